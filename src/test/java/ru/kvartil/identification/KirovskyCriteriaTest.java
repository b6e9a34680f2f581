package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.assessment.Measure;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.methodology.Criterion;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.SchoolType;

/// Every criterion of S2 on districts worked by hand: on the threshold, ties on the border, nobody failed, no data, one
/// pupil.
class KirovskyCriteriaTest {
  private static final IdentificationProfile S2 = District.profile("Кировский район 2020–2021");
  private static final int YEAR = District.YEAR;

  @Test
  @Tag("shared")
  void allTwentyRowsAreThereWithTheirGroups() throws IOException {
    var rows = Rule30Test.read("methodology_tables/kirovsky_criteria_2020.csv");
    assertThat(S2.criteria()).extracting(Criterion::id).containsExactlyElementsOf(
        rows.stream().map(row -> row.getField("id")).toList());
    assertThat(S2.criteria()).extracting(each -> each.group().text()).containsExactlyElementsOf(
        rows.stream().map(row -> row.getField("group")).toList());
    assertThat(S2.criteria()).filteredOn(each -> !each.counts()).extracting(Criterion::id)
        .containsExactlyElementsOf(rows.stream().filter(row -> row.getField("rule_type").startsWith("indicator"))
            .map(row -> row.getField("id")).toList());
  }

  @Test
  void repeatingIsOfTheContingent() {
    District district = District.of(3);
    for (int school = 1; school <= 3; school++) {
      district.contingent(school, YEAR, 300).put(school, YEAR,
          District.key("ГИА-9", "", 0).series(Measure.REPEATED), school);
    }
    district.own(1, "Оставлено на повторное обучение (кроме 9 и 11 классов)", 1);
    // 1 + 1 of 300, 2 of 300, 3 of 300.
    assertThat(district.those(S2, "K01", State.FIRED)).containsExactly(3);
    assertThat(district.those(S2, "K01", State.NOT_FIRED)).containsExactly(1, 2);
    district.own(2, "Оставлено на повторное обучение (кроме 9 и 11 классов)", 1);
    assertThat(district.those(S2, "K01", State.FIRED)).containsExactly(2, 3);
    assertThat(District.of(1).own(1, "Оставлено на повторное обучение (кроме 9 и 11 классов)", 5).state(S2, 1, "K01"))
        .as("contingent unknown").isEqualTo(State.NO_DATA);
  }

  @ParameterizedTest
  @CsvSource({"10,1,20,0,FIRED", "11,1,20,0,NOT_FIRED", "20,0,20,2,FIRED", "1,1,20,0,FIRED", "1,0,1,0,NOT_FIRED",
    "20,1,20,1,NOT_FIRED", "0,0,20,1,NO_DATA", "0,0,20,2,FIRED"})
  void tenPercentInRussianOrMathematics(int russian, int failed, int maths, int failedMaths, State expected) {
    for (String[] exam : new String[][]{{"K02", "ЕГЭ/Русский язык", "ЕГЭ/Математика (профиль)"},
      {"K03", "ОГЭ/Русский язык", "ОГЭ/Математика"}}) {
      District district = District.of(1).low(1, YEAR, exam[1], russian, failed).low(1, YEAR, exam[2], maths,
          failedMaths);
      assertThat(district.state(S2, 1, exam[0])).isEqualTo(expected);
    }
  }

  @Test
  void eitherFormOfMathematicsIsEnoughAndNothingIsNoData() {
    District district = District.of(3).low(1, YEAR, "ЕГЭ/Русский язык", 20, 0)
        .low(1, YEAR, "ЕГЭ/Математика (база)", 12, 2).low(2, YEAR, "ЕГЭ/Русский язык", 20, 0);
    assertThat(district.state(S2, 1, "K02")).isEqualTo(State.FIRED);
    assertThat(district.state(S2, 2, "K02")).as("mathematics unknown").isEqualTo(State.NO_DATA);
    assertThat(district.state(S2, 3, "K02")).isEqualTo(State.NO_DATA);
    District basic = new District().school(1, "Район", SchoolType.BASIC).low(1, YEAR, "ОГЭ/Математика", 9, 0);
    assertThat(basic.state(S2, 1, "K02")).as("no grade 11").isEqualTo(State.NOT_APPLIED);
  }

