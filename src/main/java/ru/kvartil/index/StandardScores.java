package ru.kvartil.index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/// Columns of numbers brought to one measure: z = (x − mean)/sd, sd with n − 1 (methodology §8). A constant column has no
/// standard scores.
public final class StandardScores {
  private final List<double[]> scores;
  private final double[] means;
  private final double[] sds;

  private StandardScores(List<double[]> scores, double[] means, double[] sds) {
    this.scores = scores;
    this.means = means;
    this.sds = sds;
  }

  /// @param columns at least one value each, none constant
  public static StandardScores of(List<double[]> columns) {
    double[] means = columns.stream().mapToDouble(StatUtils::mean).toArray();
    double[] sds = columns.stream().mapToDouble(column -> Math.sqrt(StatUtils.variance(column))).toArray();
    List<double[]> scores = IntStream.range(0, columns.size())
        .mapToObj(j -> {
          if (isConstant(columns.get(j))) {
            throw new IllegalArgumentException("column " + j + " is constant");
          }
          return Arrays.stream(columns.get(j)).map(x -> (x - means[j]) / sds[j]).toArray();
        }).toList();
    return new StandardScores(scores, means, sds);
  }

  /// Whether all values of a column are one up to rounding, or there are fewer than two.
  public static boolean isConstant(double[] column) {
    return column.length < 2 || LeastSquares.isConstant(column);
  }

  public double mean(int column) {
    return means[column];
  }

  /// Standard deviation with n − 1.
  public double sd(int column) {
    return sds[column];
  }

  /// Scores by row: of each row one number for each column.
  public double[][] rows() {
    int n = scores.isEmpty() ? 0 : scores.getFirst().length;
    double[][] rows = new double[n][scores.size()];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < scores.size(); j++) {
        rows[i][j] = scores.get(j)[i];
      }
    }
    return rows;
  }
}
