package ru.kvartil.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.index.RegressionFit.Observation;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// ИСБШ by regression of results on context (methodology §3.3), for a region or a pooled set.
///
/// @param profile whose rules of levels were used
/// @param predictors all predictors asked for; those dropped as constant are not in the fit
/// @param fit the model; empty when refused
public record RegressionResult(WelfareProfile profile, SchoolYear year, Variable outcome,
    List<Variable> predictors, Optional<RegressionFit> fit, List<RegressionSchool> regression, Levels levels,
    Optional<String> refused, List<Warning> warnings) implements IndexResult {
  public RegressionResult {
    predictors = List.copyOf(predictors);
    regression = List.copyOf(regression);
    warnings = List.copyOf(warnings);
  }

  @Override
  public int n() {
    return fit.map(RegressionFit::n).orElse(0);
  }

  @Override
  public List<SchoolIndex> schools() {
    return regression.stream().map(RegressionSchool::index).toList();
  }

  /// The school's part of the result; empty when it was not asked for.
  public Optional<RegressionSchool> school(SchoolKey key) {
    return regression.stream().filter(school -> school.index().school().key().equals(key)).findFirst();
  }

  /// A variable of the model.
  ///
  /// @param given its name as given by the user; coefficients carry it
  public record Variable(String given, Indicator indicator) {}

  /// ИСБШ of one school.
  ///
  /// @param readings outcome first, then the predictors
  /// @param raw Σ bⱼxⱼ without intercept and residual: the part of the expected result that context explains
  /// @param observation outcome, fitted value, residuals, leverage; empty for schools left out
  public record RegressionSchool(SchoolIndex index, List<Reading> readings, OptionalDouble raw,
      Optional<Observation> observation) {
    public RegressionSchool {
      readings = List.copyOf(readings);
    }
  }
}
