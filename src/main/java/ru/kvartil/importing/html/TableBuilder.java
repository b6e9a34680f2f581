package ru.kvartil.importing.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;

/// Sets the cells of one table into rows and columns; cells that span others push those after them to the right, as a
/// browser does.
final class TableBuilder {
  private final List<RawRow> rows = new ArrayList<>();
  private final List<MergedArea> merged = new ArrayList<>();
  /// Last row that a cell above takes in a column.
  private final Map<Integer, Integer> taken = new HashMap<>();
  private List<RawCell> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int row;
  private int column;
  private int across = 1;
  private int down = 1;
  private boolean inRow;
  private boolean inCell;

  /// @param above lines of text that stand over the table
  TableBuilder(List<String> above) {
    above.forEach(line -> rows.add(new RawRow(row++, List.of(RawCell.text(0, line)))));
  }

  void startRow() {
    endRow();
    inRow = true;
    column = 0;
  }

  void endRow() {
    endCell();
    if (inRow) {
      if (!cells.isEmpty()) {
        rows.add(new RawRow(row, cells));
        cells = new ArrayList<>();
      }
      row++;
      inRow = false;
    }
  }

  void startCell(int columns, int lines) {
    if (!inRow) {
      startRow();
    }
    endCell();
    while (taken.getOrDefault(column, -1) >= row) {
      column++;
    }
    across = columns;
    down = lines;
    inCell = true;
  }

  void endCell() {
    if (!inCell) {
      return;
    }
    String words = text.toString().strip();
    text.setLength(0);
    inCell = false;
    if (!words.isBlank()) {
      cells.add(RawCell.text(column, words));
    }
    if (across > 1 || down > 1) {
      merged.add(new MergedArea(row, column, row + down - 1, column + across - 1));
    }
    for (int i = 0; i < across && down > 1; i++) {
      taken.put(column + i, row + down - 1);
    }
    column += across;
  }

  boolean inCell() {
    return inCell;
  }

  void text(CharSequence piece) {
    text.append(piece);
  }

  int column() {
    return column;
  }

  int merges() {
    return merged.size();
  }

  /// Empty for a table in which nothing is written.
  Optional<HtmlTable> finish(String name) {
    endRow();
    return rows.stream().allMatch(one -> one.cells().isEmpty())
        ? Optional.empty()
        : Optional.of(new HtmlTable(name, rows, merged));
  }
}
