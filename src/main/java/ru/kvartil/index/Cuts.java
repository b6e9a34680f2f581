package ru.kvartil.index;

import java.util.List;

/// Three cut points between quarters, ascending.
public record Cuts(double q1, double q2, double q3) {
  /// Cut points of a list of three.
  static Cuts of(List<Double> three) {
    return new Cuts(three.get(0), three.get(1), three.get(2));
  }

  /// Whether the lower and the upper cut coincide, so that levels do not differ (methodology §2.3).
  public boolean coincide() {
    return !(q3 > q1 + Quartiles.tolerance(q1));
  }
}
