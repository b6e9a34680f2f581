package ru.kvartil.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Levels of each school over the years, a line for a school. Where a school stands inside a level means nothing: lines
/// are spread there so that each can be followed. A year without a level leads through a lane of its own.
///
/// @param levels from the lowest, at least one
/// @param years in order, at least two
/// @param lines in the order of names, at least one
public record LevelSlopes(Caption caption, List<Level> levels, List<SchoolYear> years, List<Line> lines)
    implements
      ChartSpec {
  private static final Texts TEXTS = Texts.of(LevelSlopes.class);
  private static final double SLOT = 15;
  private static final double LANE = 18;
  private static final double AROUND = 140;

  /// One school.
  ///
  /// @param name everyday name, not blank
  /// @param levels number of the level from 0 in each year; empty where there is none
  /// @param note more lines of the tooltip; may be empty
  public record Line(String name, List<OptionalInt> levels, String note, Optional<Target> target) {
    public Line {
      levels = List.copyOf(levels);
      if (name.isBlank()) {
        throw new IllegalArgumentException("a line needs a name");
      }
    }

    /// Whether the school ever changed its level from one year to the next.
    public boolean moves() {
      return IntStream.range(1, levels.size())
          .anyMatch(i -> levels.get(i).isPresent() && levels.get(i - 1).isPresent()
              && levels.get(i).getAsInt() != levels.get(i - 1).getAsInt());
    }
  }

  public LevelSlopes {
    levels = List.copyOf(levels);
    years = List.copyOf(years);
    lines = List.copyOf(lines);
    Guard.rising(years);
    if (levels.isEmpty() || years.size() < 2 || lines.isEmpty()) {
      throw new IllegalArgumentException("slopes need levels, two years and schools");
    }
    int last = levels.size() - 1;
    for (Line line : lines) {
      if (line.levels().size() != years.size() || line.levels().stream().anyMatch(level -> level.isPresent() && (level
          .getAsInt() < 0 || level.getAsInt() > last))) {
        throw new IllegalArgumentException("levels of " + line.name() + " do not fit");
      }
    }
  }

  /// Whether some school has no level in some year.
  public boolean hasGaps() {
    return lines.stream().anyMatch(line -> line.levels().stream().anyMatch(OptionalInt::isEmpty));
  }

  /// The most schools that stand on a level in one year.
  ///
  /// @param level from 0; empty for schools without one
  public int most(OptionalInt level) {
    return IntStream.range(0, years.size())
        .map(year -> (int) lines.stream().filter(line -> line.levels().get(year).equals(level)).count())
        .max().orElse(0);
  }

  @Override
  public ChartTable table() {
    List<String> headers = new ArrayList<>(List.of(TEXTS.get("table.school")));
    years.forEach(year -> headers.add(year.label()));
    return new ChartTable(headers, lines.stream().map(this::row).toList());
  }

  private List<String> row(Line line) {
    List<String> cells = new ArrayList<>(List.of(line.name()));
    line.levels().forEach(level -> cells.add(level.isPresent()
        ? levels.get(level.getAsInt()).name()
        : TEXTS.get("no-level")));
    return cells;
  }

  @Override
  public double naturalHeight(double width) {
    int slots = IntStream.range(0, levels.size()).map(level -> most(OptionalInt.of(level))).sum()
        + most(OptionalInt.empty());
    return Math.clamp(AROUND + (levels.size() + 1) * LANE + slots * SLOT, 240, 860);
  }
}
