package ru.kvartil.identification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.Participant;
import ru.kvartil.methodology.Criterion;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Which schools a rule set finds in a year, and why.
///
/// @param schools every school that worked in the year, in natural order
/// @param refused one Russian sentence when nothing could be judged; then there are no schools
/// @param warnings remarks the result must be read with
public record Identification(IdentificationProfile profile, SchoolYear year, List<SchoolFinding> schools,
    Optional<String> refused, List<String> warnings) {
  public Identification {
    schools = List.copyOf(schools);
    warnings = List.copyOf(warnings);
  }

  /// What was found of one school.
  ///
  /// @param flags state under each flag of the profile; ШССУ always: where the profile has no rule for it, by the lowest
  /// quarter of ИСБШ (methodology §3.4)
  /// @param criteria of the profile, in its order
  /// @param remarks Russian sentences that must stand beside the school
  /// @param outcome quarter of ИОР
  /// @param welfare quarter of ИСБШ
  public record SchoolFinding(Participant school, Map<Flag, State> flags, List<CriterionFinding> criteria,
      List<String> remarks, OptionalInt outcome, OptionalInt welfare) {
    public SchoolFinding {
      flags = Map.copyOf(flags);
      criteria = List.copyOf(criteria);
      remarks = List.copyOf(remarks);
    }

    /// The cell of the four-field view; empty without quarters.
    public Optional<FourField> cell() {
      return school.compared() ? FourField.of(outcome, welfare) : Optional.empty();
    }

    /// The state under a flag; `NOT_APPLIED` where nothing is said about it.
    public State state(Flag flag) {
      return flags.getOrDefault(flag, State.NOT_APPLIED);
    }

    /// Criteria that fired.
    public List<CriterionFinding> fired() {
      return criteria.stream().filter(each -> each.finding().state() == State.FIRED).toList();
    }
  }

  /// One criterion of one school.
  public record CriterionFinding(Criterion criterion, Finding finding) {}

  /// Judges every school of the year.
  ///
  /// @param methods profiles of ИОР and ИСБШ for quarters
  public static Identification compute(IdentificationProfile profile, IndexData data, Methods methods,
      SchoolYear year) {
    return new Prepared(data, methods).identify(profile, year);
  }

  /// Schools found under a flag.
  public List<SchoolFinding> found(Flag flag) {
    return schools.stream().filter(each -> each.state(flag) == State.FIRED).toList();
  }

  /// The school's finding; empty for a school that did not work in the year.
  public Optional<SchoolFinding> school(SchoolKey key) {
    return schools.stream().filter(each -> each.school().key().equals(key)).findFirst();
  }
}
