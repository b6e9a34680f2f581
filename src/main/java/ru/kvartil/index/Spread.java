package ru.kvartil.index;

import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.Texts;

/// The spread a share may have because few sat: Wilson's interval of 95 % (methodology §1.3), centre
/// (p + z²/2n)/(1 + z²/n), half z·√(p(1 − p)/n + z²/4n²)/(1 + z²/n), z = 1,959964. Everybody sat the exam: it is no error of
/// sampling, stands beside the share and decides nothing (§9).
///
/// @param low percent, 0…100, not rounded
/// @param high percent, 0…100, not rounded
public record Spread(double low, double high) {
  private static final Texts TEXTS = Texts.of(Spread.class);
  private static final double Z = 1.959964;
  private static final int DIGITS = 1;

  /// The spread of a share.
  ///
  /// @throws IllegalArgumentException when the part exceeds the whole
  public static Spread of(Share share) {
    double n = share.whole();
    double p = share.part() / n;
    if (p > 1) {
      throw new IllegalArgumentException("no share: " + share);
    }
    double scale = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2 * n)) / scale;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / scale;
    // Of none and of all one end is the share itself, whatever the last digit of the arithmetic.
    return new Spread(p == 0 ? 0 : 100 * (centre - half), p == 1 ? 100 : 100 * (centre + half));
  }

  /// «возможный разброс из-за малого числа сдававших: 10,8–60,3 %».
  public String text() {
    return TEXTS.get("spread", RussianFormat.fixed(low, DIGITS), RussianFormat.fixed(high, DIGITS));
  }
}
