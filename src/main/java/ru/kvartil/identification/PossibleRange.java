package ru.kvartil.identification;

import ru.kvartil.shared.Share;

/// Where a share may lie because few people stand behind it: Wilson's interval at 95 % (E. B. Wilson, JASA 22 (1927), 209–212;
/// methodology §1.3). Everybody sat the examination, so it is no error of sampling: documents call it «возможный разброс
/// из-за малого числа сдававших». It stands beside a flag and never overrides a rule.
///
/// @param low lower end in percent, 0…100, not rounded
/// @param high upper end in percent, 0…100, not rounded
public record PossibleRange(double low, double high) {
  private static final double Z = 1.959964;

  /// The range of a share. A part larger than its whole, which only a faulty source has, counts as the whole.
  public static PossibleRange of(Share share) {
    double n = share.whole();
    double p = Math.min(1, share.part() / n);
    double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
    return new PossibleRange(100 * Math.max(0, centre - half), 100 * Math.min(1, centre + half));
  }
}