  /// Means of schools 1…n; an empty one is missing.
  private static District means(String result, double... means) {
    District district = District.of(means.length);
    for (int i = 0; i < means.length; i++) {
      if (!Double.isNaN(means[i])) {
        district.mean(i + 1, YEAR, result, 20, means[i]);
      }
    }
    return district;
  }

  private static final double NONE = Double.NaN;

  @ParameterizedTest
  @CsvSource({"K07,ОГЭ/Русский язык", "K08,ОГЭ/Математика"})
  void theLowestQuarterOfTheDistrict(String criterion, String result) {
    // 8 schools: m = 2.
    assertThat(means(result, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8).those(S2, criterion, State.FIRED))
        .containsExactly(1, 2);
    // Ties on the border: 3 of 8 are 1,5·m, all are taken.
    assertThat(means(result, 3.1, 3.2, 3.2, 3.4, 3.5, 3.6, 3.7, 3.8).those(S2, criterion, State.FIRED))
        .containsExactly(1, 2, 3);
    // 4 of 8 are more than 1,5·m: only those strictly worse.
    assertThat(means(result, 3.1, 3.2, 3.2, 3.2, 3.5, 3.6, 3.7, 3.8).those(S2, criterion, State.FIRED))
        .containsExactly(1);
    // Nobody is strictly worse: no differences, the criterion is not applied.
    District tied = means(result, 3.2, 3.2, 3.2, 3.2, 3.5, 3.6, 3.7, 3.8);
    assertThat(tied.those(S2, criterion, State.NOT_APPLIED)).hasSize(8);
    Leaf leaf = (Leaf) District.finding(tied.by(S2), 1, criterion);
    assertThat(leaf.reason()).isEqualTo("различий нет, критерий не применён (m = 2, N = 8, равных 4)");
    assertThat(leaf.value().orElseThrow().inputs()).extracting(input -> input.value().origin().text())
        .contains("sample.xlsx · 1 · C2");
    // N = 5: m = floor(1,25) = 1; N = 3: not determined; a school without data is «нет данных», not «нет».
    District gap = means(result, 3.4, 3.1, NONE, 3.3, 3.9, 3.8);
    assertThat(gap.those(S2, criterion, State.FIRED)).containsExactly(2);
    assertThat(gap.those(S2, criterion, State.NO_DATA)).containsExactly(3);
    District few = means(result, 3.4, 3.1, NONE, 3.3);
    assertThat(few.those(S2, criterion, State.NOT_APPLIED)).containsExactly(1, 2, 4);
    assertThat(((Leaf) District.finding(few.by(S2), 1, criterion)).reason())
        .isEqualTo("не определяется: школ с данными 3");
    assertThat(means(result, 3.4).those(S2, criterion, State.NOT_APPLIED)).as("one school").containsExactly(1);
  }

  @Test
  void whereNobodyFailedNobodyIsLowest() {
    District district = District.of(6);
    for (int school = 1; school <= 6; school++) {
      district.low(school, YEAR, "ОГЭ/Русский язык", 10 + school, 0);
    }
    assertThat(district.those(S2, "K07", State.NOT_APPLIED)).hasSize(6);
    assertThat(district.those(S2, "K03", State.FIRED)).isEmpty();
  }

  @Test
  void schoolsOutsideTheComparisonMoveNothing() {
    District district = means("ОГЭ/Математика", 2.5, 3.1, 3.2, 3.3, 3.4).outside(1, YEAR, "вечерняя");
    assertThat(district.those(S2, "K08", State.FIRED)).containsExactly(2);
    assertThat(district.those(S2, "K08", State.NOT_APPLIED)).containsExactly(1);
  }

