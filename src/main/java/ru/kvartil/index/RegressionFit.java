package ru.kvartil.index;

import java.util.stream.Stream;
import java.util.List;
import java.util.OptionalDouble;

/// Everything ordinary least squares says of a model y = b₀ + Σ bⱼxⱼ + e (methodology §3.3, steps 1, 2, 5).
///
/// @param outcome name of y as given
/// @param n observations
/// @param degreesOfFreedom n − p − 1, at least 2
/// @param observations in the order of the data
public record RegressionFit(String outcome, int n, int degreesOfFreedom, Coefficient intercept,
    List<Predictor> predictors, Quality quality, List<Observation> observations) {
  /// Name of the constant term in results.
  public static final String INTERCEPT = "(Intercept)";

  public RegressionFit {
    predictors = List.copyOf(predictors);
    observations = List.copyOf(observations);
  }

  /// One coefficient.
  ///
  /// @param stdError standard error, σ·√((XᵀX)⁻¹)ⱼⱼ
  /// @param p two-sided probability of |t| under the t distribution with the residual degrees of freedom
  public record Coefficient(String name, double estimate, double stdError, double t, double p) {}

  /// One predictor.
  ///
  /// @param beta standardised coefficient bⱼ·sd(xⱼ)/sd(y), sd with n − 1
  /// @param vif variance inflation 1/(1 − Rⱼ²), at least 1
  /// @param contribution betaⱼ·r(y, xⱼ); contributions sum to R², a negative one is a sign of collinearity
  public record Predictor(Coefficient coefficient, double beta, double vif, double contribution, double mean,
      double sd) {}

  /// Fit as a whole.
  ///
  /// @param sigma residual standard error
  /// @param fP probability of F under the F distribution with p and n − p − 1 degrees of freedom
  public record Quality(double rSquared, double adjustedRSquared, double sigma, double f, double fP) {
    /// Correlation of outcome and fitted values.
    public double multipleR() {
      return Math.sqrt(rSquared);
    }
  }

  /// One observation. The studentised residuals and Cook's distance are empty where the leverage is 1.
  ///
  /// @param leverage diagonal of the hat matrix, 1/n…1
  /// @param standardised internally studentised residual e/(σ√(1 − h))
  /// @param studentised externally studentised residual, σ estimated without the observation
  /// @param cooksDistance standardised²·h/((p + 1)(1 − h))
  public record Observation(double outcome, double fitted, double residual, double leverage,
      OptionalDouble standardised, OptionalDouble studentised, OptionalDouble cooksDistance) {}

  /// All coefficients, the intercept first.
  public List<Coefficient> coefficients() {
    return Stream.concat(Stream.of(intercept),
        predictors.stream().map(Predictor::coefficient)).toList();
  }
}
