package ru.kvartil.cluster;

import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.ranking.NaNStrategy;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;
import ru.kvartil.index.StandardScores;

/// Spearman's rank correlation of two columns: Pearson's of their ranks, ties by mean ranks. That one grows with the other
/// says that they are connected, not that one brings about the other.
///
/// @param rho −1…1; empty when a column is constant or there are fewer than three pairs
/// @param n pairs
/// @param p two-sided probability by t = ρ√((n − 2)/(1 − ρ²)) with n − 2 degrees of freedom; empty below [#CLAIM] pairs,
///   where nothing is claimed (methodology §8)
public record RankCorrelation(OptionalDouble rho, int n, OptionalDouble p) {
  /// From so many pairs on a probability is given.
  public static final int CLAIM = 10;
  private static final int LEAST = 3;

  public static RankCorrelation of(double[] one, double[] other) {
    int n = one.length;
    if (n < LEAST || StandardScores.isConstant(one)
        || StandardScores.isConstant(other)) {
      return new RankCorrelation(OptionalDouble.empty(), n, OptionalDouble.empty());
    }
    NaturalRanking ranking = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);
    double rho = Math.clamp(new PearsonsCorrelation().correlation(ranking.rank(one), ranking.rank(other)), -1, 1);
    return new RankCorrelation(OptionalDouble.of(rho), n, n < CLAIM
        ? OptionalDouble.empty()
        : OptionalDouble.of(p(rho,
            n)));
  }

  private static double p(double rho, int n) {
    if (Math.abs(rho) >= 1) {
      return 0;
    }
    double t = rho * Math.sqrt((n - 2) / (1 - rho * rho));
    return 2 * new TDistribution(n - 2.0).cumulativeProbability(-Math.abs(t));
  }
}
