package ru.kvartil.note;

import java.util.OptionalDouble;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.shared.SchoolYear;

/// A change of one number between two years with everything sentences need to speak of it. The sign stands in tables, the
/// size in sentences («на 6,1 п.п. больше»); both are the same formatted text.
///
/// @param from the earlier year
/// @param signed `+6,1`
/// @param size `6,1`
/// @param doubt why nothing may be concluded from it alone
record Change(SchoolYear from, Fact signed, Fact size, Kind kind, Doubt doubt) {
  /// Differences below this come of arithmetic, not of data.
  private static final double ROUNDING = 1e-9;

  /// Which way. `ALMOST_SAME`: not equal, but nothing is left of it as printed.
  enum Kind {
    UP, DOWN, ALMOST_SAME, SAME
  }

  /// `SMALL`: few sat in the later year; `SMALL_BEFORE`: in the earlier one; `CHANCE`: within the possible spread.
  enum Doubt {
    NONE, SMALL, SMALL_BEFORE, CHANCE
  }

  /// @param difference later minus earlier, in the unit of the number
  /// @param digits after the comma
  static Change of(SchoolYear from, double difference, int digits, Doubt doubt, Origin origin) {
    double value = Math.abs(difference) < ROUNDING ? 0 : difference;
    Fact signed = Fact.change(value, digits, origin);
    String text = signed.text();
    boolean hasSign = !Character.isDigit(text.charAt(0));
    Fact size = new Fact(OptionalDouble.of(Math.abs(value)), hasSign ? text.substring(1) : text, origin);
    Kind kind = value == 0
        ? Kind.SAME
        : size.text().chars().noneMatch(c -> c >= '1' && c <= '9')
            ? Kind.ALMOST_SAME
            : value > 0 ? Kind.UP : Kind.DOWN;
    return new Change(from, signed, size, kind, doubt);
  }

  /// Whether it moved as printed.
  boolean moved() {
    return kind == Kind.UP || kind == Kind.DOWN;
  }

  /// Whether it moved within the possible spread.
  boolean byChance() {
    return moved() && doubt == Doubt.CHANCE;
  }
}