  @ParameterizedTest
  @CsvSource({"K04,ЕГЭ/Русский язык", "K05,ЕГЭ/Математика (профиль)"})
  void theLowestOfTheDistrictOrOfTheRegion(String criterion, String result) {
    District alone = means(result, 50, 60, 61, 62);
    assertThat(alone.those(S2, criterion, State.FIRED)).containsExactly(1);
    assertThat(alone.those(S2, criterion, State.NO_DATA)).as("no data of the region is not a no")
        .containsExactly(2, 3, 4);
    District region = new District();
    for (int school = 1; school <= 20; school++) {
      region.school(school, school <= 10 ? "Запад" : "Восток", SchoolType.SECONDARY).mean(school, YEAR, result, 15,
          40 + school);
    }
    // Region: m = 2 of 20 (1, 2); districts: m = 2 of 10 (1, 2; 11, 12).
    assertThat(region.those(S2, criterion, State.FIRED)).containsExactly(1, 2, 11, 12);
    assertThat(region.those(S2, criterion, State.NOT_FIRED)).hasSize(16);
  }

  @Test
  void twoElectiveSubjectsOfTheRegion() {
    District region = new District();
    for (int school = 1; school <= 20; school++) {
      region.school(school, school <= 10 ? "Запад" : "Восток", SchoolType.SECONDARY)
          .mean(school, YEAR, "ЕГЭ/Физика", 5, 40 + school).mean(school, YEAR, "ЕГЭ/Русский язык", 5, 40 + school);
      if (school != 5) {
        region.mean(school, YEAR, "ЕГЭ/Химия", 5, school == 2 ? 90 : 40 + school);
      }
    }
    // Physics: 1, 2 of 20; chemistry: m = floor(1,9) = 1. Russian is no elective subject.
    assertThat(region.those(S2, "K06", State.FIRED)).containsExactly(1);
    assertThat(region.those(S2, "K06", State.NOT_FIRED)).contains(2, 5).hasSize(19);
    assertThat(means("ЕГЭ/Физика", 1, 2, 3, 4, 5).those(S2, "K06", State.NO_DATA)).as("no region").hasSize(5);
  }

  @Test
  void twoMonitoringsOfRdr() {
    District district = District.of(5);
    for (int school = 1; school <= 5; school++) {
      if (school != 4) {
        district.mean(school, YEAR, "РДР/Математика@6", 20, 10 + school);
      }
      district.mean(school, YEAR, "РДР/Русский язык@8", 20, school == 1 ? 9 : 30 - school);
    }
    // Mathematics: m = 1 of 4: 1; Russian: m = 1 of 5: 1. School 4 has not sat one of the two, but is not low in the other.
    assertThat(district.those(S2, "K09", State.FIRED)).containsExactly(1);
    assertThat(district.those(S2, "K09", State.NOT_FIRED)).containsExactly(2, 3, 4, 5);
    district.mean(4, YEAR, "РДР/Химия@9", 20, 3);
    for (int school : new int[]{1, 2, 3}) {
      district.mean(school, YEAR, "РДР/Химия@9", 20, 10 + school);
    }
    assertThat(district.state(S2, 4, "K09")).as("low in one, another unknown").isEqualTo(State.NO_DATA);
  }

  @Test
  void threeParallelsOfOneSubjectOfVpr() {
    District district = District.of(8);
    for (int parallel = 4; parallel <= 8; parallel++) {
      for (int school = 1; school <= 8; school++) {
        boolean low = school == 1 && parallel <= 6 || school == 2 && parallel <= 5;
        district.low(school, YEAR, "ВПР/Математика@" + parallel, 20, low ? 10 : school == 3 && parallel >= 7 ? 5 : 1);
      }
    }
    district.low(2, YEAR, "ВПР/История@6", 20, 15);
    assertThat(district.those(S2, "K10", State.FIRED)).containsExactly(1);
    assertThat(district.state(S2, 2, "K10")).as("two parallels of one subject, one of another")
        .isEqualTo(State.NOT_FIRED);
    district.own(1, "Признаки необъективности ВПР: 4 МА", 1);
    Identification all = district.by(S2);
    assertThat(District.state(all, 1, "K10")).isEqualTo(State.NOT_APPLIED);
    assertThat(all.schools().getFirst().remarks()).contains("ВПР не учтены: признаки необъективности.");
  }

