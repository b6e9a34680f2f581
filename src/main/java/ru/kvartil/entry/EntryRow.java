package ru.kvartil.entry;

import java.util.ArrayList;
import java.util.List;
import ru.kvartil.school.School;

/// A school's line of a grid.
///
/// @param cells one for each column, then one for each of the sheet's wholes
public record EntryRow(School school, List<EntryCell> cells) {
  public EntryRow {
    cells = List.copyOf(cells);
  }

  EntryRow with(int column, EntryCell cell) {
    List<EntryCell> changed = new ArrayList<>(cells);
    changed.set(column, cell);
    return new EntryRow(school, changed);
  }

  /// NaN where there is no number.
  double number(int column) {
    return cells.get(column).value().orElse(Double.NaN);
  }
}
