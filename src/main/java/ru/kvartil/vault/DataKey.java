package ru.kvartil.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// The random key of one database, 256 bits. Everything that is encrypted hangs on it: the database file itself, the
/// journal, backups, originals. It is never text that stays ([#hex] gives characters to be wiped) and is overwritten when
/// closed; copies the Java machine may have made while moving memory cannot be reached.
public final class DataKey implements AutoCloseable {
  static final int BYTES = 32;
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();
  private final byte[] bytes;
  private boolean destroyed;

  private DataKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A new key.
  public static DataKey random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new DataKey(bytes);
  }

  /// @param bytes taken over, not copied
  static DataKey taking(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a data key of " + bytes.length + " bytes");
    }
    return new DataKey(bytes);
  }

  /// A key of its own with the same bytes: each holder closes the one it was given.
  public synchronized DataKey copy() {
    return new DataKey(usable().clone());
  }

  /// The key as 64 hexadecimal characters, for the file password of the engine. The caller overwrites them after use.
  public synchronized char[] hex() {
    byte[] key = usable();
    char[] hex = new char[2 * BYTES];
    for (int i = 0; i < BYTES; i++) {
      hex[2 * i] = DIGITS[(key[i] >> 4) & 0xf];
      hex[2 * i + 1] = DIGITS[key[i] & 0xf];
    }
    return hex;
  }

  /// A key for one purpose and one salt by HKDF-SHA256 (RFC 5869). The caller overwrites it after use.
  synchronized byte[] subkey(Purpose purpose, byte[] salt) {
    return derive(usable(), salt, purpose.info());
  }

  static byte[] derive(byte[] secret, byte[] salt, String info) {
    try {
      return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt)
          .thenExpand(info.getBytes(java.nio.charset.StandardCharsets.US_ASCII), BYTES));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("HKDF-SHA256 belongs to Java", absent);
    }
  }

  synchronized byte[] raw() {
    return usable().clone();
  }

  /// Whether two keys are the same, without telling by the time where they differ.
  public boolean same(DataKey other) {
    byte[] theirs = other.raw();
    try {
      synchronized (this) {
        return MessageDigest.isEqual(usable(), theirs);
      }
    } finally {
      Arrays.fill(theirs, (byte) 0);
    }
  }

  private byte[] usable() {
    if (destroyed) {
      throw new IllegalStateException("the data key was destroyed");
    }
    return bytes;
  }

  public synchronized boolean destroyed() {
    return destroyed;
  }

  /// Overwrites the key; using it afterwards is a bug and fails.
  @Override
  public synchronized void close() {
    Arrays.fill(bytes, (byte) 0);
    destroyed = true;
  }

  @Override
  public String toString() {
    return "DataKey[…]";
  }
}
