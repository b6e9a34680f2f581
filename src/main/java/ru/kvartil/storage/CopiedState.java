package ru.kvartil.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A copy of an open database and what the database held at that moment.
///
/// @param files the copied files, the database's first; then sidecar and key files
/// @param tables what the live database held, read from it and not from the copy
public record CopiedState(List<Path> files, Map<String, TableHash> tables, End end, About about) {
  public CopiedState {
    files = List.copyOf(files);
    tables = Map.copyOf(tables);
  }

  /// How far the database was.
  ///
  /// @param change number of the last change event; 0 in an empty journal
  /// @param line number of the last line of the trail; 0 in an empty one
  /// @param seal hash of that line, empty where there is none
  public record End(long change, long line, String seal) {}

  /// What the sidecar says.
  ///
  /// @param database identity of the database, equal in all its copies
  /// @param device identity of this copy on this machine
  /// @param engine version of H2
  /// @param schema number of the last migration
  /// @param encryption `none` or the name of the way it is encrypted
  public record About(String database, String device, String engine, int schema, String encryption) {
    static About of(Sidecar sidecar) {
      return new About(sidecar.id().toString(), sidecar.device().toString(), sidecar.engine(), sidecar.schema(),
          sidecar.encryption());
    }
  }
}
