package ru.kvartil.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.shared.Texts;

/// Two numbers of each school against each other, the schools told apart by the shape of their points: groups of schools,
/// or expected against achieved results with the line on which both are equal.
///
/// @param across the value that grows to the right
/// @param up the value that grows upwards
/// @param marks what the shapes mean; at most [#MOST]
/// @param points at least one
/// @param diagonal what the line of equal values is; empty for none
public record MarkedScatter(Caption caption, ValueAxis across, ValueAxis up, List<Mark> marks, List<Point> points,
    Optional<String> diagonal) implements ChartSpec {
  /// So many shapes are told apart.
  public static final int MOST = 6;
  private static final Texts TEXTS = Texts.of(MarkedScatter.class);

  /// The meaning of a shape.
  ///
  /// @param name not blank
  /// @param tone its fill, besides
  public record Mark(String name, Tone tone) {
    public Mark {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a mark needs a name");
      }
    }
  }

  /// One school.
  ///
  /// @param across finite
  /// @param up finite
  /// @param mark place in the marks
  /// @param note goes with the values; may be empty
  public record Point(String name, double across, double up, int mark, String note, Optional<Target> target) {
    public Point {
      if (name.isBlank() || !Double.isFinite(across) || !Double.isFinite(up)) {
        throw new IllegalArgumentException("no point: " + name + " " + across + " " + up);
      }
    }
  }

  public MarkedScatter {
    marks = List.copyOf(marks);
    points = List.copyOf(points);
    int known = marks.size();
    if (points.isEmpty() || known > MOST || points.stream().anyMatch(point -> point.mark() < 0 || point
        .mark() >= known)) {
      throw new IllegalArgumentException("points do not fit " + known + " marks");
    }
  }

  /// The same points as a plain scatter, each with the name of its mark as a note.
  public SchoolScatter plain() {
    return new SchoolScatter(caption, across, up, List.of(), points.stream().map(point -> new SchoolScatter.Dot(point
        .name(), OptionalDouble.of(point.across()), OptionalDouble.of(point.up()), marks.get(point.mark()).tone(),
        note(point), point.target())).toList(), Optional.empty());
  }

  private String note(Point point) {
    String mark = marks.get(point.mark()).name();
    return point.note().isEmpty() ? mark : mark + "; " + point.note();
  }

  @Override
  public ChartTable table() {
    List<String> headers = List.of(TEXTS.get("table.school"), across.label(), up.label(), TEXTS.get("table.note"));
    List<List<String>> rows = new ArrayList<>();
    points.forEach(point -> rows.add(List.of(point.name(), across.format().text(point.across()), up.format().text(point
        .up()), note(point))));
    return new ChartTable(headers, rows);
  }

  @Override
  public double naturalHeight(double width) {
    return plain().naturalHeight(width);
  }
}
