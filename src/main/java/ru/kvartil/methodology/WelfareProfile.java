package ru.kvartil.methodology;

import java.util.List;

/// Profile of ИСБШ, the index of social welfare: shares with fixed signs and weights that sum to 1 (methodology §3.3,
/// fallback b and c).
///
/// @param regression when a model fitted to the centre's own data is warned of or refused
public record WelfareProfile(ProfileDocument document, LevelRules levels, List<ProfileIndicator> indicators,
    RegressionRules regression) implements IndexProfile {
  public WelfareProfile {
    indicators = List.copyOf(indicators);
  }

  /// Checks of a regression (methodology §3.3).
  ///
  /// @param few fewer schools per predictor than this ask for caution, 10 by default
  /// @param tooFew fewer schools per predictor than this get a strong warning and no levels, 5 by default
  /// @param spare how many schools more than predictors are the least to fit at all, 3 by default
  /// @param highVif variance inflation above this is warned of, 5 by default
  /// @param veryHighVif above this strongly, 10 by default
  public record RegressionRules(Parameter few, Parameter tooFew, Parameter spare, Parameter highVif,
      Parameter veryHighVif) {}
}
