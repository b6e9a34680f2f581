package ru.kvartil.school.ui.list;

import java.util.List;
import java.util.Optional;

import ru.kvartil.school.School;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.ui.table.Cell;

/// A line of the table of schools.
///
/// @param year what is recorded for the chosen year; a school without a record takes part in comparisons
/// @param added cells of the columns other features added, in their order
record SchoolRow(School school, Optional<SchoolYearRecord> year, List<Cell> added) {
  SchoolRow {
    added = List.copyOf(added);
  }
}
