package ru.kvartil.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// One wrapped copy of the data key: that of a person, opened by a password, or that of the recovery key.
public final class KeySlot {
  private static final int OF_PEOPLE = 7;
  static final int WRAPPED = DataKey.BYTES + Gcm.TAG;
  private final UUID id;
  private final String label;
  private final Optional<Argon2> cost;
  private final byte[] salt;
  private final byte[] nonce;
  private final byte[] wrapped;

  /// @param cost of the password; empty for the recovery key
  KeySlot(UUID id, String label, Optional<Argon2> cost, Wrapping wrapping) {
    this.id = id;
    this.label = label;
    this.cost = cost;
    this.salt = wrapping.salt;
    this.nonce = wrapping.nonce;
    this.wrapped = wrapping.wrapped;
  }

  /// The three byte strings of a slot as they stand in the file.
  static final class Wrapping {
    private final byte[] salt;
    private final byte[] nonce;
    private final byte[] wrapped;

    Wrapping(byte[] salt, byte[] nonce, byte[] wrapped) {
      this.salt = salt;
      this.nonce = nonce;
      this.wrapped = wrapped;
    }
  }

  /// Who opens it, for whoever joins people and passwords.
  public UUID id() {
    return id;
  }

  /// The person of the centre whose own password opens it: their identity is that of the slot, which is authenticated with the
  /// wrapped key. Empty for the main password and for the recovery key, whose identities are made by chance (version 4), while
  /// those of people are of version 7.
  public Optional<UUID> owner() {
    return person() && id.version() == OF_PEOPLE ? Optional.of(id) : Optional.empty();
  }

  /// What is shown before anything is open; it can be read by whoever finds the file, so it is no surname.
  public String label() {
    return label;
  }

  /// Whether a password opens it.
  public boolean person() {
    return cost.isPresent();
  }

  Optional<Argon2> cost() {
    return cost;
  }

  byte[] salt() {
    return salt;
  }

  byte[] nonce() {
    return nonce;
  }

  byte[] wrapped() {
    return wrapped;
  }

  /// @param contents what is wrapped by what: its `about` is that of the file ([KeyFile#about]), its `wrapping` the key made
  /// from the password or the recovery key and `salt`; the latter is overwritten
  static KeySlot wrap(UUID id, String label, Optional<Argon2> cost, byte[] salt, Contents contents) {
    byte[] nonce = new byte[Gcm.NONCE];
    contents.random.nextBytes(nonce);
    byte[] raw = contents.key.raw();
    try {
      byte[] wrapped = Gcm.seal(contents.wrapping, nonce, contents.about, raw);
      return new KeySlot(id, label, cost, new Wrapping(salt, nonce, wrapped));
    } finally {
      Arrays.fill(raw, (byte) 0);
      Arrays.fill(contents.wrapping, (byte) 0);
    }
  }

  /// What goes into a slot and with what.
  static final class Contents {
    private final DataKey key;
    private final byte[] wrapping;
    private final byte[] about;
    private final SecureRandom random;

    Contents(DataKey key, byte[] wrapping, byte[] about, SecureRandom random) {
      this.key = key;
      this.wrapping = wrapping;
      this.about = about;
      this.random = random;
    }
  }

  /// @param wrapping overwritten
  /// @return empty when the password or the recovery key is a wrong one
  Optional<DataKey> unwrap(byte[] wrapping, byte[] about) {
    try {
      return Optional.of(DataKey.taking(Gcm.open(wrapping, nonce, about, wrapped)));
    } catch (Gcm.WrongTag wrong) {
      return Optional.empty();
    } finally {
      Arrays.fill(wrapping, (byte) 0);
    }
  }
}
