package ru.kvartil.importing;

import java.util.List;
import java.util.Optional;

/// One row of a sheet: its cells that are not empty, by growing column.
///
/// @param index zero-based row number in the file
public record RawRow(int index, List<RawCell> cells) {
  public RawRow {
    cells = List.copyOf(cells);
  }

  /// The cell of a column, if it is not empty.
  public Optional<RawCell> cell(int column) {
    int low = 0;
    int high = cells.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = cells.get(middle).column();
      if (found == column) {
        return Optional.of(cells.get(middle));
      }
      low = found < column ? middle + 1 : low;
      high = found < column ? high : middle - 1;
    }
    return Optional.empty();
  }
}