  /// −5 points since last year; or a loss in both years and −5 in one of them; or 30 % below the minimum in both last
  /// years. Up and down is neither.
  @ParameterizedTest
  @CsvSource({"20,3,20,4,20,0,NOT_FIRED", "20,3,20,3,20,3,NOT_FIRED", "20,0,20,1,20,0,NOT_FIRED",
    "20,6,20,7,20,9,FIRED", "20,5,20,4,20,3,FIRED", "0,0,20,4,20,0,NO_DATA", "100,4,100,2,100,0,NOT_FIRED",
    "100,6,100,5,100,0,FIRED", "100,4,100,5,100,0,NOT_FIRED", "40,12,40,12,40,12,FIRED",
    "40,12,40,11,40,11,NOT_FIRED", "1,1,1,0,1,0,FIRED", "1,0,1,1,1,1,NOT_FIRED"})
  void fallingByFivePointsOrStablyLow(int n, int low, int n1, int low1, int n2, int low2, State expected) {
    for (String[] exam : new String[][]{{"K11", "ОГЭ/Математика"}, {"K12", "ОГЭ/Русский язык"},
      {"K13", "РДР/Физика@8"}}) {
      District district = District.of(1).low(1, YEAR, exam[1], n, low).low(1, YEAR - 1, exam[1], n1, low1)
          .low(1, YEAR - 2, exam[1], n2, low2);
      assertThat(district.state(S2, 1, exam[0])).as("%s", exam[0]).isEqualTo(expected);
    }
  }

  @Test
  void dynamicsOfVprTakeTheParallelsTogetherAndTenPoints() {
    District district = District.of(2).low(1, YEAR, "ВПР/Математика@5", 10, 1).low(1, YEAR, "ВПР/Математика@6", 30, 7)
        .low(1, YEAR - 1, "ВПР/Математика@5", 20, 1).low(1, YEAR - 1, "ВПР/Математика@7", 20, 3)
        .low(2, YEAR, "ВПР/Математика@5", 20, 3).low(2, YEAR - 1, "ВПР/Математика@5", 20, 2);
    // School 1: 8 of 40 after 4 of 40: exactly 10 points. School 2: 5 points.
    assertThat(district.state(S2, 1, "K14")).isEqualTo(State.FIRED);
    assertThat(district.state(S2, 2, "K14")).isEqualTo(State.NOT_FIRED);
  }

  @Test
  void aGapYearIsPassedOverAndOneYearAloneIsNoData() {
    District district = District.of(2).low(1, YEAR, "ОГЭ/Математика", 20, 4).low(1, YEAR - 3, "ОГЭ/Математика", 20, 0)
        .low(2, YEAR, "ОГЭ/Математика", 20, 4);
    assertThat(district.state(S2, 1, "K11")).isEqualTo(State.FIRED);
    assertThat(
        District.finding(district.by(S2), 1, "K11").leaves().filter(leaf -> leaf.test() instanceof Finding.Test.Fall)
            .map(leaf -> ((Finding.Test.Fall) leaf.test()).before().getFirst().year().end()))
        .containsExactly(YEAR - 3);
    assertThat(district.state(S2, 2, "K11")).isEqualTo(State.NO_DATA);
  }

