package ru.kvartil.vault;

import java.nio.file.Path;
import ru.kvartil.shared.Failure;

/// A new data key for a database that has one, with the key files that will open it, not yet stored. Closing destroys the
/// key.
public final class KeyRenewal implements AutoCloseable {
  private final DataKey key;
  private final KeyFile file;

  KeyRenewal(DataKey key, KeyFile file) {
    this.key = key;
    this.file = file;
  }

  /// The new data key; closed with this.
  public DataKey key() {
    return key;
  }

  /// Writes both key files.
  ///
  /// @param database path of the database beside which they go, with or without `.mv.db`
  public void save(Path database) throws Failure {
    new KeyCopies(Vault.base(database)).save(file);
  }

  @Override
  public void close() {
    key.close();
  }
}
