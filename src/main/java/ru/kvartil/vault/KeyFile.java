package ru.kvartil.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The wrapped copies of one data key as a value: one slot for each person, one for the recovery key. Its bytes are made
/// and read by [KeyFileFormat].
///
/// @param database identity of the database, also in its sidecar
/// @param revision grows with every change, so that of two differing copies the newer is known
public record KeyFile(UUID database, int revision, List<KeySlot> slots) {
  static final int MOST_SLOTS = 64;
  static final int LABEL_BYTES = 120;

  public KeyFile {
    slots = List.copyOf(slots);
  }

  static KeyFile empty(UUID database) {
    return new KeyFile(database, 0, List.of());
  }

  /// Slots that a password opens.
  public List<KeySlot> people() {
    return slots.stream().filter(KeySlot::person).toList();
  }

  /// Whether there is a recovery key.
  public boolean recoverable() {
    return slots.stream().anyMatch(slot -> !slot.person());
  }

  /// With a slot for a password; a slot of the same id is replaced where it stands.
  KeyFile withPassword(UUID id, String label, char[] password, Argon2 cost, DataKey key) {
    SecureRandom random = new SecureRandom();
    byte[] salt = new byte[Argon2.SALT];
    random.nextBytes(salt);
    Optional<Argon2> stored = Optional.of(cost);
    KeySlot slot = KeySlot.wrap(id, cut(label), stored, salt,
        new KeySlot.Contents(key, cost.derive(password, salt), about(id, stored), random));
    return with(slot);
  }

  /// With another recovery key; the former one opens nothing any more.
  KeyFile withRecovery(RecoveryKey recovery, DataKey key) {
    SecureRandom random = new SecureRandom();
    byte[] salt = new byte[Argon2.SALT];
    random.nextBytes(salt);
    UUID id = UUID.randomUUID();
    KeySlot slot = KeySlot.wrap(id, "", Optional.empty(), salt,
        new KeySlot.Contents(key, recovery.wrapping(salt), about(id, Optional.empty()), random));
    return new KeyFile(database, revision, slots.stream().filter(KeySlot::person).toList()).with(slot);
  }

  private KeyFile with(KeySlot slot) {
    List<KeySlot> all = new ArrayList<>(slots);
    int at = 0;
    while (at < all.size() && !all.get(at).id().equals(slot.id())) {
      at++;
    }
    if (at < all.size()) {
      all.set(at, slot);
    } else {
      all.add(slot);
    }
    return new KeyFile(database, revision + 1, all);
  }

  KeyFile without(UUID id) {
    return new KeyFile(database, revision + 1, slots.stream().filter(slot -> !slot.id().equals(id)).toList());
  }

  /// The same for a database file under another key: nothing of the old slots can be kept.
  KeyFile emptied() {
    return new KeyFile(database, revision, List.of());
  }

  /// @return empty when the password is wrong
  Optional<DataKey> open(KeySlot slot, char[] password) {
    return slot.cost().flatMap(cost -> slot.unwrap(cost.derive(password, slot.salt()), about(slot.id(), slot.cost())));
  }

  /// @return empty when it is not this database's recovery key
  Optional<DataKey> open(RecoveryKey recovery) {
    return slots.stream().filter(slot -> !slot.person())
        .flatMap(slot -> slot.unwrap(recovery.wrapping(slot.salt()), about(slot.id(), slot.cost())).stream())
        .findFirst();
  }

  /// What is authenticated with a wrapped key: it opens in no other format, database, slot or cost.
  private byte[] about(UUID slot, Optional<Argon2> cost) {
    ByteBuffer about = ByteBuffer.allocate(KeyFileFormat.MAGIC.length + 2 * 16 + 3 * Integer.BYTES);
    about.put(KeyFileFormat.MAGIC);
    Stream.of(database, slot)
        .forEach(id -> about.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
    cost.ifPresent(each -> about.putInt(each.memoryKib()).putInt(each.passes()).putInt(each.lanes()));
    return about.array();
  }

  /// A label that fits its field of the format, cut between characters.
  private static String cut(String label) {
    String kept = label.strip();
    while (kept.getBytes(StandardCharsets.UTF_8).length > LABEL_BYTES) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept;
  }
}
