package ru.kvartil.history;

import java.util.Map;

/// Tells whether a row that would disappear is still needed by something the database itself does not know of.
public interface Use {
  /// Name of the table it is about.
  String table();

  /// @param row content of the row by field
  boolean needed(Map<String, String> row);
}
