package ru.kvartil.shared;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Writes a file so that at every moment either the old or the new one stands whole: a temporary file in the same folder
/// is written, forced to disk and renamed over the old one. On failure the old file stays.
public final class SafeFile {
  private static final Texts TEXTS = Texts.of(SafeFile.class);

  private SafeFile() {}

  /// Content written piece by piece.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException, Failure;
  }

  public static void write(Path target, byte[] bytes) throws Failure {
    write(target, out -> out.write(bytes));
  }

  /// @param target file to be replaced or made; its folder must exist
  public static void write(Path target, Content content) throws Failure {
    Path whole = target.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Failure(TEXTS, "shared.save-no-folder", target);
    }
    Path temporary = null;
    try {
      temporary = folder.resolve(".kvartil-" + UUID.randomUUID() + ".tmp");
      fill(temporary, content);
      move(temporary, whole);
    } catch (IOException failed) {
      throw new Failure(TEXTS, "shared.save-failed", failed, target);
    } finally {
      discard(temporary);
    }
  }

  private static void fill(Path temporary, Content content) throws IOException, Failure {
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(@org.jspecify.annotations.Nullable Path temporary) {
    if (temporary != null) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException leftBehind) {
        temporary.toFile().deleteOnExit();
      }
    }
  }
}
