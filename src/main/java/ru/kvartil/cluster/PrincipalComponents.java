package ru.kvartil.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.special.Gamma;

/// Principal components of the correlation matrix (methodology §8), with what says whether they may be read: Kaiser's
/// rule, the measure of sampling adequacy KMO (Kaiser 1974) and Bartlett's test of sphericity (1950). The sign of a
/// component is arbitrary: here its largest coefficient by modulus is positive.
///
/// @param eigenvalues in falling order, they sum to the number of variables
/// @param vectors of each component one coefficient per variable, of length 1
/// @param kmo 0…1; empty when the correlation matrix cannot be inverted
/// @param bartlett empty likewise
public record PrincipalComponents(int n, List<Double> eigenvalues, List<List<Double>> vectors, OptionalDouble kmo,
    OptionalDouble bartlett) {
  /// A determinant below this is that of columns which give one another exactly.
  private static final double SINGULAR = 1e-12;
  /// Coefficients closer than this are equal when the largest is looked for.
  private static final double SAME = 1e-9;

  public PrincipalComponents {
    eigenvalues = List.copyOf(eigenvalues);
    vectors = vectors.stream().map(List::copyOf).toList();
  }

  /// @param z standard scores by row, no column constant
  public static PrincipalComponents of(double[][] z) {
    RealMatrix scores = new Array2DRowRealMatrix(z, false);
    int p = scores.getColumnDimension();
    RealMatrix r = scores.transpose().multiply(scores).scalarMultiply(1.0 / (z.length - 1));
    for (int j = 0; j < p; j++) {
      r.setEntry(j, j, 1);
    }
    EigenDecompositionSymmetric found = new EigenDecompositionSymmetric(r);
    List<Integer> order = IntStream.range(0, p).boxed()
        .sorted(Comparator.comparingDouble(j -> -found.getEigenvalue(j))).toList();
    List<Double> values = order.stream().map(j -> Math.max(0, found.getEigenvalue(j))).toList();
    List<List<Double>> vectors = order.stream().map(j -> signed(found.getEigenvector(j).toArray())).toList();
    double determinant = values.stream().reduce(1.0, (a, b) -> a * b);
    boolean regular = p > 1 && determinant > SINGULAR;
    return new PrincipalComponents(z.length, values, vectors,
        regular ? OptionalDouble.of(kmo(r, found)) : OptionalDouble.empty(),
        regular ? OptionalDouble.of(bartlett(determinant, z.length, p)) : OptionalDouble.empty());
  }

  /// How many components Kaiser's rule keeps: eigenvalue more than 1; at least one.
  public int kept() {
    return (int) Math.max(1, eigenvalues.stream().filter(value -> value > 1).count());
  }

  /// Part of the variance of a component, 0…1.
  public double share(int component) {
    return eigenvalues.get(component) / eigenvalues.size();
  }

  /// Loadings of the kept components: correlations of variables with components, one row for each variable.
  public List<List<Double>> loadings() {
    List<List<Double>> rows = new ArrayList<>();
    for (int j = 0; j < eigenvalues.size(); j++) {
      int variable = j;
      rows.add(IntStream.range(0, kept())
          .mapToObj(c -> vectors.get(c).get(variable) * Math.sqrt(eigenvalues.get(c))).toList());
    }
    return rows;
  }

  /// Scores of a row on a component.
  public double score(double[] z, int component) {
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      sum += z[j] * vectors.get(component).get(j);
    }
    return sum;
  }

  /// A vector with its largest coefficient by modulus positive; of equal ones the first decides.
  static List<Double> signed(double[] vector) {
    double most = Arrays.stream(vector).map(Math::abs).max().orElse(0);
    double first = Arrays.stream(vector).filter(x -> Math.abs(x) >= most - SAME).findFirst().orElse(0);
    return Arrays.stream(vector).map(x -> first < 0 ? -x : x).boxed().toList();
  }

  /// Σ r² / (Σ r² + Σ q²) over pairs of different variables, q partial correlations from the inverse.
  private static double kmo(RealMatrix r, EigenDecompositionSymmetric found) {
    RealMatrix inverse = found.getSolver().getInverse();
    double simple = 0;
    double partial = 0;
    for (int i = 0; i < r.getRowDimension(); i++) {
      for (int j = 0; j < i; j++) {
        double q = inverse.getEntry(i, j) / Math.sqrt(inverse.getEntry(i, i) * inverse.getEntry(j, j));
        simple += r.getEntry(i, j) * r.getEntry(i, j);
        partial += q * q;
      }
    }
    return simple / (simple + partial);
  }

  /// Probability of χ² = −(n − 1 − (2p + 5)/6)·ln|R| with p(p − 1)/2 degrees of freedom.
  private static double bartlett(double determinant, int n, int p) {
    double chi = -(n - 1 - (2 * p + 5) / 6.0) * Math.log(determinant);
    return Gamma.regularizedGammaQ(p * (p - 1) / 4.0, Math.max(0, chi) / 2);
  }
}
