package ru.kvartil.ui.table;

import java.util.List;

/// A table exactly as it is seen: columns in their order, rows filtered and ordered. What goes into files and on paper.
///
/// @param name what the table is: title of the page, name of the file
/// @param conditions filters in words («Тип: СОШ, ООШ»); empty when all rows are seen
/// @param of number of rows there are without filters
public record SeenTable(String name, List<Head> columns, List<List<Cell>> rows, List<String> conditions, int of) {
  /// Heading of a column.
  public record Head(String title, Column.Kind kind) {}

  public SeenTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    conditions = List.copyOf(conditions);
  }
}
