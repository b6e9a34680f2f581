package ru.kvartil.methodology;

import java.util.List;

/// A versioned, immutable set of thresholds, weights and choices.
public sealed interface MethodologyProfile permits OutcomeProfile, WelfareProfile {
  /// The text it was read from.
  ProfileDocument document();

  /// When and how levels are given.
  LevelRules levels();

  /// Indicators with weights, in the order of the profile; never empty.
  List<ProfileIndicator> indicators();

  /// Whether two profiles are one and the same text: only then their results may be compared over years.
  default boolean sameAs(MethodologyProfile other) {
    return document().text().equals(other.document().text());
  }
}
