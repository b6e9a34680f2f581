package ru.kvartil.chart;

import java.util.stream.DoubleStream;

/// The axis of values: its words, its format and the least range it shows. Values outside widen the range, so no value
/// is ever cut off.
///
/// @param label what is measured, with the unit: «ИОР», «Доля, %»; also the heading of the table's column, not blank
/// @param low lower end shown at least
/// @param high upper end shown at least, not below `low`
public record ValueAxis(String label, ValueFormat format, double low, double high) {
  public ValueAxis {
    if (label.isBlank() || !(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException("no axis: " + label + " " + low + "…" + high);
    }
  }

  /// An axis that shows zero and whatever the values need.
  public static ValueAxis fromZero(String label, ValueFormat format) {
    return new ValueAxis(label, format, 0, 0);
  }

  /// The same axis showing all of the values as well.
  public ValueAxis widened(DoubleStream values) {
    double[] ends = {low, high};
    values.forEach(value -> {
      ends[0] = Math.min(ends[0], value);
      ends[1] = Math.max(ends[1], value);
    });
    return new ValueAxis(label, format, ends[0], ends[1]);
  }
}
