package ru.kvartil.identification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.fact.Observed;
import ru.kvartil.shared.Share;

/// A number a test looks at.
///
/// @param number percent of a share, or the number itself; not rounded
/// @param share the two counts where there are such: tests use them, not the percent
/// @param n how many people stand behind it; empty where the source does not say
/// @param inputs stored values it was computed from, each with its cell
public record Value(double number, Optional<Share> share, OptionalDouble n, List<Observed> inputs) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Value {
    inputs = List.copyOf(inputs);
  }

  static Value of(Share share, List<Observed> inputs) {
    return new Value(share.percent(), Optional.of(share), OptionalDouble.of(share.whole()), inputs);
  }

  /// Compares the numbers exactly: shares by their counts, so that 3 of 10 equals 12 of 40.
  int compare(Value other) {
    if (share.isPresent() && other.share.isPresent()) {
      return part().multiply(other.whole()).compareTo(other.part().multiply(whole()));
    }
    return Double.compare(number, other.number);
  }

  /// Compares the number with a threshold, percents of a share by its counts: `100·part` with `threshold·whole`.
  int compare(BigDecimal threshold) {
    return share.isPresent()
        ? part().multiply(HUNDRED).compareTo(threshold.multiply(whole()))
        : BigDecimal.valueOf(number).compareTo(threshold);
  }

  /// Whether this is less than another by at least so many points; of two shares in exact arithmetic.
  boolean isBelow(Value before, BigDecimal points) {
    if (share.isPresent() && before.share.isPresent()) {
      BigDecimal lost = before.part().multiply(whole()).subtract(part().multiply(before.whole())).multiply(HUNDRED);
      return lost.compareTo(points.multiply(whole()).multiply(before.whole())) >= 0;
    }
    return BigDecimal.valueOf(before.number).subtract(BigDecimal.valueOf(number)).compareTo(points) >= 0;
  }

  /// The value with another part of the same whole, for trying out; only for shares.
  Value withPart(double part) {
    return of(new Share(part, share.orElseThrow().whole()), inputs);
  }

  BigDecimal part() {
    return BigDecimal.valueOf(share.orElseThrow().part());
  }

  private BigDecimal whole() {
    return BigDecimal.valueOf(share.orElseThrow().whole());
  }
}
