package ru.kvartil.index.ui;

import java.util.List;
import java.util.Optional;
import ru.kvartil.index.OutcomeMovement;
import ru.kvartil.index.OutcomeMovement.SchoolMovement;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.ui.table.Cell;

/// ИОР of one school as a line of a table.
///
/// @param change against the school year before
/// @param why of what the change was made, what is missing; may be empty
record OutcomeRow(SchoolKey key, String name, Cell quartile, Cell value, Cell change, String why) {
  /// A line for each school in the order of the result.
  static List<OutcomeRow> of(OutcomeResult result, Optional<OutcomeMovement> movement) {
    return result.outcomes().stream()
        .map(school -> row(school, movement.flatMap(each -> each.school(school.index().school().key())))).toList();
  }

  private static OutcomeRow row(OutcomeSchool school, Optional<SchoolMovement> movement) {
    return new OutcomeRow(school.index().school().key(), school.index().school().school().name(),
        IndexCells.quartile(school.index()), IndexCells.value(school.index().value(), IndexCells.OUTCOME_DIGITS),
        IndexCells.change(movement.map(SchoolMovement::change).orElseGet(java.util.OptionalDouble::empty)),
        IndexCells.why(school, movement));
  }
}
