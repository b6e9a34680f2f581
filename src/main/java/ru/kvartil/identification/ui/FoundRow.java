package ru.kvartil.identification.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.identification.FindingExplanations;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.Identification.CriterionFinding;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.ui.IdentificationDesk.Found;
import ru.kvartil.index.OutcomeExplanations;
import ru.kvartil.index.WelfareExplanations;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile.FlagRule;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;

/// One school of an identification as a line of a table. There is no distance in it: tables are printed and sent.
///
/// @param fired how many of the criteria that count fired
/// @param criteria their ids
/// @param outcome quarter of ИОР
/// @param welfare quarter of ИСБШ
/// @param origin how its numbers came about, by the id of the column
record FoundRow(SchoolFinding school, Cell fired, Cell criteria, Cell outcome, Cell welfare, String remarks,
    Map<String, Explanation.Lazy> origin) {
  private static final Texts TEXTS = Texts.of(FoundRow.class);

  SchoolKey key() {
    return school.school().key();
  }

  String name() {
    return school.school().school().name();
  }

  Cell flag(Flag flag) {
    return StateCells.flag(school, flag);
  }

  /// The flags a rule set tells of: its own, and ШССУ always.
  static List<Flag> flags(Identification found) {
    return Stream.concat(found.profile().flags().stream().map(FlagRule::flag), Stream.of(Flag.HARD_CONDITIONS))
        .distinct().toList();
  }

  /// Id of the column of a flag.
  static String column(Flag flag) {
    return switch (flag) {
      case LOW_RESULTS -> "low-results";
      case HARD_CONDITIONS -> "hard-conditions";
      case LEADER -> "leader";
      case RISK_SIGN -> "risk-sign";
    };
  }

  /// A line for each school in the order of the result.
  static List<FoundRow> of(Found now) {
    FindingExplanations why = new FindingExplanations(now.found());
    return now.found().schools().stream().map(school -> row(now, school, why)).toList();
  }

  private static FoundRow row(Found now, SchoolFinding school, FindingExplanations why) {
    FlagRule main = now.found().profile().flags().getFirst();
    SchoolYear year = now.found().year();
    SchoolKey key = school.school().key();
    List<CriterionFinding> fired = counted(school, main.flag());
    Map<String, Explanation.Lazy> origin = new HashMap<>();
    flags(now.found()).forEach(flag -> origin.put(column(flag), () -> why.flag(school, flag)));
    origin.put("fired", () -> why.fired(school, main.flag()));
    origin.put("outcome", () -> new OutcomeExplanations(now.state().outcome(year), now.state().data().described())
        .quartile(key));
    origin.put("welfare", () -> new WelfareExplanations(now.state().welfare(year), now.state().data().described())
        .quartile(key));
    return new FoundRow(school, Cell.number(fired.size(), RussianFormat.plain(fired.size())),
        Cell.words(fired.stream().map(each -> each.criterion().id()).collect(Collectors.joining(", "))),
        quarter(school.outcome()), quarter(school.welfare()), String.join(" ", school.remarks()), Map.copyOf(origin));
  }

  /// Criteria that fired and count under a flag.
  static List<CriterionFinding> counted(SchoolFinding school, Flag flag) {
    return school.fired().stream().filter(each -> each.criterion().counts() && each.criterion().flag() == flag)
        .toList();
  }

  private static Cell quarter(OptionalInt quarter) {
    return quarter.isPresent() ? Cell.quartile(quarter.getAsInt(), "") : Cell.missing(TEXTS.get("no-data"));
  }
}
