package ru.kvartil.school.ui.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolContacts;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.ui.table.Cell;

/// A line of the table of schools.
///
/// @param year what is recorded for the chosen year; a school without a record takes part in comparisons
/// @param added cells of the columns other features added, in their order
/// @param statuses those acting in the chosen year
/// @param contacts how the school is reached
/// @param why how the numbers of the added columns came about, by the id of the column
record SchoolRow(School school, Optional<SchoolYearRecord> year, List<SchoolStatus> statuses, SchoolContacts contacts,
    List<Cell> added, Map<String, Explanation.Lazy> why) {
  SchoolRow {
    statuses = List.copyOf(statuses);
    added = List.copyOf(added);
    why = Map.copyOf(why);
  }
}
