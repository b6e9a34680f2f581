package ru.kvartil.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An opened key file: only a right password or recovery key makes one. Closing destroys the key.
public final class Unlocked implements AutoCloseable {
  private final UUID database;
  private final DataKey key;
  private final Optional<KeySlot> slot;
  private final List<Path> restored;

  /// @param slot empty when the recovery key opened it
  /// @param restored copies of the key file that were lost or damaged and are whole again
  Unlocked(UUID database, DataKey key, Optional<KeySlot> slot, List<Path> restored) {
    this.database = database;
    this.key = key;
    this.slot = slot;
    this.restored = List.copyOf(restored);
  }

  /// Identity of the database whose key it is.
  public UUID database() {
    return database;
  }

  /// The data key; closed with this, so who keeps it longer takes a [DataKey#copy].
  public DataKey key() {
    return key;
  }

  /// Whose password it was; empty when the recovery key opened it.
  public Optional<KeySlot> slot() {
    return slot;
  }

  /// Copies of the key file that were lost or damaged and were written again just now, to be reported.
  public List<Path> restored() {
    return restored;
  }

  @Override
  public void close() {
    key.close();
  }
}
