package ru.kvartil.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.kvartil.chart.YearLine;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// The sentence beside the line of a school speaks of the points of the line. Indicator a: weight 3, 0…100, more is
/// better; b: weight 1, 0…50, less is better.
class OutcomeSentencesTest {
  private static final OutcomeProfile FIXED = OutcomeIndexTest.profile("fixed", "none", "available", "");
  private static final OutcomeProfile OF_YEAR = OutcomeIndexTest.profile("year", "none", "available", "");
  private final SampleObservations facts = new SampleObservations();

  private void given(int school, int year, String name, double value) {
    facts.put(school, year, Series.indicator(name), value);
  }

  private YearLine line(OutcomeProfile profile) throws Failure {
    List<OutcomeResult> years = Stream.of(2022, 2023).map(year -> OutcomeIndex.compute(profile, Indicators.of(facts),
        new SchoolYear(year), IntStream.rangeClosed(1, 4).mapToObj(IndexFixtures::secondary).toList())).toList();
    return IndexCharts.outcome(new SchoolKey(1), years).orElseThrow();
  }

  /// School 1: whole ИОР (3·0,4 + 1)/4 = 0,55 and then (3·0,5 + 0)/4 = 0,375; by a alone 0,4 and 0,5.
  @Test
  void aLineOfCommonIndicatorsHasItsOwnChangeBesideThatOfTheWholeIndex() throws Failure {
    for (int year = 2022; year <= 2023; year++) {
      for (int school = 1; school <= 4; school++) {
        given(school, year, "a", 10 * school + (year == 2022 ? 30 : 40));
      }
      given(1, year, "b", year == 2022 ? 0 : 50);
    }
    YearLine line = line(FIXED);
    assertThat(line.points()).extracting(point -> point.value().orElseThrow()).containsExactly(0.4, 0.5);
    assertThat(line.points().getLast().note()).isEqualTo("по общим показателям, полный ИОР 0,375");
    assertThat(line.caption().sentence()).isEqualTo(
        "В 2022/2023 учебном году ИОР по показателям, общим для всех сравниваемых школ, составил 0,500, "
            + "уровень «низкий», квартиль 1 (все школы, в сравнении 4 школы). "
            + "По сравнению с 2021/2022 учебным годом ИОР по общим показателям вырос на 0,100. "
            + "Полный ИОР составил 0,375. По сравнению с 2021/2022 учебным годом полный ИОР снизился на 0,175; "
            + "наибольшее изменение связано с показателем «b» (−0,250).");
  }

  @Test
  void pointsOfOtherIndicatorsAreNotSaidToChange() throws Failure {
    for (int school = 1; school <= 4; school++) {
      given(school, 2022, "a", 10 * school + 30);
      given(school, 2022, "b", 0);
      given(school, 2023, "a", 10 * school + 40);
    }
    given(1, 2023, "b", 0);
    String sentence = line(FIXED).caption().sentence();
    assertThat(sentence).contains("составил 0,500, уровень").contains(
        "Со значением на графике за 2021/2022 учебный год оно не сопоставляется")
        .contains("Полный ИОР составил 0,625.", "полный ИОР вырос на 0,075;").doesNotContain("общим показателям вырос");
  }

  @Test
  void aSchoolThatHasTheCommonIndicatorsAloneIsComparedByItsIndex() throws Failure {
    for (int school = 1; school <= 4; school++) {
      given(school, 2022, "a", 10 * school + 30);
      given(school, 2023, "a", 10 * school + 40);
      given(school == 1 ? 2 : school, 2023, "b", 10);
    }
    YearLine line = line(FIXED);
    assertThat(line.points().getLast().note()).isEmpty();
    assertThat(line.caption().sentence()).startsWith("В 2022/2023 учебном году ИОР составил 0,500, ")
        .contains("ИОР вырос на 0,100").doesNotContain("общим", "Полный");
  }

  /// On the scale of each year the points are 0 and 0; on the fixed scale 0,4 and 0,5.
  @Test
  void aChangeOnOtherScalesThanThePointsSaysSo() throws Failure {
    for (int school = 1; school <= 4; school++) {
      given(school, 2022, "a", 10 * school + 30);
      given(school, 2023, "a", 10 * school + 40);
    }
    YearLine line = line(OF_YEAR);
    assertThat(line.points().getLast().value().orElseThrow()).isCloseTo(0, within(1e-12));
    assertThat(line.caption().sentence()).contains("ИОР по постоянным шкалам методики вырос на 0,100");
  }
}
