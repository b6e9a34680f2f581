package ru.kvartil.ui.table;

/// An arrangement of a table kept under a name.
///
/// @param table id of the table
/// @param name as the person called it; empty for the state the table was last left in
public record SavedView(String table, String name, Arrangement arrangement) {
  /// The state a table was last left in.
  static SavedView last(String table, Arrangement arrangement) {
    return new SavedView(table, "", arrangement);
  }

  boolean named() {
    return !name.isEmpty();
  }

  boolean isSameAs(SavedView other) {
    return table.equals(other.table) && name.equals(other.name);
  }
}
