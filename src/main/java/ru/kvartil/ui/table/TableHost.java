package ru.kvartil.ui.table;

import java.util.List;

/// What a table needs of the window it stands in. The window's side is `ui.table.desk.TableDesk`; a table that found no
/// host works all the same, without files, paper and memory.
public interface TableHost {
  /// Saves what is seen as a spreadsheet, asking where.
  void export(SeenTable table);

  /// Prepares what is seen for paper.
  void print(SeenTable table);

  /// Views kept of a table, the state it was last left in among them.
  List<SavedView> views(String table);

  void keep(SavedView view);

  void forget(SavedView view);
}
