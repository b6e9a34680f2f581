package ru.kvartil.importing.table;

/// Rows of schools between two printed totals, of one municipality. Every scope of a printed total is a union of such
/// parts. Two segments are equal only if they are one.
final class Segment {
  private final int block;
  private final String municipality;

  /// @param block how many rows of totals or municipalities stand above
  /// @param municipality empty when the table names none
  Segment(int block, String municipality) {
    this.block = block;
    this.municipality = municipality;
  }

  int block() {
    return block;
  }

  String municipality() {
    return municipality;
  }
}
