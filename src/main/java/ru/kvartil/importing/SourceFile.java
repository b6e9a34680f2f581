package ru.kvartil.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import ru.kvartil.shared.Failure;

/// A file a person has chosen, not yet understood.
///
/// @param name its name without folders, fit for one line of a message
public record SourceFile(Path path, String name) {
  private static final int BLOCK = 1 << 16;

  public static SourceFile of(Path path) {
    Path last = path.getFileName();
    return new SourceFile(path, String.valueOf(last == null ? path : last).replaceAll("\\p{Cntrl}", " "));
  }

  /// The first bytes, fewer when the file is shorter.
  public byte[] head(int length) throws Failure {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(length);
    } catch (IOException unreadable) {
      throw Refusal.UNREADABLE.because(unreadable, this);
    }
  }

  /// SHA-256 of the whole file, hexadecimal.
  public String hash() throws Failure {
    MessageDigest digest = sha256();
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
      }
    } catch (IOException unreadable) {
      throw Refusal.UNREADABLE.because(unreadable, this);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
