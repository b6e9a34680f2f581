package ru.kvartil.ui;

import ru.kvartil.shared.Texts;

/// An honest estimate of the time left: nothing is promised before enough was seen, and the answer is as coarse as the
/// knowledge.
final class Remaining {
  private static final Texts TEXTS = Texts.of(Remaining.class);
  private static final double ENOUGH_PART = 0.05;
  private static final double ENOUGH_SECONDS = 1.5;

  private Remaining() {}

  /// «осталось около 10 с»; empty while nothing can be said.
  ///
  /// @param seconds passed
  /// @param done part done, 0…1, negative when unknown
  static String words(double seconds, double done) {
    if (done < ENOUGH_PART || seconds < ENOUGH_SECONDS || done >= 1) {
      return "";
    }
    double left = seconds * (1 - done) / done;
    if (left < 10) {
      return TEXTS.get("remaining.seconds", Math.max(1, Math.round(left)));
    }
    return left < 55
        ? TEXTS.get("remaining.seconds", 5 * Math.round(left / 5))
        : TEXTS.get("remaining.minutes", Math.max(1, Math.round(left / 60)));
  }
}
