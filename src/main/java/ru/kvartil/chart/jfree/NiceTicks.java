package ru.kvartil.chart.jfree;

import java.util.List;
import java.util.stream.LongStream;

/// Round marks of an axis: steps of 1, 2, 2,5 or 5 times a power of ten, the fewest that cover the values.
final class NiceTicks {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final double TOLERANCE = 1e-9;

  private NiceTicks() {}

  /// Marks from at or below `low` to at or above `high`; at least two.
  ///
  /// @param finest smallest step that the format can show: 1 for counts
  /// @param intervals at most so many steps, at least 1
  static List<Double> of(double low, double high, double finest, int intervals) {
    double top = high > low ? high : low + Math.max(finest, Math.abs(low) * 1e-6);
    double magnitude = Math.pow(10, Math.floor(Math.log10((top - low) / intervals)));
    for (double power = magnitude;; power *= 10) {
      for (double factor : STEPS) {
        double step = factor * power;
        long first = (long) Math.floor(low / step + TOLERANCE);
        long last = Math.max(first + 1, (long) Math.ceil(top / step - TOLERANCE));
        if (last - first <= intervals && shown(step, finest)) {
          return LongStream.rangeClosed(first, last).mapToObj(i -> rounded(i * step, step)).toList();
        }
      }
    }
  }

  private static boolean shown(double step, double finest) {
    double steps = step / finest;
    return steps > 1 - TOLERANCE && Math.abs(steps - Math.rint(steps)) < TOLERANCE * steps;
  }

  /// Takes the noise of the last bits away: 3 * 0.1 is 0.3.
  private static double rounded(double value, double step) {
    double digits = Math.pow(10, Math.max(0, 2 - Math.floor(Math.log10(step))));
    return Math.rint(value * digits) / digits + 0.0;
  }
}
