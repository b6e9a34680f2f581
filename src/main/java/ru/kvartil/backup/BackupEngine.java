package ru.kvartil.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ru.kvartil.shared.Failure;

/// The open database as copies see it; `backup.storage` does it.
public interface BackupEngine {
  /// Copies one state of the open database into an empty folder and says what that state was, as the database itself
  /// reads it.
  State copyInto(Path folder) throws Failure;

  /// Reads a closed copy of this database row by row.
  ///
  /// @param database the copy's `.mv.db` file
  Map<String, TableState> tablesOf(Path database) throws Failure;

  /// Reads the open database itself, row by row.
  ///
  /// @param largest tables of more rows are only counted: their hash is empty
  Map<String, TableState> look(long largest) throws Failure;

  /// How far the open database is.
  Manifest.Mark mark() throws Failure;

  /// What would change if the copy were put in the place of the open database.
  Differences differences(Path database) throws Failure;

  /// @param files of the copy, the database's first
  record State(List<Path> files, Map<String, TableState> tables, Manifest.Source source) {
    public State {
      files = List.copyOf(files);
      tables = Map.copyOf(tables);
    }
  }
}
