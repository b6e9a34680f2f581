package ru.kvartil.demo.xlsx;

import java.util.List;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/// Draws one table on one sheet, from the top downwards: titles, headings of several rows merged where they are equal, a
/// row of column numbers, rows.
final class TableSheet<T> {
  private static final double NARROW = 11;
  private static final double WIDE = 40;
  private final Worksheet sheet;
  private final List<Column<T>> columns;
  private int row;

  TableSheet(Worksheet sheet, List<Column<T>> columns) {
    this.sheet = sheet;
    this.columns = columns;
  }

  /// A title over the left columns, with an empty row below it.
  void title(String text) {
    sheet.value(row, 0, text);
    sheet.range(row, 0, row, Math.min(3, columns.size() - 1)).merge();
    sheet.style(row, 0).bold().set();
    row += 2;
  }

  void headings() {
    int depth = columns.stream().mapToInt(column -> column.headings().size()).max().orElse(1);
    for (int i = 0; i < columns.size(); i++) {
      List<String> parts = columns.get(i).headings();
      for (int level = 0; level < parts.size(); level++) {
        if (!sameAsLeft(i, level)) {
          sheet.value(row + level, i, parts.get(level));
          merge(row + level, i, level == parts.size() - 1 ? row + depth - 1 : row + level, lastEqual(i, level));
        }
      }
      sheet.width(i, !columns.get(i).headings().getLast().isEmpty() && i < 2 ? WIDE : NARROW);
    }
    sheet.range(row, 0, row + depth - 1, columns.size() - 1).style().bold().wrapText(true).horizontalAlignment("center")
        .verticalAlignment("center").borderStyle(BorderStyle.THIN).set();
    row += depth;
  }

  private boolean sameAsLeft(int column, int level) {
    return column > 0 && columns.get(column).headings().size() > level + 1 && sameTo(column - 1, column, level);
  }

  private int lastEqual(int column, int level) {
    int last = column;
    while (last + 1 < columns.size() && columns.get(last + 1).headings().size() > level + 1
        && sameTo(column, last + 1, level)) {
      last++;
    }
    return last;
  }

  /// Whether two columns have the same headings down to a level; headings of the lowest level are never merged.
  private boolean sameTo(int a, int b, int level) {
    List<String> first = columns.get(a).headings();
    List<String> second = columns.get(b).headings();
    return first.size() > level + 1 && first.subList(0, level + 1).equals(second.subList(0, level + 1));
  }

  private void merge(int top, int left, int bottom, int right) {
    if (bottom > top || right > left) {
      sheet.range(top, left, bottom, right).merge();
    }
  }

  /// The row «1 2 3 …» under the headings.
  void numbering() {
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(row, i, i + 1);
    }
    sheet.range(row, 0, row, columns.size() - 1).style().italic().horizontalAlignment("center")
        .borderStyle(BorderStyle.THIN).set();
    row++;
    sheet.freezePane(2, row);
  }

  void row(T values) {
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      String text = column.text().apply(values);
      if (!text.isEmpty()) {
        sheet.value(row, i, text);
      }
      number(i, column.number().apply(values));
    }
    row++;
  }

  /// A row of totals over the given rows, its label in one of the columns.
  void total(String label, int labelColumn, List<T> rows) {
    for (int i = 0; i < columns.size(); i++) {
      number(i, columns.get(i).total().apply(rows));
    }
    sheet.value(row, labelColumn, label);
    sheet.range(row, 0, row, columns.size() - 1).style().bold().borderStyle(BorderStyle.THIN).set();
    row++;
  }

  private void number(int column, OptionalDouble number) {
    number.ifPresent(value -> sheet.value(row, column, value));
  }
}
