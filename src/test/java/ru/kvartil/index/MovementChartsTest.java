package ru.kvartil.index;

import ru.kvartil.chart.Districts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.kvartil.chart.HeatMap;
import ru.kvartil.chart.LevelSlopes;
import ru.kvartil.chart.MovementMatrix;
import ru.kvartil.chart.SchoolScatter;
import ru.kvartil.chart.Target;
import ru.kvartil.chart.Tone;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.SchoolYear;

/// Eight schools, quartiles by hand: of eight different values the two lowest are in the first quarter, and so on.
class MovementChartsTest {
  private static final OutcomeProfile FIXED = OutcomeIndexTest.profile("fixed", "none", "available", "");
  private final SampleObservations facts = new SampleObservations();

  private void given(int year, double... values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        facts.put(i + 1, year, Series.indicator("a"), values[i]);
      }
    }
  }

  private OutcomeResult result(int year) {
    return OutcomeIndex.compute(FIXED, Indicators.of(facts), new SchoolYear(year), participants());
  }

  private static List<Participant> participants() {
    return IntStream.rangeClosed(1, 9).mapToObj(key -> key == 9
        ? IndexFixtures.outside(9)
        : IndexFixtures.secondary(
            key))
        .toList();
  }

  private static List<Integer> counts(MovementMatrix matrix) {
    return matrix.cells().stream().flatMap(List::stream).map(MovementMatrix.Cell::count).toList();
  }

  @Test
  void countsWhoWentWhere() {
    given(2022, 10, 20, 30, 40, 50, 60, 70, 80, 90);
    // № 1 goes from the first quarter to the fourth; № 3, 5 and 7 each fall by one.
    given(2023, 90, 20, 30, 40, 50, 60, 70, 80, 5);
    QuartileMovement movement = QuartileMovement.between(result(2022), result(2023));
    MovementMatrix matrix = MovementCharts.matrix(movement, FIXED).orElseThrow();

    assertThat(counts(matrix)).containsExactly(1, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1);
    assertThat(movement.schools()).as("the evening school is not compared").hasSize(8);
    assertThat(matrix.count(Tone.RISEN)).isEqualTo(1);
    assertThat(matrix.count(Tone.FALLEN)).isEqualTo(3);
    assertThat(matrix.cells().get(0).get(3).target()).contains(new Target("school", "1"));
    assertThat(matrix.cells().get(0).get(3).note()).isEqualTo("Школа № 1");
    assertThat(matrix.caption().sentence()).isEqualTo("С 2021/2022 по 2022/2023 учебный год из 8 школ, у которых "
        + "квартиль есть в оба года, поднялись 1, опустились 3, остались в своём квартиле 4. Границы квартилей у "
        + "каждого года свои: подъём одних школ всегда означает снижение других.");
    assertThat(matrix.table().rows().getFirst()).containsExactly("1 низкий", "1", "0", "0", "1", "2");
  }

  @Test
  void aSchoolWithoutAQuartileHasARowOfItsOwnAndIsNamed() {
    given(2022, 10, 20, 30, 40, 50, 60, 70, Double.NaN);
    given(2023, 10, 20, 30, 40, 50, 60, 70, 80);
    MovementMatrix matrix = MovementCharts.matrix(QuartileMovement.between(result(2022), result(2023)), FIXED)
        .orElseThrow();

    assertThat(matrix.levels()).hasSize(5);
    assertThat(matrix.cells().get(4).get(3).count()).isEqualTo(1);
    assertThat(matrix.tone(4, 3)).isEqualTo(Tone.NO_LEVEL);
    assertThat(matrix.caption().sentence()).contains("из 7 школ", "Нет квартиля хотя бы в один из годов: Школа № 8.");
  }

  @Test
  void aCellOfSeveralSchoolsLeadsToAllOfThem() {
    given(2022, 10, 20, 30, 40, 50, 60, 70, 80);
    given(2023, 10, 20, 30, 40, 50, 60, 70, 80);
    MovementMatrix matrix = MovementCharts.matrix(QuartileMovement.between(result(2022), result(2023)), FIXED)
        .orElseThrow();
    assertThat(matrix.cells().get(1).get(1).target()).contains(new Target(MovementCharts.SCHOOLS, "3,4"));
    assertThat(matrix.cells().get(1).get(0).target()).isEmpty();
  }

  @Test
  void linesKeepYearsWithoutALevelAsGaps() {
    given(2021, 10, 20, 30, 40, 50, 60, 70, 80);
    given(2022, 10, Double.NaN, 30, 40, 50, 60, 70, 80);
    given(2023, 10, 90, 30, 40, 50, 60, 70, 80);
    LevelSlopes slopes = MovementCharts.slopes(List.of(result(2021), result(2022), result(2023))).orElseThrow();

    assertThat(slopes.lines()).hasSize(8);
    assertThat(slopes.lines().get(1).levels()).containsExactly(OptionalInt.of(0), OptionalInt.empty(),
        OptionalInt.of(3));
    assertThat(slopes.caption().sentence()).contains("Все эти годы в квартиле 1: Школа № 1.");
    assertThat(slopes.table().rows().get(1)).containsExactly("Школа № 2", "1 низкий", "нет уровня", "4 высокий");
    assertThat(MovementCharts.slopes(List.of(result(2021)))).isEmpty();
  }

  @Test
  void bothIndicesTogetherNameWhoCopesInHardConditions() {
    // ИОР 0,8 in hard conditions (№ 1), 0,2 in good ones (№ 4); № 8 has no passport.
    given(2023, 80, 30, 40, 20, 60, 70, 75, 65, 50);
    for (int school = 1; school <= 7; school++) {
      passport(school, school);
    }
    SchoolScatter scatter = ContextCharts.scatter(result(2023), WelfareIndex.compute(ShippedProfiles.welfare(),
        Indicators.of(facts), IndexFixtures.YEAR, participants())).orElseThrow();

    assertThat(scatter.whole()).hasSize(7);
    assertThat(scatter.dots().getFirst().across()).hasValue(0);
    assertThat(scatter.dots().get(6).across()).hasValue(100);
    assertThat(scatter.middle().orElseThrow().across()).isBetween(49.0, 51.0);
    assertThat(scatter.caption().sentence())
        .contains("оба индекса есть у 7 школ из 8 сравниваемых", "ИОР не ниже среднего (1): Школа № 1.",
            "ИОР ниже среднего (1): Школа № 4.", "Ниже среднего оба индекса (2): Школа № 2, Школа № 3.",
            "нет одного из индексов: Школа № 8.");
    assertThat(scatter.table().rows().get(7)).containsExactly("Школа № 8", "нет данных", "0,650", "ИСБШ не посчитан");
  }

  private void passport(int school, int rank) {
    facts.put(school, 2023, PassportField.PUPILS.series(), 200);
    facts.put(school, 2023, PassportField.BOTH_PARENTS_HIGHER_EDUCATION.series(), 10 * rank);
    facts.put(school, 2023, PassportField.INCOMPLETE_FAMILY.series(), 100 - 10 * rank);
    facts.put(school, 2023, PassportField.ON_RECORD.series(), 20 - 2 * rank);
    facts.put(school, 2023, PassportField.RUSSIAN_NOT_NATIVE.series(), 30 - 3 * rank);
  }

  @Test
  void aMapColoursByTheDirectionOfEachIndicator() {
    given(2023, 10, 20, 30, 40, 50, 60, 70, 80, 90);
    for (int school = 1; school <= 7; school++) {
      facts.put(school, 2023, Series.indicator("b"), school);
    }
    HeatMap map = IndicatorMap.of(result(2023)).orElseThrow();

    assertThat(map.columns()).containsExactly("a", "b");
    HeatMap.Row first = map.rows().getFirst();
    assertThat(first.cells().get(0).tone()).contains(Tone.QUARTILE_1);
    assertThat(first.cells().get(1).tone()).as("less is better").contains(Tone.QUARTILE_4);
    assertThat(map.rows().get(7).cells().get(1).value()).isEmpty();
    assertThat(map.rows().get(8).cells().get(0).tone()).as("not compared").isEmpty();
    assertThat(map.table().rows().get(7)).containsExactly("Школа № 8", "80", "нет данных");
    assertThat(map.caption().sentence()).contains("в сравнении 8 школ, показателей 2, заполнено значений 15 из 16");
  }

  @Test
  void manySchoolsAreCutIntoPages() {
    HeatMap map = Districts.map(85, 3);
    assertThat(map.pages(40)).extracting(page -> page.rows().size()).containsExactly(40, 40, 5);
    assertThat(map.pages(40).get(1).caption().title()).endsWith(": школы 41–80 из 85");
    assertThat(map.pages(85)).containsExactly(map);
  }
}
