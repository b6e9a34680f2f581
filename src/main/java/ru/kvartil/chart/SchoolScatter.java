package ru.kvartil.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.shared.Texts;

/// Two values of each school against each other. Schools that lack one of them are not drawn and stay in the table.
///
/// @param across the value that grows to the right
/// @param up the value that grows upwards
/// @param levels what the tones of the dots mean, from the lowest
/// @param dots in the order of names, at least one with both values
/// @param middle where the means of both values cross; empty when there are none to show
public record SchoolScatter(Caption caption, ValueAxis across, ValueAxis up, List<Level> levels, List<Dot> dots,
    Optional<Middle> middle) implements ChartSpec {
  private static final Texts TEXTS = Texts.of(SchoolScatter.class);
  private static final int CROWD = 40;

  /// One school.
  ///
  /// @param name everyday name, not blank
  /// @param across finite; empty when missing
  /// @param up finite; empty when missing
  /// @param note goes with the values or gives the reason why one is missing; may be empty
  public record Dot(String name, OptionalDouble across, OptionalDouble up, Tone tone, String note,
      Optional<Target> target) {
    public Dot {
      Guard.finite(across);
      Guard.finite(up);
      if (name.isBlank()) {
        throw new IllegalArgumentException("a dot needs a name");
      }
    }

    /// Whether both values are there.
    public boolean isWhole() {
      return across.isPresent() && up.isPresent();
    }
  }

  /// Where the plane is divided: at the means of both values, or at the borders of their lowest quarters.
  ///
  /// @param label what the lines are, not blank
  /// @param fields names of the four fields; empty where they have none
  public record Middle(String label, double across, double up, Optional<Fields> fields) {
    /// Without names of the fields.
    public Middle(String label, double across, double up) {
      this(label, across, up, Optional.empty());
    }

    public Middle {
      if (label.isBlank() || !Double.isFinite(across) || !Double.isFinite(up)) {
        throw new IllegalArgumentException("no middle: " + label + " " + across + " " + up);
      }
    }
  }

  /// Names of the four fields; an empty name is not written.
  ///
  /// @param low left below: little of both values
  /// @param lowRight right below
  /// @param highLeft left above
  /// @param high right above
  public record Fields(String low, String lowRight, String highLeft, String high) {}

  public SchoolScatter {
    levels = List.copyOf(levels);
    dots = List.copyOf(dots);
    if (dots.stream().noneMatch(Dot::isWhole)) {
      throw new IllegalArgumentException("no school has both values");
    }
  }

  /// Schools with both values.
  public List<Dot> whole() {
    return dots.stream().filter(Dot::isWhole).toList();
  }

  @Override
  public ChartTable table() {
    boolean noted = dots.stream().anyMatch(dot -> !dot.note().isEmpty());
    List<String> headers = new ArrayList<>(List.of(TEXTS.get("table.school"), across.label(), up.label()));
    if (noted) {
      headers.add(TEXTS.get("table.note"));
    }
    return new ChartTable(headers, dots.stream().map(dot -> {
      List<String> row = new ArrayList<>(List.of(dot.name(), text(across, dot.across()), text(up, dot.up())));
      if (noted) {
        row.add(dot.note());
      }
      return row;
    }).toList());
  }

  private static String text(ValueAxis axis, OptionalDouble value) {
    return value.isPresent() ? axis.format().text(value.getAsDouble()) : TEXTS.get("missing");
  }

  @Override
  public double naturalHeight(double width) {
    return whole().size() > CROWD ? Math.clamp(width * 0.72, 320, 720) : Math.clamp(width * 0.56, 300, 460);
  }
}
