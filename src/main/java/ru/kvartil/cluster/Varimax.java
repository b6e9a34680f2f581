package ru.kvartil.cluster;

import java.util.ArrayList;
import java.util.List;

/// Varimax rotation with Kaiser's normalisation (Kaiser 1958): turns components pairwise so that each variable loads on few
/// of them. Communalities stay; the largest loading of each turned component is positive; components keep falling order of
/// their sums of squares.
public final class Varimax {
  private static final int MOST_ROUNDS = 500;
  private static final double STILL = 1e-12;

  private Varimax() {}

  /// @param loadings one row for each variable, one number for each component
  public static List<List<Double>> rotate(List<List<Double>> loadings) {
    int p = loadings.size();
    int m = loadings.getFirst().size();
    double[][] a = new double[p][m];
    double[] length = new double[p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < m; j++) {
        a[i][j] = loadings.get(i).get(j);
        length[i] += a[i][j] * a[i][j];
      }
      length[i] = Math.sqrt(length[i]);
      for (int j = 0; j < m && length[i] > 0; j++) {
        a[i][j] /= length[i];
      }
    }
    for (int round = 0; round < MOST_ROUNDS && turn(a) > STILL; round++) {
      // Each round turns every pair of components once.
    }
    return signed(a, length);
  }

  /// Turns every pair; the largest angle.
  private static double turn(double[][] a) {
    double most = 0;
    int m = a[0].length;
    for (int one = 0; one < m; one++) {
      for (int two = one + 1; two < m; two++) {
        double angle = angle(a, one, two);
        most = Math.max(most, Math.abs(angle));
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (double[] row : a) {
          double x = row[one];
          row[one] = x * cos + row[two] * sin;
          row[two] = row[two] * cos - x * sin;
        }
      }
    }
    return most;
  }

  private static double angle(double[][] a, int one, int two) {
    double sumU = 0;
    double sumV = 0;
    double sumC = 0;
    double sumD = 0;
    for (double[] row : a) {
      double u = row[one] * row[one] - row[two] * row[two];
      double v = 2 * row[one] * row[two];
      sumU += u;
      sumV += v;
      sumC += u * u - v * v;
      sumD += 2 * u * v;
    }
    int p = a.length;
    double across = sumD - 2 * sumU * sumV / p;
    double along = sumC - (sumU * sumU - sumV * sumV) / p;
    return Math.abs(across) < STILL && Math.abs(along) < STILL ? 0 : Math.atan2(across, along) / 4;
  }

  private static List<List<Double>> signed(double[][] a, double[] length) {
    int p = a.length;
    List<List<Double>> columns = new ArrayList<>();
    for (int j = 0; j < a[0].length; j++) {
      double[] column = new double[p];
      for (int i = 0; i < p; i++) {
        column[i] = a[i][j] * length[i];
      }
      columns.add(PrincipalComponents.signed(column));
    }
    columns.sort((x, y) -> Double.compare(squares(y), squares(x)));
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < p; i++) {
      int variable = i;
      rows.add(columns.stream().map(column -> column.get(variable)).toList());
    }
    return rows;
  }

  private static double squares(List<Double> column) {
    return column.stream().mapToDouble(x -> x * x).sum();
  }
}
