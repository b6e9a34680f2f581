package ru.kvartil.identification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.fact.Observed;
import ru.kvartil.shared.Share;

/// A number a test looks at. The cells behind it are looked up when somebody asks for them: a calculation of a thousand
/// schools reads a million values and shows a few.
public final class Value {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  /// Below it percents of different shares are different doubles, and those of equal shares are equal.
  private static final double EXACT = 1 << 20;
  private static final double[] POWERS = {1, 10, 100, 1000};
  private static final int DIGITS = 9;
  private final double number;
  private final double part;
  private final double n;
  private final Cells cells;
  private final int at;
  private final Optional<Value> some = Optional.of(this);

  /// Looks up the stored values behind a number.
  interface Cells {
    /// @param at place of the school
    List<Observed> of(int at);
  }

  /// @param number percent of a share, or the number itself; not rounded
  /// @param share the two counts where there are such: tests use them, not the percent
  /// @param n how many people stand behind it; empty where the source does not say
  /// @param inputs stored values it was computed from, each with its cell
  public Value(double number, Optional<Share> share, OptionalDouble n, List<Observed> inputs) {
    this(number, share.map(Share::part).orElse(Double.NaN),
        share.map(Share::whole).orElse(n.orElse(Double.NaN)), _ -> inputs, 0);
  }

  private Value(double number, double part, double n, Cells cells, int at) {
    this.number = number;
    this.part = part;
    this.n = n;
    this.cells = cells;
    this.at = at;
  }

  static Value share(double part, double whole, Cells cells, int at) {
    return new Value(100 * part / whole, part, whole, cells, at);
  }

  /// @param n NaN where the source does not say
  static Value number(double number, double n, Cells cells, int at) {
    return new Value(number, Double.NaN, n, cells, at);
  }

  /// Percent of a share, or the number itself; not rounded.
  public double number() {
    return number;
  }

  /// The two counts where there are such.
  public Optional<Share> share() {
    return isShare() ? Optional.of(new Share(part, n)) : Optional.empty();
  }

  /// How many people stand behind it; empty where the source does not say.
  public OptionalDouble n() {
    return Double.isNaN(n) ? OptionalDouble.empty() : OptionalDouble.of(n);
  }

  /// Stored values it was computed from, each with its cell.
  public List<Observed> inputs() {
    return List.copyOf(cells.of(at));
  }

  boolean isShare() {
    return !Double.isNaN(part);
  }

  /// How many people, NaN where the source does not say.
  double people() {
    return n;
  }

  /// This value as a result that is there.
  Optional<Value> some() {
    return some;
  }

  /// Whether comparing the numbers as doubles is exact: no share, or one of whole counts small enough.
  boolean isPlain() {
    return !isShare() || (n < EXACT && part == Math.rint(part) && n == Math.rint(n));
  }

  /// Compares the numbers exactly: shares by their counts, so that 3 of 10 equals 12 of 40.
  int compare(Value other) {
    if (isShare() && other.isShare() && !(isPlain() && other.isPlain())) {
      return part().multiply(other.whole()).compareTo(other.part().multiply(whole()));
    }
    return Double.compare(number, other.number);
  }

  /// Compares the number with a threshold, percents of a share by its counts: `100·part` with `threshold·whole`.
  int compare(BigDecimal threshold) {
    if (isShare() && isPlain() && threshold.scale() >= 0 && threshold.scale() < POWERS.length
        && threshold.precision() < DIGITS) {
      // Both products are whole numbers below 2^53: the doubles are exact.
      return Double.compare(100 * part * POWERS[threshold.scale()], threshold.unscaledValue().longValue() * n);
    }
    return isShare()
        ? part().multiply(HUNDRED).compareTo(threshold.multiply(whole()))
        : BigDecimal.valueOf(number).compareTo(threshold);
  }

  /// Whether this is less than another by at least so many points; of two shares in exact arithmetic.
  boolean isBelow(Value before, BigDecimal points) {
    if (isShare() && before.isShare()) {
      BigDecimal lost = before.part().multiply(whole()).subtract(part().multiply(before.whole())).multiply(HUNDRED);
      return lost.compareTo(points.multiply(whole()).multiply(before.whole())) >= 0;
    }
    return BigDecimal.valueOf(before.number).subtract(BigDecimal.valueOf(number)).compareTo(points) >= 0;
  }

  /// The value with another part of the same whole, for trying out; only for shares.
  Value withPart(double other) {
    return share(other, n, cells, at);
  }

  /// The count of a share, or what is given where it is none.
  double part(double without) {
    return isShare() ? part : without;
  }

  BigDecimal part() {
    return exact(part);
  }

  private BigDecimal whole() {
    return exact(n);
  }

  /// Counts need no text on the way, which is what makes `BigDecimal.valueOf(double)` slow.
  private static BigDecimal exact(double count) {
    return count == Math.rint(count) && Math.abs(count) < EXACT
        ? BigDecimal.valueOf((long) count)
        : BigDecimal.valueOf(count);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Value value && Double.compare(number, value.number) == 0
        && Double.compare(part, value.part) == 0 && Double.compare(n, value.n) == 0 && inputs().equals(value.inputs());
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, part, n);
  }

  @Override
  public String toString() {
    return isShare() ? part + "/" + n : Double.toString(number);
  }
}
