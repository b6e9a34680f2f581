package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.Participant;
import ru.kvartil.methodology.Criterion;
import ru.kvartil.methodology.CriterionRule.Quarter;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.IdentificationProfile.FlagRule;
import ru.kvartil.methodology.Methods;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Which schools a rule set finds in a year, and why.
///
/// @param schools every school that worked in the year, in natural order
/// @param refused one Russian sentence when nothing could be judged; then there are no schools
/// @param warnings remarks the result must be read with
public record Identification(IdentificationProfile profile, SchoolYear year, List<SchoolFinding> schools,
    Optional<String> refused, List<String> warnings) {
  private static final Texts TEXTS = Texts.of(Identification.class);

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
    List<Participant> participants = data.participants(year);
    if (!data.years().contains(year)) {
      return refused(profile, year, TEXTS.get("no-year-data", year.label()));
    }
    if (participants.isEmpty()) {
      return refused(profile, year, TEXTS.get("no-schools", year.label()));
    }
    Source source = new Source(data.indicators(), profile.settings());
    Comparer comparer = new Comparer(source, profile.settings(), data::participants);
    Quarters quarters = new Quarters(data, methods);
    Judge judge = new Judge(source, new Ranks(source, comparer, year), quarters, year);
    List<SchoolFinding> schools = participants.stream()
        .map(school -> school(profile, school, judge, new Beside(source, quarters, year))).toList();
    return new Identification(profile, year, schools, Optional.empty(), warnings(profile, schools));
  }

  private static Identification refused(IdentificationProfile profile, SchoolYear year, String reason) {
    return new Identification(profile, year, List.of(), Optional.of(reason), List.of());
  }

  private record Beside(Source source, Quarters quarters, SchoolYear year) {
    OptionalInt quarter(Quarter.Index index, SchoolKey school) {
      return quarters.of(index, school, year);
    }
  }

  private static SchoolFinding school(IdentificationProfile profile, Participant school, Judge judge, Beside beside) {
    List<CriterionFinding> criteria = profile.criteria().stream()
        .map(each -> new CriterionFinding(each, each.schools().contains(school.group())
            ? judge.judge(each, school)
            : Judge.notForKind(each, school, beside.year)))
        .toList();
    OptionalInt welfare = beside.quarter(Quarter.Index.WELFARE, school.key());
    Map<Flag, State> flags = new EnumMap<>(Flag.class);
    flags.put(Flag.HARD_CONDITIONS, !school.compared()
        ? State.NOT_APPLIED
        : welfare.isEmpty() ? State.NO_DATA : welfare.getAsInt() == 1 ? State.FIRED : State.NOT_FIRED);
    for (FlagRule rule : profile.flags()) {
      flags.put(rule.flag(), school.compared() ? state(rule, criteria) : State.NOT_APPLIED);
    }
    return new SchoolFinding(school, flags, criteria, remarks(profile, school, criteria, beside),
        beside.quarter(Quarter.Index.OUTCOME, school.key()), welfare);
  }

  private static State state(FlagRule rule, List<CriterionFinding> criteria) {
    List<State> states = criteria.stream()
        .filter(each -> each.criterion().counts() && each.criterion().flag() == rule.flag())
        .map(each -> each.finding().state()).toList();
    return State.atLeast(Judge.whole(rule.needed()), states);
  }

  private static List<String> remarks(IdentificationProfile profile, Participant school,
      List<CriterionFinding> criteria, Beside beside) {
    List<String> remarks = new ArrayList<>();
    if (!school.compared()) {
      remarks.add(TEXTS.get("outside", school.reason()));
    }
    if (profile.settings().bias().excluded() && Stream.iterate(beside.year, SchoolYear::previous).limit(2)
        .anyMatch(year -> beside.source.isOnList(school.key(), year))) {
      remarks.add(TEXTS.get("biased"));
    }
    List<Finding.Leaf> fired = criteria.stream().filter(each -> each.finding().state() == State.FIRED)
        .flatMap(each -> each.finding().leaves()).filter(leaf -> leaf.state() == State.FIRED).toList();
    double small = profile.settings().small().value();
    fired.stream().flatMap(leaf -> leaf.value().stream()).filter(value -> value.n().orElse(small) < small)
        .mapToDouble(value -> value.n().orElse(small)).min()
        .ifPresent(n -> remarks.add(TEXTS.get("few-people", ru.kvartil.shared.RussianFormat.plain(n))));
    fired.stream().filter(leaf -> leaf.test() instanceof Finding.Test.AtBorder)
        .map(leaf -> ((Finding.Test.AtBorder) leaf.test()).year()).min(Comparator.naturalOrder())
        .ifPresent(year -> remarks.add(TEXTS.get("base-year", year.label())));
    return remarks;
  }

  private static List<String> warnings(IdentificationProfile profile, List<SchoolFinding> schools) {
    List<String> warnings = new ArrayList<>();
    if (!profile.applied()) {
      warnings.add(TEXTS.get("not-in-use", profile.document().name()));
    }
    for (int i = 0; i < profile.criteria().size(); i++) {
      int place = i;
      Criterion criterion = profile.criteria().get(i);
      List<State> states = schools.stream().filter(each -> each.school().compared())
          .map(each -> each.criteria().get(place).finding().state()).toList();
      if (!states.isEmpty() && states.stream().noneMatch(state -> state == State.FIRED || state == State.NOT_FIRED)
          && criterion.counts()) {
        boolean data = states.stream().noneMatch(state -> state == State.NO_DATA);
        warnings.add(data
            ? TEXTS.get("criterion-not-applied", criterion.id(), criterion.name())
            : TEXTS.get("criterion-without-data", criterion.id(), criterion.name()));
      }
    }
    return warnings;
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
