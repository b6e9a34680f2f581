package ru.kvartil.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells a full disk from other failures of writing. The systems say it in words only, Windows in the user's language, so
/// beside the known words the space that is left is looked at.
public final class FullDisk {
  private static final List<String> WORDS = List.of("no space left", "not enough space", "disk full", "quota exceeded",
      "недостаточно места", "нет места");
  private static final List<String> READ_ONLY = List.of("read-only", "write protected", "защищен", "защищён");
  /// A file system keeps some blocks for itself: with so little left a write of nothing fails too.
  private static final long RESERVE = 64 * 1024;

  private FullDisk() {}

  /// Whether a failure or any of its causes says that the disk is full.
  public static boolean says(@Nullable Throwable failure) {
    return says(failure, WORDS);
  }

  /// Whether a failure says that the medium cannot be written.
  static boolean readOnly(Throwable failure) {
    return says(failure, READ_ONLY);
  }

  private static boolean says(@Nullable Throwable failure, List<String> words) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 20; depth++, at = at.getCause()) {
      String message = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
      if (at instanceof IOException && words.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the file failed because the disk had no room for the bytes it was given.
  ///
  /// @param near a file or folder of the disk
  static boolean caused(WatchedStream file, Path near) {
    if (file.failure() == null) {
      return false;
    }
    return says(file.failure()) || room(near) < file.lacking() + RESERVE;
  }

  /// Bytes a user may still write beside a file; very many when the system does not say.
  public static long room(Path near) {
    try {
      return Files.getFileStore(near).getUsableSpace();
    } catch (IOException | UnsupportedOperationException unknown) {
      return Long.MAX_VALUE;
    }
  }
}
