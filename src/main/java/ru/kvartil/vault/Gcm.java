package ru.kvartil.vault;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM with a tag of 128 bits: the one cipher of this package.
final class Gcm {
  static final int NONCE = 12;
  static final int TAG = 16;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private Gcm() {}

  /// What was sealed was changed, cut, moved, or the key is another one.
  static final class WrongTag extends Exception {
    WrongTag(AEADBadTagException cause) {
      super("wrong tag", cause);
    }
  }

  static byte[] seal(byte[] key, byte[] nonce, byte[] about, byte[] plain) {
    try {
      return run(Cipher.ENCRYPT_MODE, key, nonce, about, plain);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("AES-GCM belongs to Java", broken);
    }
  }

  static byte[] open(byte[] key, byte[] nonce, byte[] about, byte[] sealed) throws WrongTag {
    try {
      return run(Cipher.DECRYPT_MODE, key, nonce, about, sealed);
    } catch (AEADBadTagException wrong) {
      throw new WrongTag(wrong);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("AES-GCM belongs to Java", broken);
    }
  }

  private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] about, byte[] input)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG, nonce));
    cipher.updateAAD(about);
    return cipher.doFinal(input);
  }
}
