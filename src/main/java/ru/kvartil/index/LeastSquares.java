package ru.kvartil.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.RRQRDecomposition;
import org.hipparchus.special.Beta;
import ru.kvartil.index.RegressionFit.Coefficient;
import ru.kvartil.index.RegressionFit.Observation;
import ru.kvartil.index.RegressionFit.Predictor;
import ru.kvartil.index.RegressionFit.Quality;

/// Ordinary least squares by Householder QR with column pivoting. Columns are centred first, which takes the intercept out
/// of the system and with it most of the ill condition of real data (Longley keeps 10 digits), and divided by their own
/// length, so that pivots read as parts of a column that the others do not explain.
public final class LeastSquares {
  /// A pivot below this part of its column's length means exact collinearity: the threshold of R's `lm`.
  static final double COLLINEAR = 1e-7;
  /// Residuals below this part of the outcome's variation are rounding of a perfect fit.
  private static final double PERFECT = 1e-22;
  private final String outcomeName;
  private final List<String> names;
  private final double[] y;
  private final double yMean;
  private final Column[] columns;
  private final RealMatrix scaled;
  private final RRQRDecomposition qr;

  /// A column with its mean, its length before centring and its sum of squares after it.
  private record Column(RealVector centred, double mean, double length, double squares) {}

