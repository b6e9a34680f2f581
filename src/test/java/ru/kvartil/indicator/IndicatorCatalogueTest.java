package ru.kvartil.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

class IndicatorCatalogueTest {
  @Test
  void offersWhatTheYearHasEachOnce() throws Failure {
    ResultKey oge = ResultKey.of(Procedure.OGE, "Математика");
    ResultKey later = new ResultKey(Procedure.OGE, "Математика", 0, "с дополнительным");
    SampleObservations facts = new SampleObservations().put(1, 2023, oge.series(Measure.MARK_2), 1)
        .put(1, 2023, oge.series(Measure.BELOW_MINIMUM), 1).put(1, 2023, later.series(Measure.MARK_2), 0)
        .put(1, 2023, oge.series(Measure.MEAN), 3.5).put(1, 2023, PassportField.LOW_INCOME.series(), 9)
        .put(1, 2023, Series.indicator("Кружки"), 4).put(1, 2022, Series.indicator("Прежний"), 4)
        .put(1, 2023, ResultKey.of(Procedure.GIA_9, "").series(Measure.CERTIFICATE), 20);
    assertThat(IndicatorCatalogue.available(facts, new SchoolYear(2023))).extracting(Indicator::id).containsExactly(
        "indicator:Кружки", "passed:ОГЭ/Математика", "passport:Малообеспеченные", "result:ОГЭ/Математика/mean",
        "share:ГИА-9//certificate");
    for (Indicator indicator : IndicatorCatalogue.available(facts, new SchoolYear(2023))) {
      assertThat(IndicatorId.parse(indicator.id())).isEqualTo(indicator);
    }
  }
}
