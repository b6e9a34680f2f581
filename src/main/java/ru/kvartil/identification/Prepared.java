package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import ru.kvartil.identification.Identification.CriterionFinding;
import ru.kvartil.identification.Identification.SchoolFinding;
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

/// One state of the data made ready for identification: what does not depend on the rule set is read once for all rule sets
/// and years. Calculations of one state wait for each other.
public final class Prepared {
  private static final Texts TEXTS = Texts.of(Prepared.class);
  private final IndexData data;
  private final Columns columns;
  private final Quarters quarters;
  private final Map<Source.Rules, Reading> readings = new HashMap<>();

  /// @param methods profiles of ИОР and ИСБШ for quarters
  public Prepared(IndexData data, Methods methods) {
    this.data = data;
    this.columns = new Columns(data);
    this.quarters = new Quarters(data, methods);
  }

  /// Values under common rules and the sets of schools to compare with.
  private record Reading(Source source, Comparer comparer) {
    static Reading of(Source source) {
      return new Reading(source, new Comparer(source));
    }
  }

  /// Judges every school of a year.
  public synchronized Identification identify(IdentificationProfile profile, SchoolYear year) {
    if (!data.years().contains(year)) {
      return refused(profile, year, TEXTS.get("no-year-data", year.label()));
    }
    List<Participant> participants = columns.participants(year);
    if (participants.isEmpty()) {
      return refused(profile, year, TEXTS.get("no-schools", year.label()));
    }
    Reading reading = reading(profile);
    Ranks ranks = new Ranks(reading.source, reading.comparer, profile.settings(), year);
    Judge judge = new Judge(reading.source, ranks, quarters, year);
    Remarks remarks = new Remarks(profile, reading.source, year);
    List<Plan> plans = profile.criteria().stream().map(judge::plan).toList();
    Map<SchoolKey, OptionalInt> outcome = quarters.of(Quarter.Index.OUTCOME, year);
    Map<SchoolKey, OptionalInt> welfare = quarters.of(Quarter.Index.WELFARE, year);
    List<SchoolFinding> schools = new ArrayList<>(participants.size());
    for (Participant school : participants) {
      int at = columns.at(school.key());
      List<CriterionFinding> criteria = criteria(profile, plans, school, at, year);
      OptionalInt hard = welfare.getOrDefault(school.key(), OptionalInt.empty());
      schools.add(new SchoolFinding(school, flags(profile, school, criteria, hard), criteria,
          remarks.of(school, at, criteria), outcome.getOrDefault(school.key(), OptionalInt.empty()), hard));
    }
    return new Identification(profile, year, schools, Optional.empty(), warnings(profile, schools));
  }

  /// The second table of a rule set for a year; empty where the set has none or nothing can be judged.
  public synchronized Optional<Dynamics> dynamics(IdentificationProfile profile, SchoolYear year) {
    if (profile.dynamics().isEmpty() || !data.years().contains(year) || columns.participants(year).isEmpty()) {
      return Optional.empty();
    }
    Reading reading = reading(profile);
    Map<SchoolYear, Identification> found = new LinkedHashMap<>();
    reading.source.yearsTo(year).forEach(of -> found.put(of, identify(profile, of)));
    Ranks ranks = new Ranks(reading.source, reading.comparer, profile.settings(), year);
    return Optional.of(new DynamicsOf(profile.dynamics().get(), reading.source, ranks, found, year)
        .compute(columns.participants(year)));
  }

  private Reading reading(IdentificationProfile profile) {
    return readings.computeIfAbsent(Source.Rules.of(profile.settings()),
        rules -> Reading.of(new Source(columns, rules)));
  }

  private static Identification refused(IdentificationProfile profile, SchoolYear year, String reason) {
    return new Identification(profile, year, List.of(), Optional.of(reason), List.of());
  }

  private static List<CriterionFinding> criteria(IdentificationProfile profile, List<Plan> plans, Participant school,
      int at, SchoolYear year) {
    CriterionFinding[] criteria = new CriterionFinding[plans.size()];
    for (int i = 0; i < criteria.length; i++) {
      Criterion criterion = profile.criteria().get(i);
      criteria[i] = new CriterionFinding(criterion, criterion.schools().contains(school.group())
          ? plans.get(i).judge(school, at)
          : Judge.notForKind(criterion, school, year));
    }
    return List.of(criteria);
  }

  private static Map<Flag, State> flags(IdentificationProfile profile, Participant school,
      List<CriterionFinding> criteria, OptionalInt welfare) {
    Map<Flag, State> flags = new EnumMap<>(Flag.class);
    flags.put(Flag.HARD_CONDITIONS, !school.compared()
        ? State.NOT_APPLIED
        : welfare.isEmpty() ? State.NO_DATA : welfare.getAsInt() == 1 ? State.FIRED : State.NOT_FIRED);
    for (FlagRule rule : profile.flags()) {
      flags.put(rule.flag(), school.compared() ? state(rule, criteria) : State.NOT_APPLIED);
    }
    return flags;
  }

  private static State state(FlagRule rule, List<CriterionFinding> criteria) {
    List<State> states = new ArrayList<>(criteria.size());
    for (CriterionFinding each : criteria) {
      if (each.criterion().counts() && each.criterion().flag() == rule.flag()) {
        states.add(each.finding().state());
      }
    }
    return State.atLeast(Judge.whole(rule.needed()), states);
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
}
