package ru.kvartil.shared;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes a file so that at every moment either the old or the new one stands whole: a temporary file in the same folder
/// is written, forced to disk and renamed over the old one, and the folder's names are forced too where the system allows.
/// On failure the old file stays; a finished new one that only could not take the old one's name is kept beside it.
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
    write(target, content, new Renaming(Renaming.USUAL));
  }

  static void write(Path target, Content content, Renaming renaming) throws Failure {
    Path whole = real(target);
    Path folder = whole.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Failure(TEXTS, "shared.save-no-folder", target);
    }
    if (Files.isDirectory(whole)) {
      throw new Failure(TEXTS, "shared.save-is-folder", target);
    }
    Path temporary = folder.resolve(".kvartil-" + UUID.randomUUID() + ".tmp");
    boolean finished = false;
    try {
      fill(temporary, content, target);
      finished = true;
    } finally {
      if (!finished) {
        discard(temporary);
      }
    }
    renaming.replace(temporary, whole, target);
    forceNames(folder);
  }

  /// Gives a finished file another name in its folder, over whatever had that name, and forces the names to disk.
  public static void rename(Path finished, Path target) throws Failure {
    new Renaming(Renaming.USUAL).replace(finished, target, target);
    forceNames(target.toAbsolutePath().getParent());
  }

  /// Moves a file that cannot be read out of the way, beside itself, so that a new one can take its place.
  ///
  /// @return where it lies now
  public static Path setAside(Path unreadable) throws IOException {
    return Files.move(unreadable, unreadable.resolveSibling(unreadable.getFileName() + ".broken"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /// Overwrites a file with zeros and removes it: what must not be read any more. On flash memory the old bytes may live on
  /// out of reach; nothing a program does prevents that.
  public static void shred(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
      long left = channel.size();
      while (left > 0) {
        left -= channel.write(zeros.clear().limit((int) Math.min(zeros.capacity(), left)));
      }
      channel.force(true);
    } finally {
      Files.delete(file);
    }
  }

  /// Forces the names in a folder to disk where the system can: Windows does not open folders, and NTFS keeps a journal
  /// of names by itself.
  public static void forceNames(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException | UnsupportedOperationException unknownHere) {
      // The file itself is on disk; after a power cut at worst its old content stands under the name.
      return;
    }
  }

  /// A link stays a link: what it points to is replaced.
  private static Path real(Path target) throws Failure {
    try {
      return Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath();
    } catch (IOException dangling) {
      throw new Failure(TEXTS, "shared.save-failed", dangling, target);
    }
  }

  private static void fill(Path temporary, Content content, Path target) throws Failure {
    WatchedStream watched = null;
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      watched = new WatchedStream(Channels.newOutputStream(channel));
      OutputStream out = new BufferedOutputStream(watched);
      content.writeTo(out);
      out.flush();
      watched.doing(() -> channel.force(true));
    } catch (IOException | ReadOnlyFileSystemException failed) {
      throw told(temporary, watched, failed, target);
    }
  }

  /// What went wrong while the temporary file was written, as the user is told it.
  private static Failure told(Path temporary, @Nullable WatchedStream watched,
      Exception failed, Path target) {
    if (watched == null) {
      boolean readOnly = failed instanceof AccessDeniedException || failed instanceof ReadOnlyFileSystemException
          || FullDisk.readOnly(failed);
      String key = FullDisk.says(failed)
          ? "shared.save-disk-full"
          : readOnly ? "shared.save-read-only" : "shared.save-failed";
      return new Failure(TEXTS, key, failed, target);
    }
    return new Failure(TEXTS, FullDisk.caused(watched, temporary) ? "shared.save-disk-full" : "shared.save-failed",
        failed, target);
  }

  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException leftBehind) {
      if (temporary.getFileSystem().equals(FileSystems.getDefault())) {
        temporary.toFile().deleteOnExit();
      }
    }
  }
}
