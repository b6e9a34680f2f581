package ru.kvartil.index;

import java.util.Arrays;

/// The scale 0…100 of ИСБШ between the smallest and the largest raw value (methodology §3.3, step 4).
record HundredScale(double min, double max) {
  /// The scale of at least one value.
  static HundredScale of(double[] values) {
    return new HundredScale(Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow());
  }

  /// Whether all values are one, so that 0/0 would have to be shown.
  boolean isFlat() {
    return !(max - min > 1e-12 * Math.max(Math.abs(max), Math.abs(min)));
  }

  /// Place of a raw value, 0…100; the ends are exact.
  double value(double raw) {
    return 100 * ((raw - min) / (max - min));
  }
}
