package ru.kvartil.chart;

import java.util.List;
import java.util.OptionalDouble;
import ru.kvartil.shared.SchoolYear;

/// Invariants that several descriptions share; what breaks them is a bug of the caller.
final class Guard {
  private Guard() {}

  /// A value that is there can be drawn.
  static void finite(OptionalDouble value) {
    if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException("not a number: " + value);
    }
  }

  /// Each year once, in order.
  static void rising(List<SchoolYear> years) {
    for (int i = 1; i < years.size(); i++) {
      if (years.get(i).compareTo(years.get(i - 1)) <= 0) {
        throw new IllegalArgumentException("years are not in order: " + years);
      }
    }
  }
}
