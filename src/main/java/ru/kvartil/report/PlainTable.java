package ru.kvartil.report;

import java.util.ArrayList;
import java.util.List;

/// The words of a table cell by cell, as writers put them on paper.
///
/// @param caption «Таблица 1 – …»
/// @param headings one for each column, with its unit
/// @param rows each with one text per column
/// @param notes lines under the table
public record PlainTable(String caption, List<String> headings, List<List<String>> rows, List<String> notes) {
  /// Cuts the parts of a table's block: they follow each other row by row.
  static PlainTable of(Table table, List<String> parts) {
    int columns = table.columns().size();
    List<List<String>> rows = new ArrayList<>();
    int from = 1 + columns;
    for (int i = 0; i < table.rows().size(); i++) {
      rows.add(parts.subList(from, from + columns));
      from += columns;
    }
    return new PlainTable(parts.getFirst(), parts.subList(1, 1 + columns), rows, parts.subList(from, parts.size()));
  }
}
