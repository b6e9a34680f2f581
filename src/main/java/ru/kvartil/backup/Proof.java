package ru.kvartil.backup;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Restores a copy on trial and compares it row by row with what its manifest says the live database held.
final class Proof {
  /// Name of the restored database, without ending.
  static final String NAME = "proof";
  private static final Texts TEXTS = Texts.of(Proof.class);

  private Proof() {}

  /// Reads a restored database.
  @FunctionalInterface
  interface Reader {
    Map<String, TableState> tablesOf(Path database) throws Failure;
  }

  /// @param folder an empty folder, where the restored database then lies
  static Manifest of(Path file, Path folder, Reader reader) throws Failure {
    Manifest manifest = BackupFile.unpack(file, folder, NAME);
    Set<String> unequal = unequal(manifest.tables(), reader.tablesOf(database(folder)));
    if (!unequal.isEmpty()) {
      throw new Failure(TEXTS, "backup.unequal", String.join(", ", unequal));
    }
    return manifest;
  }

  static Path database(Path folder) {
    return folder.resolve(NAME + ".mv.db");
  }

  private static Set<String> unequal(Map<String, TableState> one, Map<String, TableState> other) {
    Set<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
    return names;
  }
}
