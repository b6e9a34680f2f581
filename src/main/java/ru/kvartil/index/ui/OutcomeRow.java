package ru.kvartil.index.ui;

import java.util.OptionalDouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.index.OutcomeMovement.SchoolMovement;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.ui.table.Cell;

/// ИОР of one school as a line of a table.
///
/// @param change against the school year before
/// @param why of what the change was made, what is missing; may be empty
/// @param origin how its numbers came about, by the id of the column
record OutcomeRow(SchoolKey key, String name, Cell quartile, Cell value, Cell change, String why,
    Map<String, Explanation.Lazy> origin) {
  /// A line for each school in the order of the result.
  static List<OutcomeRow> of(OutcomeResult result, OutcomeWhy origin) {
    return result.outcomes().stream()
        .map(school -> row(school, origin)).toList();
  }

  private static OutcomeRow row(OutcomeSchool school, OutcomeWhy origin) {
    SchoolKey key = school.index().school().key();
    Optional<SchoolMovement> movement = origin.movement().flatMap(each -> each.school(key));
    return new OutcomeRow(key, school.index().school().school().name(),
        IndexCells.quartile(school.index()), IndexCells.value(school.index().value(), IndexCells.OUTCOME_DIGITS),
        IndexCells.change(movement.map(SchoolMovement::change).orElseGet(OptionalDouble::empty)),
        IndexCells.why(school, movement), origin.of(key, "quartile", "outcome", "change"));
  }
}
