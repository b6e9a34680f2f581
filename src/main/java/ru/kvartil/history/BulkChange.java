package ru.kvartil.history;

import ru.kvartil.shared.Failure;

/// The inverse of a change the journal keeps as one event: an import.
public interface BulkChange {
  /// Name of the table whose events it knows.
  String table();

  /// @param row identity of the event's row
  /// @param kind of the event: `import`, `undo`, `redo`
  void takeBack(String row, String kind) throws Failure;
}
