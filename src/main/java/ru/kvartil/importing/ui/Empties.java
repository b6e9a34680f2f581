package ru.kvartil.importing.ui;

import java.util.Optional;

import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.table.EmptyCells;
import ru.kvartil.importing.table.ProblemCode;

/// Empty counts beside given participants, asked about once for a file.
///
/// @param zeros empty cells the printed totals prove to be 0
/// @param missing empty cells they prove nothing about
/// @param answer what the person said
record Empties(int zeros, int missing, Optional<EmptyCells> answer) {
  /// Nothing is known yet.
  static final Empties NONE = new Empties(0, 0, Optional.empty());

  /// @param report of a check by the printed totals
  static Empties of(ImportReport report) {
    int zeros = report.sheets().stream().mapToInt(ImportReport.Sheet::zeros).sum();
    long missing = report.sheets().stream().flatMap(sheet -> sheet.problems().stream())
        .filter(problem -> problem.code().equals(ProblemCode.EMPTY_AS_MISSING.id())).count();
    return new Empties(zeros, (int) missing, Optional.empty());
  }

  Empties answered(EmptyCells said) {
    return new Empties(zeros, missing, Optional.of(said));
  }

  int count() {
    return zeros + missing;
  }

  /// What is done: the answer, else what the totals prove; empty when they prove nothing.
  Optional<EmptyCells> chosen() {
    return answer.or(() -> zeros == 0
        ? Optional.empty()
        : Optional.of(missing == 0
            ? EmptyCells.ZERO
            : EmptyCells.BY_TOTALS));
  }

  /// Whether the person has to answer.
  boolean open() {
    return count() > 0 && chosen().isEmpty();
  }
}
