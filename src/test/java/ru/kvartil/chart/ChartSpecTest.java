package ru.kvartil.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import ru.kvartil.shared.SchoolYear;

class ChartSpecTest {
  @Test
  void tableOfALineNamesMissingYears() {
    ChartTable table = Charts.line(0.31, Double.NaN, 0.27).table();

    assertThat(table.headers()).containsExactly("Учебный год", "ИОР", "1 низкий: верхняя граница",
        "2 ниже среднего: верхняя граница", "3 выше среднего: верхняя граница");
    assertThat(table.rows()).containsExactly(List.of("2022/2023", "0,310", "0,320", "0,470", "0,640"),
        List.of("2023/2024", "нет данных", "0,300", "0,460", "0,620"),
        List.of("2024/2025", "0,270", "0,310", "0,480", "0,650"));
  }

  @Test
  void lineCoversYearsNobodyNamed() {
    YearLine line = new YearLine(new Caption("а", "б"), Charts.OUTCOME, LevelBands.none(),
        List.of(Charts.point(2021, 0.5), Charts.point(2024, 0.6)));

    assertThat(line.years()).extracting(SchoolYear::end).containsExactly(2021, 2022, 2023, 2024);
    assertThat(line.value(new SchoolYear(2022))).isEmpty();
    assertThat(line.table().rows().get(1)).containsExactly("2021/2022", "нет данных");
  }

  @Test
  void notesBecomeAColumnOnlyWhereThereAreAny() {
    Target target = new Target("school", "8");
    SchoolBars bars = new SchoolBars(new Caption("а", "б"), ValueAxis.fromZero("Доля, %", ValueFormat.inPercent()),
        List.of(
            new SchoolBars.Bar("Школа № 8", OptionalDouble.empty(), Tone.PLAIN, "никто не сдавал", Optional.of(target)),
            new SchoolBars.Bar("Школа № 70", OptionalDouble.of(100.0 / 3), Tone.PLAIN, "", Optional.of(target))),
        List.of(new SchoolBars.Mark("Район", 18.4)));

    assertThat(bars.table().headers()).containsExactly("Школа", "Доля, %", "Примечание");
    assertThat(bars.table().rows()).containsExactly(List.of("Школа № 8", "нет данных", "никто не сдавал"),
        List.of("Школа № 70", "33,3\u202f%", ""), List.of("Район", "18,4\u202f%", ""));
    assertThat(Charts.bars(1).table().headers()).hasSize(2);
  }

  @Test
  void emptyYearOfAStackIsMissingNotZero() {
    ChartTable table = Charts.stack(new int[]{}, new int[]{0, 5, 6, 4}).table();

    assertThat(table.rows()).containsExactly(
        List.of("2023/2024", "нет данных", "нет данных", "нет данных", "нет данных", "нет данных"),
        List.of("2024/2025", "0", "5", "6", "4", "15"));
  }

  @Test
  void quartilesAreOrderedInLightness() {
    List<Double> lightness = Arrays.stream(new int[]{1, 2, 3, 4}).mapToObj(q -> Tone.ofQuartile(q).lightness())
        .toList();

    assertThat(lightness).isSorted().doesNotHaveDuplicates();
    assertThat(lightness.getFirst()).isLessThan(45);
    assertThat(lightness.getLast()).isGreaterThan(85);
  }

  @Test
  void rejectsWhatCannotBeDrawn() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Caption("", "б"));
    assertThatIllegalArgumentException().isThrownBy(() -> new ChartTable(List.of("а"), List.of(List.of("1", "2"))));
    assertThatIllegalArgumentException().isThrownBy(() -> new ValueAxis("ИОР", ValueFormat.fixed(3), 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LevelBands.Borders(new SchoolYear(2025), List.of(0.5, 0.4)));
    assertThatIllegalArgumentException().isThrownBy(() -> Charts.line());
    assertThatIllegalArgumentException().isThrownBy(() -> Charts.stack(new int[]{1, 2}));
    assertThatIllegalArgumentException().isThrownBy(() -> Charts.line(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> new YearLine(new Caption("а", "б"), Charts.OUTCOME,
        LevelBands.none(), List.of(Charts.point(2025, 1), Charts.point(2024, 1))));
  }

  @Test
  void axisIsWidenedByValuesOutside() {
    ValueAxis axis = Charts.OUTCOME.widened(DoubleStream.of(0.5, 1.2));

    assertThat(axis.low()).isZero();
    assertThat(axis.high()).isEqualTo(1.2);
  }

  @Test
  void naturalHeightGrowsWithSchools() {
    double three = Charts.bars(1, 2, 3).naturalHeight(600);
    double many = Charts.bars(new double[45]).naturalHeight(600);

    assertThat(many - three).isEqualTo(42 * 20);
  }

  @Test
  void figureIsNeverHigherThanItsPage() {
    ChartSpec many = Charts.bars(new double[45]);

    assertThat(ChartSize.natural(many, 160).heightMm()).isGreaterThan(240);
    assertThat(ChartSize.within(many, 160, 230)).isEqualTo(new ChartSize(160, 230));
    assertThat(ChartSize.within(Charts.line(1), 160, 230)).isEqualTo(ChartSize.natural(Charts.line(1), 160));
  }

  @Test
  void tableOfStatesSaysEachMarkInWords() {
    StateMap map = new StateMap(new Caption("а", "б"), new StateMap.Words("сработал", "нет", "нет данных", "вне"),
        List.of(new StateMap.Column("K01", "Доля")), List.of(new StateMap.Row("Гимназия",
            List.of(new StateMap.Cell(StateMap.Mark.UNKNOWN, "", Optional.empty())))));
    assertThat(map.table().headers()).containsExactly("Школа", "K01 Доля");
    assertThat(map.table().rows()).containsExactly(List.of("Гимназия", "нет данных"));
    assertThatIllegalArgumentException().isThrownBy(() -> new StateMap(map.caption(), map.words(), List.of(),
        map.rows()));
  }

  @Test
  void pagesOfStatesHoldEverySchoolOnce() {
    List<StateMap> pages = Districts.states(95, 3).pages(40);
    assertThat(pages).extracting(page -> page.rows().size()).containsExactly(40, 40, 15);
    assertThat(pages.getLast().caption().title()).contains("81", "95");
    assertThat(Districts.states(8, 3).pages(40)).containsExactly(Districts.states(8, 3));
  }
}
