package ru.kvartil.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.shared.Texts;

/// One indicator for several schools: a bar for each, in the order given, with lines for the district or a threshold.
/// A school without a value keeps its place and reads «нет данных».
///
/// @param bars at least one
/// @param marks lines across the bars, may be empty
public record SchoolBars(Caption caption, ValueAxis axis, List<Bar> bars, List<Mark> marks) implements ChartSpec {
  private static final Texts TEXTS = Texts.of(SchoolBars.class);
  private static final double ROW = 20;
  private static final double LONG_ROW = 32;
  private static final double AXIS_AND_MARKS = 90;
  private static final double LETTER = 6.2;
  private static final double NAME_SHARE = 0.4;

  /// One school.
  ///
  /// @param name everyday name, not blank
  /// @param value finite; empty when missing
  /// @param note goes with the value or gives the reason why it is missing; may be empty
  public record Bar(String name, OptionalDouble value, Tone tone, String note, Optional<Target> target) {
    public Bar {
      Guard.finite(value);
      if (name.isBlank()) {
        throw new IllegalArgumentException("a bar needs a name");
      }
    }
  }

  /// A line across the bars: the district's value, a threshold.
  ///
  /// @param label not blank
  public record Mark(String label, double value) {
    public Mark {
      if (label.isBlank() || !Double.isFinite(value)) {
        throw new IllegalArgumentException("no mark: " + label + " " + value);
      }
    }
  }

  public SchoolBars {
    bars = List.copyOf(bars);
    marks = List.copyOf(marks);
    if (bars.isEmpty()) {
      throw new IllegalArgumentException("no schools to draw");
    }
  }

  @Override
  public ChartTable table() {
    boolean noted = bars.stream().anyMatch(bar -> !bar.note().isEmpty());
    List<String> headers = new ArrayList<>(List.of(TEXTS.get("table.school"), axis.label()));
    if (noted) {
      headers.add(TEXTS.get("table.note"));
    }
    List<List<String>> rows = new ArrayList<>();
    bars.forEach(bar -> rows.add(row(bar.name(), bar.value(), noted, bar.note())));
    marks.forEach(mark -> rows.add(row(mark.label(), OptionalDouble.of(mark.value()), noted, "")));
    return new ChartTable(headers, rows);
  }

  private List<String> row(String name, OptionalDouble value, boolean noted, String note) {
    String text = value.isPresent() ? axis.format().text(value.getAsDouble()) : TEXTS.get("missing");
    return noted ? List.of(name, text, note) : List.of(name, text);
  }

  /// A row for each school, a higher one where the name takes two lines.
  @Override
  public double naturalHeight(double width) {
    double lettersInLine = width * NAME_SHARE / LETTER;
    return AXIS_AND_MARKS
        + bars.stream().mapToDouble(bar -> bar.name().length() > lettersInLine ? LONG_ROW : ROW).sum();
  }
}
