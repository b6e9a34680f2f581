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
    for (RawCell cell : cells) {
      if (cell.column() == column) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }
}
