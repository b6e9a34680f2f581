package ru.kvartil.backup;

import java.nio.file.Path;
import java.util.Map;
import ru.kvartil.shared.Failure;

/// Puts a copy in the place of a database that is closed; `backup.storage` does it.
public interface Restorer {
  /// @param database the database's path
  /// @param copy takes the files out of the copy
  /// @param action what the history says
  /// @throws Failure when nothing was changed
  void restore(Path database, Copy copy, String action) throws Failure;

  /// Reads a closed copy row by row; the copy is not touched.
  ///
  /// @param database the copy's `.mv.db` file
  Map<String, TableState> tablesOf(Path database) throws Failure;

  /// The files of a copy.
  @FunctionalInterface
  interface Copy {
    /// @param name of the database in the folder, without ending
    /// @return what the tables must hold
    Map<String, TableState> fill(Path folder, String name) throws Failure;
  }
}
