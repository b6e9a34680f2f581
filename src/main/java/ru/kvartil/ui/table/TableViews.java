package ru.kvartil.ui.table;

import java.util.List;

import ru.kvartil.shared.Failure;

/// Where the arrangements of tables are kept for the person who works: a record per view. Called away from the window's
/// thread, one call at a time.
public interface TableViews {
  /// Every view kept, in the order in which they were first kept.
  List<SavedView> all() throws Failure;

  /// Keeps a view in place of the one of the same table and name.
  void keep(SavedView view) throws Failure;

  /// Forgets a view; nothing happens when there is none.
  void forget(SavedView view) throws Failure;
}
