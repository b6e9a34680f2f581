package ru.kvartil.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;

/// Seals streams of any length with a key drawn from the data key for one purpose: nobody without the key can read them,
/// and every flip, cut, reordering, doubling or appended byte is refused.
///
/// Format: head of 24 bytes (`KVSEAL`, version 1, a zero, 16 bytes of salt), then chunks of 64 KiB of content each with its
/// tag of 16 bytes; only the last one is shorter or empty. Key of the stream: HKDF-SHA256 of the data key with the salt and
/// the purpose. Nonce of a chunk: seven zeros, its number (4 bytes), 1 for the last chunk and 0 for the others (STREAM of
/// Hoang, Reyhanitabar, Rogaway and Vizár, "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015);
/// the key is used for one stream only. The head and the context are authenticated with every chunk.
public final class Seal {
  static final byte[] MAGIC = {'K', 'V', 'S', 'E', 'A', 'L', 1, 0};
  static final int SALT = 16;
  static final int HEAD = MAGIC.length + SALT;
  static final int CHUNK = 64 * 1024;
  private final DataKey key;
  private final Purpose purpose;
  private final byte[] context;
  private final SecureRandom random;

  /// @param key stays the caller's; it must live as long as streams are being begun
  /// @param context what else must be the same when it is opened, such as the identity of the database and the name of
  /// the file; not hidden and not stored; may be empty
  public Seal(DataKey key, Purpose purpose, byte[] context) {
    this.key = key;
    this.purpose = purpose;
    this.context = context.clone();
    this.random = new SecureRandom();
  }

  /// A stream that seals what is written to it. Only [OutputStream#close] ends it properly: without it the reader
  /// refuses. It closes the stream below as well.
  public OutputStream sealing(OutputStream out) throws IOException {
    byte[] head = Arrays.copyOf(MAGIC, HEAD);
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    System.arraycopy(salt, 0, head, MAGIC.length, SALT);
    out.write(head);
    return new SealingOutputStream(out, chunks(head, salt));
  }

  /// A stream of what was sealed. It gives a chunk only after its tag was proven and fails with [BrokenSealException]
  /// where the first wrong one begins. Whether the whole is whole is known only after its end was reached.
  public InputStream opening(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    if (head.length < HEAD || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new BrokenSealException("no sealed stream of ours");
    }
    return new OpeningInputStream(in, chunks(head, Arrays.copyOfRange(head, MAGIC.length, HEAD)));
  }

  private Chunks chunks(byte[] head, byte[] salt) {
    byte[] about = Arrays.copyOf(head, HEAD + context.length);
    System.arraycopy(context, 0, about, HEAD, context.length);
    return new Chunks(key.subkey(purpose, salt), about);
  }

  /// Seals something that is in memory as a whole.
  public byte[] seal(byte[] plain) {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream(plain.length + HEAD + Gcm.TAG);
    try (OutputStream out = sealing(sealed)) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory does not fail", impossible);
    }
    return sealed.toByteArray();
  }

  /// Opens something that is in memory as a whole.
  public byte[] open(byte[] sealed) throws BrokenSealException {
    try (InputStream in = opening(new ByteArrayInputStream(sealed))) {
      return in.readAllBytes();
    } catch (BrokenSealException broken) {
      throw broken;
    } catch (IOException impossible) {
      throw new IllegalStateException("memory does not fail", impossible);
    }
  }

  /// The key of one stream with the number of its next chunk.
  static final class Chunks {
    private final byte[] key;
    private final byte[] about;
    private long next;

    Chunks(byte[] key, byte[] about) {
      this.key = key;
      this.about = about;
    }

    byte[] seal(byte[] plain, boolean last) throws IOException {
      return Gcm.seal(key, nonce(last), about, plain);
    }

    byte[] open(byte[] sealed, boolean last) throws IOException {
      try {
        return Gcm.open(key, nonce(last), about, sealed);
      } catch (Gcm.WrongTag wrong) {
        throw new BrokenSealException("chunk " + (next - 1) + " is not what was sealed", wrong);
      }
    }

    private byte[] nonce(boolean last) throws IOException {
      if (next > 0xffff_ffffL) {
        throw new IOException("a sealed stream has at most 256 TiB");
      }
      byte[] nonce = new byte[Gcm.NONCE];
      for (int i = 0; i < 4; i++) {
        nonce[7 + i] = (byte) (next >>> (24 - 8 * i));
      }
      nonce[11] = (byte) (last ? 1 : 0);
      next++;
      return nonce;
    }

    /// The streams that hold it do not use it any more.
    void destroy() {
      Arrays.fill(key, (byte) 0);
    }
  }
}
