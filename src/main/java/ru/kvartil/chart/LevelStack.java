package ru.kvartil.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// How many schools stand on each level, year by year: stacked columns with the counts inside.
///
/// @param levels from the lowest, drawn from below, at least one
/// @param columns in order of years, at least one
public record LevelStack(Caption caption, List<Level> levels, List<Column> columns) implements ChartSpec {
  private static final Texts TEXTS = Texts.of(LevelStack.class);

  /// One year.
  ///
  /// @param segments one for each level; none when the year has no data
  public record Column(SchoolYear year, List<Segment> segments) {
    public Column {
      segments = List.copyOf(segments);
    }

    /// All schools of the year that stand on a level.
    public int total() {
      return segments.stream().mapToInt(Segment::count).sum();
    }
  }

  /// Schools of one year on one level.
  ///
  /// @param count not negative; 0 means that no school stands there
  /// @param note more lines of the tooltip, for example the schools' names; may be empty
  public record Segment(int count, String note, Optional<Target> target) {
    public Segment {
      if (count < 0) {
        throw new IllegalArgumentException("negative count " + count);
      }
    }
  }

  public LevelStack {
    levels = List.copyOf(levels);
    columns = List.copyOf(columns);
    if (levels.isEmpty() || columns.isEmpty()) {
      throw new IllegalArgumentException("a stack needs levels and years");
    }
    Guard.rising(columns.stream().map(Column::year).toList());
    for (Column column : columns) {
      if (!column.segments().isEmpty() && column.segments().size() != levels.size()) {
        throw new IllegalArgumentException("segments of " + column.year() + " do not fit the levels");
      }
    }
  }

  @Override
  public ChartTable table() {
    List<String> headers = new ArrayList<>(List.of(TEXTS.get("table.year")));
    levels.forEach(level -> headers.add(level.name()));
    headers.add(TEXTS.get("table.total"));
    return new ChartTable(headers, columns.stream().map(this::row).toList());
  }

  private List<String> row(Column column) {
    List<String> cells = new ArrayList<>(List.of(column.year().label()));
    if (column.segments().isEmpty()) {
      levels.forEach(level -> cells.add(TEXTS.get("missing")));
      cells.add(TEXTS.get("missing"));
    } else {
      column.segments().forEach(segment -> cells.add(RussianFormat.fixed(segment.count(), 0)));
      cells.add(RussianFormat.fixed(column.total(), 0));
    }
    return cells;
  }

  @Override
  public double naturalHeight(double width) {
    return Math.clamp(width * 0.42, 200, 360);
  }
}
