package ru.kvartil.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.chart.LevelStack;
import ru.kvartil.chart.LevelStack.Segment;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.chart.YearLine;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

class IndexChartsTest {
  private static final OutcomeProfile FIXED = OutcomeIndexTest.profile("fixed", "none", "available", "");
  private final SampleObservations facts = new SampleObservations();

  private void given(int school, int year, double a) {
    facts.put(school, year, Series.indicator("a"), a);
  }

  private OutcomeResult result(int year, int n) {
    return OutcomeIndex.compute(FIXED, Indicators.of(facts), new SchoolYear(year),
        IntStream.rangeClosed(1, n).mapToObj(IndexFixtures::secondary).toList());
  }

  private YearLine line(int school, OutcomeResult... years) throws Failure {
    return IndexCharts.outcome(new SchoolKey(school), List.of(years)).orElseThrow();
  }

  @Test
  void lineStandsOnTheCutPointsOfItsYears() throws Failure {
    for (int i = 1; i <= 20; i++) {
      given(i, 2022, 40 + i);
      given(i, 2023, 50 + i);
    }
    YearLine line = line(20, result(2022, 20), result(2023, 20));
    assertThat(line.points()).extracting(point -> point.value().orElseThrow()).containsExactly(0.6, 0.7);
    assertThat(line.bands().levels()).extracting(level -> level.name()).containsExactly("1 низкий", "2 ниже среднего",
        "3 выше среднего", "4 высокий");
    assertThat(line.bands().in(new SchoolYear(2023)).orElseThrow().values().getFirst())
        .isCloseTo(0.5575, within(1e-12));
    assertThat(line.points().getFirst().target().orElseThrow().id()).isEqualTo("20/2022");
    assertThat(line.caption().sentence()).isEqualTo(
        "В 2022/2023 учебном году ИОР составил 0,700, уровень «высокий», квартиль 4 (все школы, в сравнении 20 школ). "
            + "По сравнению с 2021/2022 учебным годом ИОР вырос на 0,100; "
            + "наибольшее изменение связано с показателем «a» (+0,100).");
  }

  @Test
  void anUnchangedIndexIsNotAChangeOfZero() throws Failure {
    for (int i = 1; i <= 4; i++) {
      given(i, 2022, 40 + i);
      given(i, 2023, 40 + i);
    }
    assertThat(line(1, result(2022, 4), result(2023, 4)).caption().sentence()).contains("не изменился")
        .doesNotContain("0,000");
  }

  @Test
  void aYearWithoutDataIsAGapWithItsReason() throws Failure {
    for (int i = 1; i <= 4; i++) {
      given(i, 2021, 40 + i);
      given(i, 2023, 30 + i);
      if (i > 1) {
        given(i, 2022, 40);
      }
    }
    YearLine line = line(1, result(2021, 4), result(2022, 4), result(2023, 4));
    assertThat(line.points().get(1).value()).isEmpty();
    assertThat(line.points().get(1).note()).isEqualTo("недостаточно данных");
    assertThat(line.caption().sentence()).contains("По сравнению с 2020/2021 учебным годом ИОР снизился на 0,100");
  }

  @Test
  void aSchoolWithoutValuesHasNoLine() throws Failure {
    given(1, 2023, 50);
    assertThat(IndexCharts.outcome(new SchoolKey(2), List.of(result(2023, 2)))).isEmpty();
    assertThat(IndexCharts.outcome(new SchoolKey(9), List.of(result(2023, 2)))).isEmpty();
  }

  @Test
  void fewSchoolsHaveNoBandsAndTheSentenceSaysSo() throws Failure {
    given(1, 2023, 50);
    given(2, 2023, 60);
    YearLine line = line(1, result(2023, 2));
    assertThat(line.bands().levels()).isEmpty();
    assertThat(line.caption().sentence()).contains("уровень не определяется, в сравнении 2 школы");
  }

  @Test
  void columnsStandOnTheCutPointsOfTheFirstYear() {
    for (int i = 1; i <= 20; i++) {
      given(i, 2022, 40 + i);
      given(i, 2023, i <= 2 ? 10 : 60);
    }
    LevelStack stack = DistrictCharts.quartiles(List.of(result(2022, 20), result(2023, 20))).orElseThrow();
    assertThat(stack.columns().get(0).segments()).extracting(Segment::count).containsExactly(5, 5, 5, 5);
    assertThat(stack.columns().get(1).segments()).extracting(Segment::count).containsExactly(2, 0, 0, 18);
    assertThat(stack.columns().get(1).segments().getFirst().note()).isEqualTo("Школа № 1, Школа № 2");
    assertThat(stack.caption().title()).isEqualTo("Школы по квартилям ИОР, границы 2021/2022");
    assertThat(stack.caption().sentence()).isEqualTo("В квартиле 1 в 2022/2023 учебном году 2 школы из 20, "
        + "на 3 школы меньше, чем в 2021/2022 (из 20). "
        + "Границы квартилей взяты по 2021/2022 учебному году, поэтому число школ может меняться.");
  }

