package ru.kvartil.journal.storage;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import ru.kvartil.vault.BrokenSealException;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.Purpose;
import ru.kvartil.vault.RecordSeal;

/// What a journal's records are protected by: sealed with the data key, or, while the database is not encrypted, a digest
/// that shows damage.
sealed interface Guard extends AutoCloseable {
  int SALT = RecordSeal.SALT;

  /// Bytes of a record, from its content.
  byte[] close(long number, byte[] content);

  /// The content of a record; empty when it is not what was written under this number in this file.
  Optional<byte[]> open(long number, byte[] record);

  /// Kept in the head of the file.
  byte[] salt();

  boolean sealed();

  @Override
  void close();

  /// For a new file.
  static Guard fresh(Optional<DataKey> key) {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    return of(key, salt);
  }

  static Guard of(Optional<DataKey> key, byte[] salt) {
    return key.<Guard>map(known -> new Sealed(RecordSeal.of(known, Purpose.JOURNAL, salt)))
        .orElseGet(() -> new Plain(salt));
  }

  /// AES-256-GCM under the data key.
  record Sealed(RecordSeal seal) implements Guard {
    @Override
    public byte[] close(long number, byte[] content) {
      return seal.seal(number, content);
    }

    @Override
    public Optional<byte[]> open(long number, byte[] record) {
      try {
        return Optional.of(seal.open(number, record));
      } catch (BrokenSealException broken) {
        return Optional.empty();
      }
    }

    @Override
    public byte[] salt() {
      return seal.salt();
    }

    @Override
    public boolean sealed() {
      return true;
    }

    @Override
    public void close() {
      seal.close();
    }
  }

  /// The content with half a SHA-256 of salt, number and content after it.
  @SuppressWarnings("ArrayRecordComponent")
  record Plain(byte[] salt) implements Guard {
    private static final int TAG = 16;

    @Override
    public byte[] close(long number, byte[] content) {
      byte[] record = Arrays.copyOf(content, content.length + TAG);
      System.arraycopy(tag(number, content), 0, record, content.length, TAG);
      return record;
    }

    @Override
    public Optional<byte[]> open(long number, byte[] record) {
      if (record.length < TAG) {
        return Optional.empty();
      }
      byte[] content = Arrays.copyOf(record, record.length - TAG);
      boolean same = Arrays.equals(tag(number, content), Arrays.copyOfRange(record, content.length, record.length));
      return same ? Optional.of(content) : Optional.empty();
    }

    private byte[] tag(long number, byte[] content) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(salt);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        return Arrays.copyOf(digest.digest(content), TAG);
      } catch (NoSuchAlgorithmException missing) {
        throw new IllegalStateException("every Java has SHA-256", missing);
      }
    }

    @Override
    public boolean sealed() {
      return false;
    }

    @Override
    public void close() {
      // Nothing secret.
    }
  }
}
