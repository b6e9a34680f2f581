package ru.kvartil.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Direction;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.IndicatorValue.Missing;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.indicator.IndicatorValue.Reason;
import ru.kvartil.passport.Contingent;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

class IndicatorsTest {
  private static final ResultKey OGE = ResultKey.of(Procedure.OGE, "Математика");
  private final SampleObservations facts = new SampleObservations();

  private IndicatorValue value(String id) throws Failure {
    return Indicators.of(facts).value(IndicatorId.parse(id), new SchoolKey(1), new SchoolYear(2023));
  }

  private void oge(int year, double n, double below) {
    facts.put(1, year, OGE.series(Measure.PARTICIPANTS), n).put(1, year, OGE.series(Measure.BELOW_MINIMUM), below);
  }

  @Test
  void passedIsWhatIsNotBelowTheMinimum() throws Failure {
    oge(2023, 42, 14);
    Present passed = (Present) value("passed:ОГЭ/Математика");
    assertThat(passed.value()).isCloseTo(66.666666666666, Offset.offset(1e-10));
    assertThat(passed.n()).isEqualTo(OptionalDouble.of(42));
    assertThat(passed.inputs()).hasSize(2);
  }

  @Test
  void pooledSharesSumCountsNotPercents() throws Failure {
    oge(2021, 10, 5);
    oge(2022, 30, 0);
    oge(2023, 10, 1);
    Present pooled = (Present) value("below-pooled:3:ОГЭ/Математика");
    assertThat(pooled.value()).isCloseTo(12, Offset.offset(1e-12));
    assertThat(pooled.n()).isEqualTo(OptionalDouble.of(50));
    assertThat(((Present) value("below-pooled:2:ОГЭ/Математика")).value()).isCloseTo(2.5, Offset.offset(1e-12));
  }

  @Test
  void yearsWithoutDataAreLeftOutOfThePool() throws Failure {
    oge(2021, 10, 5);
    assertThat(value("below-pooled:3:ОГЭ/Математика").number()).hasValue(50);
    assertThat(value("below-pooled:2:ОГЭ/Математика")).isEqualTo(new Missing(Reason.NO_DATA));
  }

  @Test
  void saysWhyANumberIsMissing() throws Failure {
    assertThat(value("passed:ОГЭ/Математика")).isEqualTo(new Missing(Reason.NO_DATA));
    oge(2023, 0, 0);
    assertThat(value("passed:ОГЭ/Математика")).isEqualTo(new Missing(Reason.NOBODY_SAT));
    assertThat(value("share:ОГЭ/Математика/mark_5")).isEqualTo(new Missing(Reason.NOBODY_SAT));
    assertThat(value("result:ОГЭ/Математика/mean")).isEqualTo(new Missing(Reason.NOBODY_SAT));
  }

  @Test
  void aPartAboveItsWholeIsNoPercent() throws Failure {
    oge(2023, 10, 12);
    assertThat(value("passed:ОГЭ/Математика")).isEqualTo(new Missing(Reason.PART_ABOVE_WHOLE));
  }

  @Test
  void passportFieldsArePercentsOrNumbers() throws Failure {
    facts.put(1, 2023, PassportField.PUPILS.series(), 80).put(1, 2023, PassportField.ON_RECORD.series(), 4)
        .put(1, 2023, PassportField.DISTANCE.series(), 35);
    assertThat(value("passport:Состоят на различных видах учёта").number()).hasValue(5);
    assertThat(value("passport:Расстояние до районного центра").number()).hasValue(35);
    assertThat(value("passport:Под опекой")).isEqualTo(new Missing(Reason.NO_DATA));
  }

  @Test
  void aPassportPartWithoutAnyTotalHasNoWhole() throws Failure {
    facts.put(1, 2023, PassportField.ON_RECORD.series(), 4);
    assertThat(value("passport:Состоят на различных видах учёта")).isEqualTo(new Missing(Reason.NO_WHOLE));
  }

  @Test
  void ownIndicatorIsItsNumberUnlessTheCentreNamesAWhole() throws Failure {
    facts.put(1, 2023, Series.indicator("Кружки"), 30).put(1, 2023, PassportField.PUPILS.series(), 120);
    assertThat(value("indicator:Кружки").number()).hasValue(30);
    OwnIndicator described = new OwnIndicator("Кружки", "чел.", Direction.MORE_IS_BETTER,
        Optional.of(PassportField.PUPILS.series()));
    Indicators indicators = new Indicators(facts, Contingent.unknown(), _ -> described);
    assertThat(indicators.value(new Indicator.Own("Кружки"), new SchoolKey(1), new SchoolYear(2023)).number())
        .hasValue(25);
  }

  @Test
  void namesReadAsRussian() throws Failure {
    assertThat(name("result:ЕГЭ/Русский язык/mean")).isEqualTo("ЕГЭ, русский язык: средний балл");
    assertThat(name("passed:ОГЭ/Математика")).isEqualTo("ОГЭ, математика: доля преодолевших минимум");
    assertThat(name("share:ГИА-9//certificate")).isEqualTo("ГИА-9: доля получивших аттестат");
    assertThat(name("result:ЕГЭ/ИКТ/mean")).isEqualTo("ЕГЭ, ИКТ: средний балл");
    assertThat(name("passed:ВПР/Русский язык@5")).isEqualTo("ВПР, русский язык, 5 класс: доля преодолевших минимум");
    assertThat(name("below-pooled:3:ОГЭ/Математика"))
        .isEqualTo("ОГЭ, математика: доля не преодолевших минимум за 3 года");
    assertThat(name("passport:Из неполных семей")).isEqualTo("Из неполных семей, доля");
  }

  private static String name(String id) throws Failure {
    return IndicatorDefinition.of(IndicatorId.parse(id), OwnIndicator.Lookup.none()).name();
  }
}