  @Test
  void onTheScaleOfTheYearColumnsStandOnTheirOwnCutPoints() {
    OutcomeProfile own = OutcomeIndexTest.profile("year", "none", "available", "");
    List<OutcomeResult> years = new ArrayList<>();
    for (int year = 2022; year <= 2023; year++) {
      for (int i = 1; i <= 8; i++) {
        given(i, year, year == 2022 ? i : 90 + i);
      }
      years.add(OutcomeIndex.compute(own, Indicators.of(facts), new SchoolYear(year),
          IntStream.rangeClosed(1, 8).mapToObj(IndexFixtures::secondary).toList()));
    }
    LevelStack stack = DistrictCharts.quartiles(years).orElseThrow();
    assertThat(stack.columns()).allSatisfy(
        column -> assertThat(column.segments()).extracting(Segment::count).containsExactly(2, 2, 2, 2));
    assertThat(stack.caption().sentence()).contains("столько же", "у каждого года свои");
  }

  @Test
  void districtWithoutLevelsHasNoColumns() {
    given(1, 2023, 50);
    assertThat(DistrictCharts.quartiles(List.of(result(2023, 1)))).isEmpty();
  }

  @Test
  void barsKeepTheirOrderAndTheLineSumsCounts() {
    ResultKey oge = ResultKey.of(Procedure.OGE, "Математика");
    double[][] sat = {{40, 10}, {5, 3}, {55, 2}};
    for (int i = 0; i < sat.length; i++) {
      facts.put(i + 1, 2023, oge.series(Measure.PARTICIPANTS), sat[i][0]);
      facts.put(i + 1, 2023, oge.series(Measure.BELOW_MINIMUM), sat[i][1]);
    }
    List<Participant> schools = List.of(IndexFixtures.secondary(1), IndexFixtures.secondary(2),
        IndexFixtures.secondary(3), IndexFixtures.secondary(4));
    SchoolBars bars = IndicatorCharts
        .bars(new Indicator.Passed(oge), Indicators.of(facts), IndexFixtures.YEAR, schools).orElseThrow();
    assertThat(bars.bars()).extracting(SchoolBars.Bar::name).containsExactly("Школа № 1", "Школа № 2", "Школа № 3",
        "Школа № 4");
    assertThat(bars.bars()).extracting(SchoolBars.Bar::note).containsExactly("40 человек",
        "малое число сдававших (5)", "55 человек", "нет данных");
    assertThat(bars.marks()).singleElement().extracting(SchoolBars.Mark::value).isEqualTo(85.0);
    assertThat(bars.caption().sentence()).isEqualTo(
        "Показатель «ОГЭ, математика: доля преодолевших минимум» по району в 2022/2023 учебном году составил "
            + "85,0\u202f% (100 человек). Данные есть по 3 школам из 4, ниже этого значения – 2. "
            + "По 1 школе малое число сдававших (меньше 10), вывод по одному году не делается.");
  }

  @Test
  void numbersWithoutPeopleHaveAMeanOfSchools() {
    given(1, 2023, 10);
    given(2, 2023, 20);
    given(3, 2023, 600);
    SchoolBars bars = IndicatorCharts.bars(new Indicator.Own("a"), Indicators.of(facts), IndexFixtures.YEAR,
        List.of(IndexFixtures.secondary(1), IndexFixtures.secondary(2), IndexFixtures.outside(3))).orElseThrow();
    assertThat(bars.marks().getFirst().label()).isEqualTo("в среднем по школам");
    assertThat(bars.marks().getFirst().value()).isEqualTo(15.0);
    assertThat(bars.bars().getLast().note()).isEqualTo("вне сравнения: вечерняя");
  }

  @Test
  void vprSaysWhatItIsFor() {
    ResultKey vpr = new ResultKey(Procedure.VPR, "Математика", 5, Series.MAIN_PERIOD);
    facts.put(1, 2023, vpr.series(Measure.PARTICIPANTS), 20).put(1, 2023, vpr.series(Measure.MARK_2), 2);
    SchoolBars bars = IndicatorCharts.bars(new Indicator.Passed(vpr), Indicators.of(facts), IndexFixtures.YEAR,
        List.of(IndexFixtures.secondary(1))).orElseThrow();
    assertThat(bars.caption().sentence()).contains("для адресной методической помощи");
  }

  @Test
  void nobodyWithTheIndicatorHasNoBars() {
    assertThat(IndicatorCharts.bars(new Indicator.Own("нет"), Indicators.of(facts), IndexFixtures.YEAR,
        List.of(IndexFixtures.secondary(1)))).isEmpty();
  }
}
