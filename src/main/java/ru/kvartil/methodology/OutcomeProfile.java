package ru.kvartil.methodology;

import java.util.List;
import java.util.Optional;

/// Profile of ИОР, the index of educational outcomes (methodology §2).
///
/// @param normalisation how values of an indicator become 0…1
/// @param borders cut points of a base year that stay fixed; empty: cut points of the computed year
public record OutcomeProfile(ProfileDocument document, LevelRules levels, List<ProfileIndicator> indicators,
    Normalisation normalisation, CoverageRule coverage, GroupRule groups, Optional<BaseBorders> borders)
    implements
      IndexProfile {
  public OutcomeProfile {
    indicators = List.copyOf(indicators);
  }

  /// How values become 0…1: `YEAR` by the smallest and largest value of the compared schools in the year, `FIXED` by the
  /// scale of the profile. Only `FIXED` makes years comparable (methodology §2.1).
  public enum Normalisation {
    YEAR, FIXED
  }

  /// How much of the weight a school must have to get a value.
  ///
  /// @param minimum share of the weight, 0…1
  /// @param base of which weight
  public record CoverageRule(Parameter minimum, Base base) {
    /// `AVAILABLE`: of the indicators that any compared school has in the year; `PROFILE`: of all. Both count only those
    /// that apply to the school's kind.
    public enum Base {
      AVAILABLE, PROFILE
    }
  }

  /// Whether schools are compared inside НШ, ООШ, СОШ.
  ///
  /// @param minimum fewest schools of a group that is compared on its own, 8 by default
  public record GroupRule(boolean byType, Parameter minimum) {}

  /// Whether movement between years can be computed: every indicator has a fixed scale.
  public boolean comparesYears() {
    return indicators.stream().allMatch(indicator -> indicator.scale().isPresent());
  }
}
