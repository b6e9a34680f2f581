package ru.kvartil.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import ru.kvartil.shared.Failure;

/// A file a person has chosen, or a block she has pasted, not yet understood.
///
/// @param path where it lies; for a pasted block its name, and nothing lies there
/// @param name its name without folders, fit for one line of a message
/// @param pasted text of a pasted block; empty for a file
public record SourceFile(Path path, String name, Optional<String> pasted) {
  private static final int BLOCK = 1 << 16;

  public static SourceFile of(Path path) {
    Path last = path.getFileName();
    return new SourceFile(path, String.valueOf(last == null ? path : last).replaceAll("\\p{Cntrl}", " "),
        Optional.empty());
  }

  /// A block of a spreadsheet from the clipboard.
  ///
  /// @param name what the journal calls it
  /// @param text cells between tabs, or a table of HTML
  public static SourceFile pasted(String name, String text) {
    return new SourceFile(Path.of("clipboard"), name, Optional.of(text));
  }

  /// Its bytes from the start; a pasted text in UTF-8.
  public InputStream open() throws IOException {
    return pasted.isPresent()
        ? new ByteArrayInputStream(pasted.get().getBytes(StandardCharsets.UTF_8))
        : Files.newInputStream(path);
  }

  /// The first bytes, fewer when the file is shorter.
  public byte[] head(int length) throws Failure {
    try (InputStream in = open()) {
      return in.readNBytes(length);
    } catch (IOException unreadable) {
      throw Refusal.UNREADABLE.because(unreadable, this);
    }
  }

  /// SHA-256 of the whole file, hexadecimal.
  public String hash() throws Failure {
    MessageDigest digest = sha256();
    byte[] block = new byte[BLOCK];
    try (InputStream in = open()) {
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
