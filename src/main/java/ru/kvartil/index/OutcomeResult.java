package ru.kvartil.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.methodology.SchoolGroup;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// ИОР of all schools of a year with everything it was computed from.
///
/// @param indicators every indicator of the profile and what became of it
/// @param comparisons the sets inside which quartiles were given
public record OutcomeResult(OutcomeProfile profile, SchoolYear year, List<UsedIndicator> indicators,
    List<Comparison> comparisons, List<OutcomeSchool> outcomes, Optional<String> refused, List<Warning> warnings)
    implements
      IndexResult {
  public OutcomeResult {
    indicators = List.copyOf(indicators);
    comparisons = List.copyOf(comparisons);
    outcomes = List.copyOf(outcomes);
    warnings = List.copyOf(warnings);
  }

  @Override
  public int n() {
    return (int) outcomes.stream().map(OutcomeSchool::index)
        .filter(index -> index.school().compared() && index.value().isPresent()).count();
  }

  @Override
  public List<SchoolIndex> schools() {
    return outcomes.stream().map(OutcomeSchool::index).toList();
  }

  /// The school's part of the result; empty when it was not asked for.
  public Optional<OutcomeSchool> school(SchoolKey key) {
    return outcomes.stream().filter(outcome -> outcome.index().school().key().equals(key)).findFirst();
  }

  /// What became of an indicator: in use; no compared school has it; all compared schools have one value of it.
  public enum Use {
    USED, WITHOUT_DATA, CONSTANT
  }

  /// An indicator of the profile in this year.
  ///
  /// @param name Russian name
  /// @param from value that became 0 (or 1 where less is better), NaN never: 0 when the indicator is not used
  /// @param to value that became 1 (or 0)
  public record UsedIndicator(ProfileIndicator indicator, String name, String unit, Use use, double from, double to) {}

  /// One indicator inside the index of one school.
  ///
  /// @param normalised 0…1, 1 is better
  /// @param weight share of the indicator in the weight this school has, 0…1; they sum to 1
  /// @param contribution weight · normalised; contributions sum to the value
  /// @param beyondScale whether the value lay beyond the fixed scale and was taken as its end
  public record Part(ProfileIndicator indicator, String name, Present value, double normalised, double weight,
      double contribution, boolean beyondScale) {}

  /// By what a quartile was given.
  public enum Basis {
    /// Inside a group of one kind of school.
    GROUP,
    /// Among all compared schools.
    ALL,
    /// By the fixed cut points of a base year.
    BASE_YEAR
  }

  /// What the value is that schools are compared by.
  public enum ComparedBy {
    /// The ИОР itself: all members have the same indicators.
    INDEX,
    /// The index of the indicators that every member has.
    COMMON_INDICATORS,
    /// The ИОР itself although members have different indicators: they have none in common, or cut points are fixed.
    INDEX_OF_DIFFERENT
  }

  /// A set of schools whose compared values share cut points.
  ///
  /// @param name Russian: «СОШ», «все школы»
  /// @param group the group, empty for all schools
  /// @param members schools whose values make the cut points
  /// @param indicators indicators the compared value is made of, in the order of the profile
  /// @param value what the compared value is
  public record Comparison(String name, Basis basis, Optional<SchoolGroup> group, List<SchoolKey> members,
      List<ProfileIndicator> indicators, ComparedBy value, Levels levels) {
    public Comparison {
      members = List.copyOf(members);
      indicators = List.copyOf(indicators);
    }
  }

  /// ИОР of one school.
  ///
  /// @param readings every indicator of the profile that applies to the school's kind, present or missing
  /// @param parts indicators in the value; empty when there is none
  /// @param coverage share of the weight the school has, 0…1
  /// @param compared the value its quartile was given by: the ИОР itself or the index of common indicators
  public record OutcomeSchool(SchoolIndex index, List<Reading> readings, List<Part> parts, double coverage,
      OptionalDouble compared, Optional<Comparison> comparison) {
    public OutcomeSchool {
      readings = List.copyOf(readings);
      parts = List.copyOf(parts);
    }
  }
}