  /// @param values one array per predictor, each as long as `y`; no column constant
  public LeastSquares(String outcomeName, double[] y, List<String> names, List<double[]> values) {
    this.outcomeName = outcomeName;
    this.names = names;
    this.y = y.clone();
    this.yMean = mean(y);
    this.columns = values.stream().map(LeastSquares::column).toArray(Column[]::new);
    this.scaled = new Array2DRowRealMatrix(y.length, columns.length);
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < y.length; i++) {
        scaled.setEntry(i, j, columns[j].centred.getEntry(i) / columns[j].length);
      }
    }
    this.qr = new RRQRDecomposition(scaled);
  }

  /// Whether all values of a series are one up to rounding: its variation is no more than R would call collinear with the
  /// intercept.
  public static boolean isConstant(double[] values) {
    Column column = column(values);
    return Math.sqrt(column.squares) <= COLLINEAR * column.length;
  }

  /// Names of predictors that depend on each other linearly, in the order given; empty when none do.
  public List<String> collinear() {
    RealMatrix r = qr.getR();
    int[] order = order();
    int rank = 0;
    while (rank < order.length && Math.abs(r.getEntry(rank, rank)) >= COLLINEAR) {
      rank++;
    }
    if (rank == order.length) {
      return List.of();
    }
    boolean[] involved = new boolean[order.length];
    for (int dependent = rank; dependent < order.length; dependent++) {
      involved[order[dependent]] = true;
      double[] shares = solveTriangle(r, rank, dependent);
      for (int k = 0; k < rank; k++) {
        involved[order[k]] |= Math.abs(shares[k]) * scaled.getColumnVector(order[k]).getNorm() > 1e-5
            * scaled.getColumnVector(
                order[dependent]).getNorm();
      }
    }
    return IntStream.range(0, order.length).filter(j -> involved[j]).mapToObj(names::get).toList();
  }

  /// Whether the predictors give the outcome exactly: then no statistic of the residuals means anything.
  public boolean isPerfect() {
    double[] fitted = fitted(slopes());
    double total = 0;
    double rest = 0;
    for (int i = 0; i < y.length; i++) {
      total += (y[i] - yMean) * (y[i] - yMean);
      rest += (y[i] - fitted[i]) * (y[i] - fitted[i]);
    }
    return rest <= PERFECT * total;
  }

  /// The fit; predictors must not be collinear, the outcome neither constant nor perfectly explained, and at least p + 3
  /// observations are needed.
  public RegressionFit fit() {
    int n = y.length;
    int p = columns.length;
    int freedom = n - p - 1;
    double[] slopes = slopes();
    double[] fitted = fitted(slopes);
    double rest = IntStream.range(0, n).mapToDouble(i -> (y[i] - fitted[i]) * (y[i] - fitted[i])).sum();
    double total = IntStream.range(0, n).mapToDouble(i -> (y[i] - yMean) * (y[i] - yMean)).sum();
    double variance = rest / freedom;
    RealMatrix inverse = inverseTriangle();
    List<Predictor> predictors = new ArrayList<>();
    for (int j = 0; j < p; j++) {
      predictors.add(predictor(j, slopes[j], variance, inverse, total));
    }
    double rSquared = 1 - rest / total;
    double f = (total - rest) / p / variance;
    double fP = Beta.regularizedBeta(freedom / (freedom + p * f), freedom / 2.0, p / 2.0);
    Quality quality = new Quality(rSquared, 1 - (1 - rSquared) * (n - 1) / freedom, Math.sqrt(variance), f, fP);
    return new RegressionFit(outcomeName, n, freedom, intercept(slopes, variance, inverse), predictors, quality,
        observations(fitted, variance, inverse));
  }

  /// Which column stands at each place after pivoting.
  private int[] order() {
    RealMatrix permutation = qr.getP();
    int[] order = new int[permutation.getColumnDimension()];
    for (int k = 0; k < order.length; k++) {
      for (int j = 0; j < order.length; j++) {
        if (permutation.getEntry(j, k) == 1) {
          order[k] = j;
        }
      }
    }
    return order;
  }

  private static double[] solveTriangle(RealMatrix r, int rank, int column) {
    double[] x = new double[rank];
    for (int i = rank - 1; i >= 0; i--) {
      double value = r.getEntry(i, column);
      for (int k = i + 1; k < rank; k++) {
        value -= r.getEntry(i, k) * x[k];
      }
      x[i] = value / r.getEntry(i, i);
    }
    return x;
  }

  private double[] slopes() {
    double[] centred = IntStream.range(0, y.length).mapToDouble(i -> y[i] - yMean).toArray();
    double[] solution = qr.getSolver().solve(new ArrayRealVector(centred, false)).toArray();
    for (int j = 0; j < solution.length; j++) {
      solution[j] /= columns[j].length;
    }
    return solution;
  }

  private double[] fitted(double[] slopes) {
    double[] fitted = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      fitted[i] = yMean;
      for (int j = 0; j < slopes.length; j++) {
        fitted[i] += slopes[j] * columns[j].centred.getEntry(i);
      }
    }
    return fitted;
  }

  /// P·R⁻¹ of the scaled columns: the scaled columns times it are orthonormal, and it times its transpose is (XᵀX)⁻¹.
  private RealMatrix inverseTriangle() {
    int p = columns.length;
    RealMatrix triangle = qr.getR().getSubMatrix(0, p - 1, 0, p - 1);
    RealMatrix inverse = new Array2DRowRealMatrix(p, p);
    for (int k = 0; k < p; k++) {
      ArrayRealVector unit = new ArrayRealVector(p);
      unit.setEntry(k, 1);
      MatrixUtils.solveUpperTriangularSystem(triangle, unit);
      inverse.setColumnVector(k, unit);
    }
    return qr.getP().multiply(inverse);
  }

  private Predictor predictor(int j, double slope, double variance, RealMatrix inverse, double total) {
    Column column = columns[j];
    double unscaled = inverse.getRowVector(j).dotProduct(inverse.getRowVector(j)) / (column.length * column.length);
    double sd = Math.sqrt(column.squares / (y.length - 1));
    double beta = slope * Math.sqrt(column.squares / total);
    double product = IntStream.range(0, y.length).mapToDouble(i -> (y[i] - yMean) * column.centred.getEntry(i)).sum();
    double correlation = product / Math.sqrt(column.squares * total);
    return new Predictor(coefficient(names.get(j), slope, Math.sqrt(variance * unscaled)), beta,
        unscaled * column.squares, beta * correlation, column.mean, sd);
  }

  private Coefficient intercept(double[] slopes, double variance, RealMatrix inverse) {
    double estimate = yMean;
    double[] means = new double[slopes.length];
    for (int j = 0; j < slopes.length; j++) {
      estimate -= slopes[j] * columns[j].mean;
      means[j] = columns[j].mean / columns[j].length;
    }
    double[] projected = inverse.preMultiply(means);
    double unscaled = 1.0 / y.length + new ArrayRealVector(projected, false).dotProduct(new ArrayRealVector(projected));
    return coefficient(RegressionFit.INTERCEPT, estimate, Math.sqrt(variance * unscaled));
  }

  private Coefficient coefficient(String name, double estimate, double stdError) {
    double t = estimate / stdError;
    double p = 2 * new TDistribution(y.length - columns.length - 1.0).cumulativeProbability(-Math.abs(t));
    return new Coefficient(name, estimate, stdError, t, p);
  }

  private List<Observation> observations(double[] fitted, double variance, RealMatrix inverse) {
    int freedom = y.length - columns.length - 1;
    List<Observation> observations = new ArrayList<>(y.length);
    for (int i = 0; i < y.length; i++) {
      double[] row = inverse.preMultiply(scaled.getRow(i));
      double leverage = 1.0 / y.length + new ArrayRealVector(row, false).dotProduct(new ArrayRealVector(row, false));
      double residual = y[i] - fitted[i];
      double free = 1 - leverage;
      if (free < 1e-10) {
        observations.add(new Observation(y[i], fitted[i], residual, leverage, OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalDouble.empty()));
        continue;
      }
      double standardised = residual / Math.sqrt(variance * free);
      double without = freedom - standardised * standardised;
      OptionalDouble studentised = without <= 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(standardised * Math.sqrt((freedom - 1) / without));
      double cook = standardised * standardised * leverage / ((columns.length + 1) * free);
      observations.add(new Observation(y[i], fitted[i], residual, leverage, OptionalDouble.of(standardised),
          studentised, OptionalDouble.of(cook)));
    }
    return observations;
  }

  private static Column column(double[] values) {
    double mean = mean(values);
    double[] centred = Arrays.stream(values).map(value -> value - mean).toArray();
    return new Column(new ArrayRealVector(centred, false), mean, Math.sqrt(squares(values)), squares(centred));
  }

  private static double squares(double[] values) {
    return Arrays.stream(values).map(value -> value * value).sum();
  }

  /// Mean in two passes: the second takes away what rounding left of the first.
  private static double mean(double[] values) {
    double first = IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
    return first + IntStream.range(0, values.length).mapToDouble(i -> values[i] - first).sum() / values.length;
  }
}
