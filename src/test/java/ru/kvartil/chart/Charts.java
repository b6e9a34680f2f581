package ru.kvartil.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import ru.kvartil.shared.SchoolYear;

/// Charts of a fictional district for tests of this package and its rooms.
public final class Charts {
  public static final List<Level> LEVELS = List.of(new Level("1 низкий", Tone.QUARTILE_1),
      new Level("2 ниже среднего", Tone.QUARTILE_2), new Level("3 выше среднего", Tone.QUARTILE_3),
      new Level("4 высокий", Tone.QUARTILE_4));
  public static final ValueAxis OUTCOME = new ValueAxis("ИОР", ValueFormat.fixed(3), 0, 1);
  private static final Caption CAPTION = new Caption("ИОР по годам на фоне квартилей района",
      "ИОР снизился на 0,052 и третий год остаётся в низком квартиле (граница 0,340; n = 22 школы).");

  private Charts() {}

  /// A line over years that end with 2025; `NaN` stands for a missing value.
  public static YearLine line(double... values) {
    int first = 2026 - values.length;
    return new YearLine(CAPTION, OUTCOME, bands(first, values.length),
        IntStream.range(0, values.length).mapToObj(i -> point(first + i, values[i])).toList());
  }

  public static YearLine.Point point(int year, double value) {
    return new YearLine.Point(new SchoolYear(year), optional(value), "", Optional.of(new Target("school", "8")));
  }

  private static LevelBands bands(int first, int years) {
    double[][] borders = {{0.32, 0.47, 0.64}, {0.30, 0.46, 0.62}, {0.31, 0.48, 0.65}, {0.33, 0.49, 0.66},
      {0.34, 0.50, 0.67}};
    return new LevelBands(LEVELS, IntStream.range(0, years).mapToObj(i -> {
      double[] of = borders[i % borders.length];
      return new LevelBands.Borders(new SchoolYear(first + i), List.of(of[0], of[1], of[2]));
    }).toList());
  }

  /// Counts on the four levels over years that end with 2025; an empty array is a year without data.
  public static LevelStack stack(int[]... counts) {
    int first = 2026 - counts.length;
    return new LevelStack(new Caption("Школы по квартилям, границы 2020/21", "В низком квартиле 5 школ из 22."), LEVELS,
        IntStream.range(0, counts.length).mapToObj(i -> column(first + i, counts[i])).toList());
  }

  private static LevelStack.Column column(int year, int[] counts) {
    return new LevelStack.Column(new SchoolYear(year), IntStream.range(0, counts.length)
        .mapToObj(
            i -> new LevelStack.Segment(counts[i], "",
                Optional.of(new Target("quartile", "%d-%d".formatted(year, i + 1)))))
        .toList());
  }

  /// Shares of schools № 1, № 2, …, with the district's line; `NaN` stands for a missing value.
  public static SchoolBars bars(double... percents) {
    return bars("Школа № %d", percents);
  }

  /// As above with names made from a pattern.
  public static SchoolBars bars(String pattern, double... percents) {
    return new SchoolBars(
        new Caption("Доля не преодолевших порог ОГЭ по математике, 2024/2025", "Выше доли района 2 школы из 3."),
        ValueAxis.fromZero("Доля, %", ValueFormat.inPercent()),
        IntStream.range(0, percents.length).mapToObj(i -> new SchoolBars.Bar(pattern.formatted(i + 1),
            optional(percents[i]), Tone.PLAIN, "", Optional.of(new Target("school", String.valueOf(i + 1))))).toList(),
        List.of(new SchoolBars.Mark("Район", 18.4)));
  }

  private static OptionalDouble optional(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
