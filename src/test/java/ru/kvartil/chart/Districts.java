package ru.kvartil.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import ru.kvartil.shared.SchoolYear;

/// Charts of fictional districts of any size, the same for the same size.
public final class Districts {
  private static final Level NO_LEVEL = new Level("нет уровня", Tone.NO_LEVEL);
  private static final String[] PLACES = {"Ключевская ООШ", "Зареченская СОШ", "Лесная НШ", "Вечерняя школа",
    "Верхнеозёрская СОШ имени А. С. Зорина", "Гимназия", "Лицей"};

  private Districts() {}

  /// «Школа № 7», every third one a village school.
  public static String name(int number) {
    return number % 3 == 0 ? "%s № %d".formatted(PLACES[number / 3 % PLACES.length], number) : "Школа № " + number;
  }

  private static Optional<Target> school(int number) {
    return Optional.of(new Target("school", Integer.toString(number)));
  }

  /// Movement of a district whose counts are given row by row; a fifth row and column are schools without a level.
  public static MovementMatrix movement(int[][] counts) {
    List<Level> levels = counts.length > 4
        ? List.of(Charts.LEVELS.get(0), Charts.LEVELS.get(1), Charts.LEVELS.get(2), Charts.LEVELS.get(3), NO_LEVEL)
        : Charts.LEVELS;
    return new MovementMatrix(new Caption("Переходы между квартилями ИОР", "Из 22 школ поднялись 5, опустились 3."),
        new SchoolYear(2024), new SchoolYear(2025), levels,
        Arrays.stream(counts)
            .map(row -> IntStream.of(row)
                .mapToObj(count -> new MovementMatrix.Cell(count, "", count == 0 ? Optional.empty() : school(count)))
                .toList())
            .toList());
  }

  public static LevelSlopes slopes(int schools, int years) {
    Random random = new Random(schools);
    return new LevelSlopes(new Caption("Квартили ИОР по годам", "Квартиль сменили 5 школ из 24."), Charts.LEVELS,
        IntStream.range(0, years).mapToObj(year -> new SchoolYear(2026 - years + year)).toList(),
        IntStream.rangeClosed(1, schools).mapToObj(number -> {
          int start = random.nextInt(4);
          int[] at = {start};
          return new LevelSlopes.Line(name(number), IntStream.range(0, years).mapToObj(year -> {
            at[0] = Math.clamp(at[0] + (random.nextInt(6) == 0 ? random.nextInt(3) - 1 : 0), 0, 3);
            return number == 2 && year == 1 ? OptionalInt.empty() : OptionalInt.of(at[0]);
          }).toList(), "", school(number));
        }).toList());
  }

  public static SchoolScatter scatter(int schools) {
    Random random = new Random(schools);
    List<SchoolScatter.Dot> dots = IntStream.rangeClosed(1, schools).mapToObj(number -> {
      double across = Math.clamp(55 + random.nextGaussian() * 18, 0, 100);
      double up = Math.clamp(0.2 + across / 200 + random.nextGaussian() * 0.12, 0, 1);
      return new SchoolScatter.Dot(name(number), OptionalDouble.of(across),
          number == 3 ? OptionalDouble.empty() : OptionalDouble.of(up), Tone.ofQuartile(1 + (int) Math.min(3, up * 4)),
          "", school(number));
    }).toList();
    return new SchoolScatter(new Caption("ИОР и ИСБШ, 2024/2025", "Оба индекса есть у школ района."),
        new ValueAxis("ИСБШ (больше – благополучнее)", ValueFormat.fixed(1), 0, 100), Charts.OUTCOME, Charts.LEVELS,
        dots, Optional.of(new SchoolScatter.Middle("среднее по школам", 55, 0.47)));
  }

  public static HeatMap map(int schools, int columns) {
    Random random = new Random(schools);
    String[] names = {"ЕГЭ, русский язык: средний балл, балл", "ОГЭ, математика: не преодолели порог, %",
      "ЕГЭ, профильная математика: не преодолели порог, %", "ВПР, 5 класс, русский язык: качество, %",
      "Не получили аттестат, чел."};
    return new HeatMap(new Caption("Школы и показатели ИОР, 2024/2025", "Заполнено значений 118 из 120."),
        Charts.LEVELS, IntStream.range(0, columns).mapToObj(i -> names[i % names.length]).toList(),
        IntStream.rangeClosed(1, schools).mapToObj(number -> new HeatMap.Row(name(number),
            IntStream.range(0, columns).mapToObj(i -> {
              int quarter = 1 + random.nextInt(4);
              return random.nextInt(12) == 0
                  ? HeatMap.Cell.missing("не прислано")
                  : new HeatMap.Cell(OptionalDouble.of(10 * quarter + 0.5), 10 * quarter + ",5",
                      Optional.of(Tone.ofQuartile(quarter)), "");
            }).toList(), school(number))).toList());
  }

  /// Marks of tests, one school in five with one that is not known.
  public static StateMap states(int schools, int columns) {
    StateMap.Mark[] marks = {StateMap.Mark.NO, StateMap.Mark.YES, StateMap.Mark.NO, StateMap.Mark.OUTSIDE,
      StateMap.Mark.UNKNOWN};
    Random random = new Random(schools);
    return new StateMap(new Caption("Школы и критерии, 2024/2025", "Критерии сработали у 9 школ из 24."),
        new StateMap.Words("сработал", "не сработал", "нет данных", "не применён"), IntStream.rangeClosed(1, columns)
            .mapToObj(i -> new StateMap.Column("K%02d".formatted(i), "Критерий " + i)).toList(),
        IntStream.rangeClosed(1, schools).mapToObj(number -> new StateMap.Row(name(number),
            IntStream.range(0, columns)
                .mapToObj(_ -> new StateMap.Cell(marks[random.nextInt(marks.length)], "", school(number)))
                .toList()))
            .toList());
  }

  /// A scatter with names of the fields below and above, left and right of the borders.
  public static SchoolScatter fields(int schools) {
    SchoolScatter plain = scatter(schools);
    return new SchoolScatter(plain.caption(), plain.across(), plain.up(), plain.levels(), plain.dots(),
        Optional.of(new SchoolScatter.Middle("граница нижнего квартиля", 40, 0.4, Optional.of(
            new SchoolScatter.Fields("ШНОР и ШССУ", "ШНОР", "ШССУ", "прочие")))));
  }
}
