package ru.kvartil.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// A value of one school over the years, on the bands of the district's levels. Years without a value make a gap in the
/// line; the axis covers every year from the first to the last one named.
///
/// @param points in order of years, one for a year, at least one
public record YearLine(Caption caption, ValueAxis axis, LevelBands bands, List<Point> points) implements ChartSpec {
  private static final Texts TEXTS = Texts.of(YearLine.class);

  /// Value of one year.
  ///
  /// @param value finite; empty when missing
  /// @param note goes with the value («малое число сдававших») or gives the reason why it is missing; may be empty
  public record Point(SchoolYear year, OptionalDouble value, String note, Optional<Target> target) {
    public Point {
      Guard.finite(value);
    }
  }

  public YearLine {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a line needs a year");
    }
    Guard.rising(points.stream().map(Point::year).toList());
  }

  /// Every year from the first to the last that has a point or borders.
  public List<SchoolYear> years() {
    int[] ends = Stream.concat(points.stream().map(Point::year), bands.borders().stream().map(LevelBands.Borders::year))
        .mapToInt(SchoolYear::end).sorted().toArray();
    return IntStream.rangeClosed(ends[0], ends[ends.length - 1]).mapToObj(SchoolYear::new).toList();
  }

  /// The point of a year; empty when the year is not named.
  public Optional<Point> in(SchoolYear year) {
    return points.stream().filter(point -> point.year().equals(year)).findFirst();
  }

  /// Value of a year; empty when missing for any reason.
  public OptionalDouble value(SchoolYear year) {
    return in(year).map(Point::value).orElse(OptionalDouble.empty());
  }

  @Override
  public ChartTable table() {
    boolean noted = points.stream().anyMatch(point -> !point.note().isEmpty());
    List<String> headers = new ArrayList<>(List.of(TEXTS.get("table.year"), axis.label()));
    bands.levels().stream().limit(Math.max(0, bands.levels().size() - 1))
        .forEach(level -> headers.add(TEXTS.get("table.border", level.name())));
    if (noted) {
      headers.add(TEXTS.get("table.note"));
    }
    return new ChartTable(headers, years().stream().map(year -> row(year, noted)).toList());
  }

  private List<String> row(SchoolYear year, boolean noted) {
    List<String> cells = new ArrayList<>(List.of(year.label(), text(value(year))));
    Optional<LevelBands.Borders> borders = bands.in(year);
    for (int i = 0; i < bands.levels().size() - 1; i++) {
      int border = i;
      cells.add(text(borders.map(of -> OptionalDouble.of(of.values().get(border))).orElse(OptionalDouble.empty())));
    }
    if (noted) {
      cells.add(in(year).map(Point::note).orElse(""));
    }
    return cells;
  }

  private String text(OptionalDouble value) {
    return value.isPresent() ? axis.format().text(value.getAsDouble()) : TEXTS.get("missing");
  }

  @Override
  public double naturalHeight(double width) {
    return Math.clamp(width * 0.42, 200, 360);
  }
}
