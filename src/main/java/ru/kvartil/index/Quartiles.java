package ru.kvartil.index;

import java.util.Arrays;
import java.util.Collection;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import ru.kvartil.methodology.QuantileType;

/// Quartiles by the definitions of Hyndman and Fan (1996): type 7, h = (n − 1)p + 1, is КВАРТИЛЬ.ВКЛ of spreadsheets; type
/// 6, h = (n + 1)p, is КВАРТИЛЬ.ИСКЛ, held at the smallest and largest value where it would leave the series.
public final class Quartiles {
  /// Two values that differ by less than rounding of the arithmetic are one value and must get one level.
  private static final double ROUNDING = 1e-12;

  private Quartiles() {}

  /// Cut points of at least one value, in any order.
  public static Cuts cuts(Collection<Double> values, QuantileType type) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    Percentile percentile = new Percentile().withEstimationType(switch (type) {
      case TYPE_7 -> EstimationType.R_7;
      case TYPE_6 -> EstimationType.R_6;
    });
    percentile.setData(sorted);
    double[] cuts = Arrays.stream(new double[]{25, 50, 75}).map(percentile::evaluate).toArray();
    return new Cuts(cuts[0], cuts[1], cuts[2]);
  }

  /// Quarter of a value, 1 the lowest. A value equal to a cut point belongs to the lower quarter, so that equal values
  /// always share a level (methodology §2.3).
  public static int quarter(double value, Cuts cuts) {
    if (value <= cuts.q1() + tolerance(cuts.q1())) {
      return 1;
    }
    if (value <= cuts.q2() + tolerance(cuts.q2())) {
      return 2;
    }
    return value <= cuts.q3() + tolerance(cuts.q3()) ? 3 : 4;
  }

  static double tolerance(double cut) {
    return ROUNDING * Math.abs(cut);
  }
}
