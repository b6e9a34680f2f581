package ru.kvartil.ui.table;

import java.util.List;

import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.NaturalOrder;

/// A row of a table with its cells, each made once and only when it is needed.
final class Line<R> {
  private final R row;
  private final int place;
  private final List<Column<R>> columns;
  private final @Nullable Cell[] cells;
  private final @Nullable CellKey[] keys;

  /// @param place position in which the row was given: the order when no column is sorted
  Line(R row, int place, List<Column<R>> columns) {
    this.row = row;
    this.place = place;
    this.columns = columns;
    this.cells = new Cell[columns.size()];
    this.keys = new CellKey[columns.size()];
  }

  R row() {
    return row;
  }

  int place() {
    return place;
  }

  Cell cell(int index) {
    Cell cell = cells[index];
    if (cell == null) {
      cell = columns.get(index).cell().apply(row);
      cells[index] = cell;
    }
    return cell;
  }

  /// What a cell is ordered by.
  CellKey key(int index, NaturalOrder natural) {
    CellKey key = keys[index];
    if (key == null) {
      key = CellKey.of(cell(index), natural);
      keys[index] = key;
    }
    return key;
  }

  /// Cells of some columns, in their order.
  List<Cell> cells(List<Integer> shown) {
    return shown.stream().map(this::cell).toList();
  }

  List<String> texts(List<Integer> shown) {
    return shown.stream().map(index -> cell(index).text()).toList();
  }
}
