package ru.kvartil.importing.ui;

import java.util.Optional;

import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportRequest.Decision;
import ru.kvartil.shared.Problem.Severity;

/// One line of «Что проверить».
sealed interface Check {
  Place place();

  /// Where to look.
  ///
  /// @param sheet zero-based sheet of the file, -1 for the whole file
  /// @param row zero-based row, -1 for none
  /// @param words «2023 · C9»
  record Place(int sheet, int row, String words) {}

  /// A school that resembles known ones.
  ///
  /// @param decision what the person said
  record SchoolQuestion(Place place, ImportReport.Doubt doubt, Optional<Decision> decision) implements Check {}

  /// Empty counts beside given participants.
  record EmptyQuestion(Place place, Empties empties) implements Check {}

  /// Remarks of one kind in one column: nothing is asked.
  ///
  /// @param text the first of them, and how many more there are
  record Remark(Place place, Severity severity, String code, String text, int count) implements Check {}
}
