package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.chart.SchoolScatter;
import ru.kvartil.chart.StateMap;
import ru.kvartil.chart.StateMap.Mark;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.OutcomeIndex;
import ru.kvartil.index.WelfareIndex;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.SchoolYear;

/// Pictures say what the identification found, and nothing that is not known.
class IdentificationChartsTest {
  private static final SchoolYear YEAR = new SchoolYear(District.YEAR);

  /// School 1 fails both examinations by two pupils each of ten, school 2 one of them, the third has no results.
  private static District three() {
    return District.of(3).low(1, District.YEAR, "ОГЭ/Русский язык", 10, 4)
        .low(1, District.YEAR, "ОГЭ/Математика", 10, 5)
        .low(2, District.YEAR, "ОГЭ/Русский язык", 10, 3).low(2, District.YEAR, "ОГЭ/Математика", 10, 0);
  }

  private static IdentificationProfile rule30() {
    return District.profile("Рособрнадзор 30 %");
  }

  @Test
  void theMapMarksEachCriterionOfEachSchool() {
    StateMap map = IdentificationCharts.map(three().by(rule30())).orElseThrow();
    int f1 = map.columns().stream().map(StateMap.Column::id).toList().indexOf("F1");
    assertThat(map.rows()).extracting(row -> row.cells().get(f1).mark()).containsExactly(Mark.YES, Mark.NO,
        Mark.UNKNOWN);
    assertThat(map.rows().getFirst().cells().get(f1).target().orElseThrow().id()).isEqualTo("1/F1");
    assertThat(map.caption().sentence()).contains("у 1 из 3 сравниваемых школ");
    assertThat(map.table().rows().get(2)).contains("нет данных");
  }

  @Test
  void barsOfDistancesAreThePupilsAboveTheThreshold() {
    Identification found = three().by(rule30());
    SchoolFinding first = found.schools().getFirst();
    SchoolBars bars = IdentificationCharts.distances(first, YEAR.label()).orElseThrow();
    int pupils = Distance.of(first.fired().getFirst()).orElseThrow().pupils();
    assertThat(bars.bars()).hasSize(1).first()
        .satisfies(bar -> assertThat(bar.value().orElseThrow()).isEqualTo(pupils));
    // 4 of 10 is left by 2 pupils (2 of 10 is below 30 %), and one examination less is enough.
    assertThat(pupils).isEqualTo(2);
    SchoolBars leaving = IdentificationCharts.leaving(found, found.profile().rule(Flag.LOW_RESULTS).orElseThrow())
        .orElseThrow();
    assertThat(leaving.bars()).hasSize(1).first()
        .satisfies(bar -> assertThat(bar.value().orElseThrow()).isEqualTo(2));
    assertThat(IdentificationCharts.distances(found.schools().get(1), YEAR.label())).isEmpty();
  }

  @Test
  void withoutSchoolsOrIndicesThereAreNoPictures() {
    Identification nobody = District.of(0).low(1, District.YEAR, "ОГЭ/Математика", 10, 5).by(rule30());
    assertThat(nobody.refused()).isPresent();
    assertThat(IdentificationCharts.map(nobody)).isEmpty();
    assertThat(IdentificationCharts.leaving(nobody, rule30().rule(Flag.LOW_RESULTS).orElseThrow())).isEmpty();
    assertThat(field(three())).isEmpty();
  }

  private static Optional<SchoolScatter> field(District district) {
    IndexData data = district.data();
    Methods methods = Methods.shipped();
    return IdentificationCharts.fourField(district.by(rule30()),
        OutcomeIndex.compute(methods.outcome(), data.indicators(), YEAR, data.participants(YEAR)),
        WelfareIndex.compute(methods.welfare(), data.indicators(), YEAR, data.participants(YEAR)));
  }

  @Test
  void bordersOfTheFieldsPartTheLowestQuartersFromTheRest() {
    District district = District.of(8);
    for (int i = 1; i <= 8; i++) {
      district.contingent(i, District.YEAR, 100).low(i, District.YEAR, "ОГЭ/Русский язык", 20, 16 - 2 * i)
          .low(i, District.YEAR, "ОГЭ/Математика", 20, 16 - 2 * i);
      passport(district, i, i % 2 == 0 ? 10 * i : 90 - 10 * i);
    }
    SchoolScatter scatter = field(district).orElseThrow();
    Identification found = district.by(rule30());
    SchoolScatter.Middle middle = scatter.middle().orElseThrow();
    assertThat(middle.fields()).isPresent();
    for (int i = 0; i < 8; i++) {
      SchoolFinding school = found.schools().get(i);
      SchoolScatter.Dot dot = scatter.dots().get(i);
      assertThat(dot.up().orElseThrow() < middle.up()).as("%s", dot)
          .isEqualTo(school.outcome().orElseThrow() == 1);
      assertThat(dot.across().orElseThrow() < middle.across()).as("%s", dot)
          .isEqualTo(school.welfare().orElseThrow() == 1);
    }
  }

  private static void passport(District district, int school, int well) {
    district.put(school, District.YEAR, PassportField.BOTH_PARENTS_HIGHER_EDUCATION.series(), well)
        .put(school, District.YEAR, PassportField.INCOMPLETE_FAMILY.series(), 100 - well)
        .put(school, District.YEAR, PassportField.ON_RECORD.series(), 50 - well / 2.0)
        .put(school, District.YEAR, PassportField.RUSSIAN_NOT_NATIVE.series(), 40 - well / 4.0);
  }
}
