package ru.kvartil.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ru.kvartil.shared.Failure;

/// A new data key for a database that has one, with the key files that will open it, not yet stored. Closing destroys the
/// keys.
public final class KeyRenewal implements AutoCloseable {
  private final DataKey key;
  private final KeyFile file;
  private final RecoveryKey recovery;

  KeyRenewal(DataKey key, KeyFile file, RecoveryKey recovery) {
    this.key = key;
    this.file = file;
    this.recovery = recovery;
  }

  /// To be put on paper before the database changes; closed with this.
  public RecoveryKey recovery() {
    return recovery;
  }

  /// The new data key as the password that goes on opens it, once it is stored; to be closed by the caller.
  public Unlocked unlocked() {
    return new Unlocked(file.database(), key.copy(), Optional.of(file.people().getFirst()), List.of());
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
    recovery.close();
    key.close();
  }
}