  @Test
  void lowestOfTheDistrictTwoYearsRunningIsStablyLow() {
    District district = District.of(4);
    for (int year = YEAR - 1; year <= YEAR; year++) {
      for (int school = 1; school <= 4; school++) {
        district.mean(school, year, "ЕГЭ/Русский язык", 20, 60 + school);
      }
    }
    assertThat(district.those(S2, "K12", State.FIRED)).containsExactly(1);
    assertThat(district.those(S2, "K12", State.NOT_FIRED)).containsExactly(2, 3, 4);
  }

  @ParameterizedTest
  @CsvSource({"K15,TRUANTS,3", "K16,RISK_GROUP,5"})
  void sharesOfTheSocialPassport(String criterion, PassportField field, int percent) {
    District district = District.of(5);
    for (int school = 1; school <= 3; school++) {
      district.put(school, YEAR, PassportField.PUPILS.series(), 200).put(school, YEAR, field.series(),
          2 * percent + school - 2);
    }
    district.put(4, YEAR, PassportField.PUPILS.series(), 1).put(4, YEAR, field.series(), 1);
    district.put(5, YEAR, PassportField.PUPILS.series(), 200);
    assertThat(district.those(S2, criterion, State.FIRED)).containsExactly(2, 3, 4);
    assertThat(district.those(S2, criterion, State.NOT_FIRED)).containsExactly(1);
    assertThat(district.those(S2, criterion, State.NO_DATA)).containsExactly(5);
  }

  @Test
  void theIndexOfTeachersIsTheMeanOfThreeShares() {
    District district = District.of(6);
    double[][] shares = {{10, 50, 4}, {20, 40, 3}, {30, 30, 2}, {40, 20, 1}, {50, 10, 0}, {50, 10, -1}};
    for (int school = 1; school <= 6; school++) {
      double[] of = shares[school - 1];
      district.own(school, "Доля учителей, подтвердивших или повысивших категорию за 3 года", of[0])
          .own(school, "Доля учителей на 1,5 ставки и более", of[1])
          .put(school, YEAR, PassportField.TEACHERS.series(), 20);
      if (of[2] >= 0) {
        district.put(school, YEAR, PassportField.TEACHERS_OF_OTHER_SUBJECT.series(), of[2]);
      }
    }
    Identification all = district.by(S2);
    assertThat(district.those(S2, "K17", State.FIRED)).containsExactly(1);
    assertThat(district.those(S2, "K17", State.NO_DATA)).containsExactly(6);
    List<Double> index = all.schools().stream().map(each -> (Leaf) District.finding(all, each.school().key().value(),
        "K17")).flatMap(leaf -> leaf.value().stream()).map(Value::number).toList();
    assertThat(index).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
  }

  @Test
  void oneNoInTheDocumentsIsEnough() {
    String regulation = "ВСОКО: в положении выделен мониторинг";
    String use = "ВСОКО: в положении описано использование результатов";
    String report = "Самообследование: есть анализ внешних процедур";
    District district = District.of(4).own(1, regulation, 1).own(1, use, 1).own(1, report, 1).own(2, regulation, 1)
        .own(2, use, 1).own(2, report, 0).own(3, regulation, 1).own(3, use, 1);
    assertThat(district.those(S2, "K18", State.FIRED)).containsExactly(2);
    assertThat(district.those(S2, "K18", State.NOT_FIRED)).containsExactly(1);
    assertThat(district.those(S2, "K18", State.NO_DATA)).containsExactly(3, 4);
  }

  @Test
  void rowsWithoutAThresholdAreShownAndDecideNothing() {
    District district = District.of(2).own(1, "Доля учителей – экспертов ГИА", 12).own(1,
        "Открытые уроки в присутствии методиста", 0);
    Identification all = district.by(S2);
    assertThat(District.state(all, 1, "K19")).isEqualTo(State.NOT_APPLIED);
    assertThat(District.finding(all, 1, "K19").leaves().findFirst().orElseThrow().value().orElseThrow()
        .number()).isEqualTo(12);
    assertThat(District.state(all, 2, "K20")).isEqualTo(State.NO_DATA);
    assertThat(all.schools().getFirst().fired()).isEmpty();
  }
}
