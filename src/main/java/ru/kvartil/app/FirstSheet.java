package ru.kvartil.app;

import java.util.ArrayList;
import java.util.List;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.SpreadsheetFile;
import ru.kvartil.shared.Failure;

/// The first sheet of a spreadsheet as rows of cells, for small tables that hold no values of schools.
final class FirstSheet {
  /// Rows after these are left out: a table of risks has one for each school.
  private static final int ROWS = 5000;
  private static final int COLUMNS = 200;

  private FirstSheet() {}

  static List<List<String>> of(SpreadsheetFile file) throws Failure {
    List<List<String>> rows = new ArrayList<>();
    file.rows(0, row -> {
      while (rows.size() <= row.index() && rows.size() < ROWS) {
        rows.add(List.of());
      }
      if (row.index() >= ROWS) {
        return false;
      }
      List<String> cells = new ArrayList<>();
      for (RawCell cell : row.cells()) {
        if (cell.column() < COLUMNS) {
          while (cells.size() < cell.column()) {
            cells.add("");
          }
          cells.add(cell.text());
        }
      }
      rows.set(row.index(), List.copyOf(cells));
      return true;
    });
    return rows;
  }
}
