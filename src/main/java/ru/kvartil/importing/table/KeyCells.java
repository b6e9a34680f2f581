package ru.kvartil.importing.table;

import java.util.List;

/// Texts of the key columns of one row; an empty text is an empty cell.
record KeyCells(String municipality, String name, List<String> codes, ContextCells context) {
  /// When and of what the numbers of a row are, as printed.
  record ContextCells(String year, String procedure, String subject, String parallel) {}

  /// Whether the row names a school by a code.
  boolean coded() {
    return !codes.isEmpty();
  }
}
