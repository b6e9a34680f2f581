package ru.kvartil.ui.table;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/// A row of a table with its cells, each made once and only when it is needed.
final class Line<R> {
  private final R row;
  private final int place;
  private final List<Column<R>> columns;
  private final @Nullable Cell[] cells;

  /// @param place position in which the row was given: the order when no column is sorted
  Line(R row, int place, List<Column<R>> columns) {
    this.row = row;
    this.place = place;
    this.columns = columns;
    this.cells = new Cell[columns.size()];
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

  List<Cell> cells() {
    return IntStream.range(0, cells.length).mapToObj(this::cell).toList();
  }

  List<String> texts() {
    return cells().stream().map(Cell::text).toList();
  }
}
