package ru.kvartil.index;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;
import ru.kvartil.shared.Share;

/// Whether a change of a share may come of small numbers alone (methodology §9, «significance hint»). Everybody sat the
/// exam, so this is no error of sampling: it is a note beside the change and never overrides it.
public final class Chance {
  /// Above this the change is said to be within the possible spread (methodology §9, P).
  static final double LEVEL = 0.05;
  private static final double FEW_EXPECTED = 5;
  /// Tables whose probabilities differ by rounding alone are equally likely, as in R's fisher.test.
  private static final double ROUNDING = 1 + 1e-7;
  private static final NormalDistribution NORMAL = new NormalDistribution();

  private Chance() {}

  /// Whether the two shares may differ by chance: p above [#LEVEL].
  public static boolean explains(Share before, Share after) {
    return probability(before, after) > LEVEL;
  }

  /// Two-sided p of equal shares: z of two proportions with the pooled share, z = (p₁ − p₂)/√(p(1 − p)(1/n₁ + 1/n₂));
  /// Fisher's exact test where any expected count is below 5. 1 when all or none of both are parts.
  public static double probability(Share before, Share after) {
    double pooled = (before.part() + after.part()) / (before.whole() + after.whole());
    if (pooled <= 0 || pooled >= 1) {
      return 1;
    }
    double least = Math.min(before.whole(), after.whole()) * Math.min(pooled, 1 - pooled);
    if (least < FEW_EXPECTED) {
      return fisher(before, after);
    }
    double spread = Math.sqrt(pooled * (1 - pooled) * (1 / before.whole() + 1 / after.whole()));
    double z = (before.part() / before.whole() - after.part() / after.whole()) / spread;
    return 2 * NORMAL.cumulativeProbability(-Math.abs(z));
  }

  /// Sum of the probabilities of all tables with the same margins that are no likelier than the seen one.
  private static double fisher(Share before, Share after) {
    int parts = (int) Math.round(before.part() + after.part());
    int whole = (int) Math.round(before.whole());
    HypergeometricDistribution tables = new HypergeometricDistribution(
        whole + (int) Math.round(after.whole()), parts, whole);
    double seen = tables.probability((int) Math.round(before.part()));
    double sum = 0;
    for (int part = tables.getSupportLowerBound(); part <= tables.getSupportUpperBound(); part++) {
      double each = tables.probability(part);
      if (each <= seen * ROUNDING) {
        sum += each;
      }
    }
    return Math.min(1, sum);
  }
}
