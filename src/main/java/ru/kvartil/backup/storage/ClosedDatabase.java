package ru.kvartil.backup.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.kvartil.backup.Restorer;
import ru.kvartil.backup.TableState;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.KeyFrom;
import ru.kvartil.storage.TableHash;
import ru.kvartil.vault.DataKey;

/// [Restorer] over the engine.
///
/// @param key of the copy, when it is encrypted
public record ClosedDatabase(Database.Origin origin, Optional<KeyFrom> key) implements Restorer {
  /// Destroys the key.
  public void close() {
    key.map(KeyFrom::key).ifPresent(DataKey::close);
  }

  @Override
  public Map<String, TableState> tablesOf(Path copy) throws Failure {
    return OpenBackupEngine.states(Database.hashes(copy, key.map(KeyFrom::key)));
  }

  @Override
  public void restore(Path database, Copy copy, String action) throws Failure {
    Database.restore(database, origin, (folder, name) -> {
      Map<String, TableHash> expected = new TreeMap<>();
      copy.fill(folder, name)
          .forEach((table, state) -> expected.put(table, new TableHash(state.rows(), state.sha256())));
      return expected;
    }, key, action);
  }
}
