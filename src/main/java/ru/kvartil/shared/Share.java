package ru.kvartil.shared;

import java.math.BigDecimal;
import java.util.Optional;

/// Part of a whole kept as two counts, so that thresholds are tested in integers and sums of shares are sums of counts.
///
/// @param part how many of them, not negative; may exceed the whole in faulty sources
/// @param whole of how many, more than zero: an empty whole is «нет данных», see [#of]
public record Share(double part, double whole) {
  public Share {
    if (!(part >= 0) || !(whole > 0)) {
      throw new IllegalArgumentException("no share: " + part + " of " + whole);
    }
  }

  /// Empty when a count is missing or the whole is zero: missing is never 0 %.
  public static Optional<Share> of(Optional<Double> part, Optional<Double> whole) {
    return part.flatMap(p -> whole.filter(w -> w > 0 && p >= 0).map(w -> new Share(p, w)));
  }

  /// Part of the whole in percent, 0…100 (more only where the source is faulty); not rounded.
  public double percent() {
    return 100 * part / whole;
  }

  /// Whether the share reaches a threshold in percent, tested in exact decimal arithmetic: `100·part ≥ threshold·whole`
  /// (methodology §1.2).
  public boolean reaches(BigDecimal thresholdPercent) {
    BigDecimal hundredfold = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100));
    return hundredfold.compareTo(thresholdPercent.multiply(BigDecimal.valueOf(whole))) >= 0;
  }
}
