package ru.kvartil.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/// Seals numbered records one by one, for a file that grows by appending: each can be opened alone, only under its own
/// number and only in the file it was sealed for. The order and the gaps of numbers are the reader's to check.
///
/// Format of a record: nonce (12 random bytes), content, tag (16 bytes). The nonce is random and not the number, because a
/// number comes again with other content when a torn tail is cut and written anew. Key: HKDF-SHA256 of the data key with the
/// file's salt and the purpose.
public final class RecordSeal implements AutoCloseable {
  /// Bytes of a salt, kept in the head of the file.
  public static final int SALT = 16;
  /// By how many bytes a sealed record is longer than its content.
  public static final int LONGER = Gcm.NONCE + Gcm.TAG;
  private final byte[] key;
  private final byte[] salt;
  private final SecureRandom random = new SecureRandom();
  private boolean destroyed;

  private RecordSeal(byte[] key, byte[] salt) {
    this.key = key;
    this.salt = salt;
  }

  /// For a new file, under a new salt.
  public static RecordSeal fresh(DataKey key, Purpose purpose) {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    return of(key, purpose, salt);
  }

  /// For a file whose salt is known. The data key stays the caller's and is not needed any more.
  public static RecordSeal of(DataKey key, Purpose purpose, byte[] salt) {
    if (salt.length != SALT) {
      throw new IllegalArgumentException("a salt of " + salt.length + " bytes");
    }
    return new RecordSeal(key.subkey(purpose, salt), salt.clone());
  }

  /// What the head of the file keeps; not secret.
  public byte[] salt() {
    return salt.clone();
  }

  /// @param number of the record in its file
  public synchronized byte[] seal(long number, byte[] content) {
    byte[] nonce = new byte[Gcm.NONCE];
    random.nextBytes(nonce);
    byte[] sealed = Gcm.seal(usable(), nonce, about(number), content);
    byte[] record = Arrays.copyOf(nonce, Gcm.NONCE + sealed.length);
    System.arraycopy(sealed, 0, record, Gcm.NONCE, sealed.length);
    return record;
  }

  /// @throws BrokenSealException when it is not the record sealed under this number for this file
  public synchronized byte[] open(long number, byte[] record) throws BrokenSealException {
    if (record.length < LONGER) {
      throw new BrokenSealException("record " + number + " is cut short");
    }
    try {
      return Gcm.open(usable(), Arrays.copyOf(record, Gcm.NONCE), about(number),
          Arrays.copyOfRange(record, Gcm.NONCE, record.length));
    } catch (Gcm.WrongTag wrong) {
      throw new BrokenSealException("record " + number + " is not what was sealed", wrong);
    }
  }

  private static byte[] about(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  /// A key of zeros would seal without protecting.
  private byte[] usable() {
    if (destroyed) {
      throw new IllegalStateException("the seal was closed");
    }
    return key;
  }

  /// Overwrites the key of the file; using it afterwards is a bug and fails.
  @Override
  public synchronized void close() {
    Arrays.fill(key, (byte) 0);
    destroyed = true;
  }
}
