package ru.kvartil.methodology;

import java.util.List;

/// A profile of an index: ИОР or ИСБШ.
public sealed interface IndexProfile extends MethodologyProfile permits OutcomeProfile, WelfareProfile {
  /// When and how levels are given.
  LevelRules levels();

  /// Indicators with weights, in the order of the profile; never empty.
  List<ProfileIndicator> indicators();
}
