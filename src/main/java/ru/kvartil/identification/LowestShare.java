package ru.kvartil.identification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.IdentificationProfile.Counting;
import ru.kvartil.methodology.IdentificationProfile.LowestSettings;

/// The lowest share of a set of schools (methodology §1.5): m = floor(share·N), at least 1; the m worst and everybody tied
/// with the m-th. Where the m-th value equals the best one, or ties bring the group above 1,5·m, only the strictly worse are
/// taken; where there are none, there are no differences and the criterion is not applied.
///
/// @param outcome who was taken
/// @param m how many the share is of N; with a quantile rule how many it takes
/// @param n schools with data
/// @param ties how many schools have the value of the m-th, itself included
/// @param taken how many are in the group
/// @param border the m-th worst value; empty with too few schools
/// @param rule by what it was taken
public record LowestShare(Outcome outcome, int m, int n, int ties, int taken, Optional<Value> border, Rule rule) {
  private static final double ROUNDING = 1e-12;

  /// How a share is taken.
  ///
  /// @param percent share in percent, above 0 and below 100
  /// @param moreIsWorse whether the largest values are taken
  public record Rule(BigDecimal percent, LowestSettings settings, boolean moreIsWorse) {
    Comparator<Value> worstFirst() {
      return moreIsWorse ? (a, b) -> b.compare(a) : Value::compare;
    }
  }

  /// Who is in the group.
  public enum Outcome {
    /// The m worst with those tied.
    WITH_TIES,
    /// Those strictly worse than the m-th: the tied would make the group too large.
    STRICTLY_WORSE,
    /// Nobody: no differences.
    NO_DIFFERENCES,
    /// Fewer schools with data than needed.
    TOO_FEW
  }

  /// Whether a value is in the group.
  public boolean has(Value value) {
    return switch (outcome) {
      case WITH_TIES -> border.filter(limit -> rule.worstFirst().compare(value, limit) <= 0).isPresent();
      case STRICTLY_WORSE -> border.filter(limit -> rule.worstFirst().compare(value, limit) < 0).isPresent();
      case NO_DIFFERENCES, TOO_FEW -> false;
    };
  }

  /// The group among the values.
  public static LowestShare of(Collection<Value> values, Rule rule) {
    BigDecimal percent = rule.percent();
    LowestSettings settings = rule.settings();
    Comparator<Value> order = rule.worstFirst();
    int n = values.size();
    if (n < settings.minimum().value()) {
      return new LowestShare(Outcome.TOO_FEW, 0, n, 0, 0, Optional.empty(), rule);
    }
    List<Value> sorted = sorted(values, rule);
    boolean rounded = settings.count() == Counting.FLOOR || settings.count() == Counting.CEILING;
    int m = rounded
        ? part(n, percent, settings.count())
        : ranked(sorted, percent, settings.count(), rule.moreIsWorse());
    if (m == 0) {
      return new LowestShare(Outcome.NO_DIFFERENCES, 0, n, 0, 0, Optional.empty(), rule);
    }
    Value border = sorted.get(m - 1);
    int worse = m - 1;
    while (worse > 0 && order.compare(sorted.get(worse - 1), border) == 0) {
      worse--;
    }
    int within = m;
    while (within < n && order.compare(sorted.get(within), border) == 0) {
      within++;
    }
    boolean best = order.compare(border, sorted.getLast()) == 0;
    boolean large = rounded
        && BigDecimal.valueOf(within).compareTo(
            IdentificationProfile.exact(settings.ties()).multiply(BigDecimal.valueOf(m))) > 0;
    Outcome outcome = !best && !large
        ? Outcome.WITH_TIES
        : worse > 0 ? Outcome.STRICTLY_WORSE : Outcome.NO_DIFFERENCES;
    int taken = outcome == Outcome.WITH_TIES ? within : outcome == Outcome.STRICTLY_WORSE ? worse : 0;
    return new LowestShare(outcome, m, n, within - worse, taken, Optional.of(border), rule);
  }

  /// The worst first; equal values stay in their order.
  private static List<Value> sorted(Collection<Value> values, Rule rule) {
    List<Value> sorted = new ArrayList<>(values);
    // Of plain values the numbers themselves say it, without looking at counts pair by pair.
    boolean plain = sorted.stream().allMatch(Value::isPlain);
    Comparator<Value> byNumber = Comparator.comparingDouble(Value::number);
    sorted.sort(plain ? rule.moreIsWorse() ? byNumber.reversed() : byNumber : rule.worstFirst());
    return sorted;
  }

  private static int part(int n, BigDecimal percent, Counting count) {
    return Math.max(1, percent.multiply(BigDecimal.valueOf(n)).divide(BigDecimal.valueOf(100))
        .setScale(0, count == Counting.FLOOR ? RoundingMode.FLOOR : RoundingMode.CEILING).intValueExact());
  }

  /// How many a rule by quantile or rank takes; equal values are taken together by its nature.
  private static int ranked(List<Value> sorted, BigDecimal percent, Counting count, boolean moreIsWorse) {
    double[] numbers = sorted.stream().mapToDouble(value -> moreIsWorse ? -value.number() : value.number()).toArray();
    if (count == Counting.PERCENT_RANK) {
      BigDecimal most = percent.multiply(BigDecimal.valueOf(numbers.length - 1L));
      int taken = 0;
      for (int i = 0, rank = 0; i < numbers.length; i++) {
        rank = i > 0 && numbers[i] == numbers[i - 1] ? rank : i;
        taken += BigDecimal.valueOf(100L * rank).compareTo(most) <= 0 ? 1 : 0;
      }
      return taken;
    }
    Percentile percentile = new Percentile().withEstimationType(
        count == Counting.AT_MOST_QUANTILE_6 ? EstimationType.R_6 : EstimationType.R_7);
    percentile.setData(numbers);
    double cut = percentile.evaluate(percent.doubleValue());
    double slack = ROUNDING * Math.abs(cut);
    int taken = 0;
    for (double number : numbers) {
      taken += (count == Counting.BELOW_QUANTILE_7 ? number < cut - slack : number <= cut + slack) ? 1 : 0;
    }
    return taken;
  }
}
