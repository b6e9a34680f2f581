package ru.kvartil.importing.table;

import java.util.List;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.SchoolYear;

/// A row of a sheet after all checks that need nothing but the sheet.
public sealed interface CheckedRow {
  /// Zero-based row of the sheet.
  int row();

  /// Remarks about the row; those that need the whole sheet come from [RowReader#finish].
  default List<Problem> problems() {
    return List.of();
  }

  /// A row of a school that may be stored; it may hold no value at all.
  ///
  /// @param year year of the row
  /// @param values what the cells say; empty cells that need the printed totals come from [RowReader#finish]
  record Accepted(int row, SchoolCells school, SchoolYear year, List<CellValue> values, List<Problem> problems)
      implements
        CheckedRow {
    public Accepted {
      values = List.copyOf(values);
      problems = List.copyOf(problems);
    }
  }

  /// A row of a school, or one that should be, that cannot be stored; at least one problem is an error.
  record Rejected(int row, List<Problem> problems) implements CheckedRow {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /// Printed totals: of the region, a municipality, a part of the table. Checked, not stored.
  record Total(int row) implements CheckedRow {}

  /// Headings, numbers of columns, names of municipalities, notes, blank rows.
  record Skipped(int row, List<Problem> problems) implements CheckedRow {
    public Skipped {
      problems = List.copyOf(problems);
    }

    Skipped(int row) {
      this(row, List.of());
    }
  }
}
