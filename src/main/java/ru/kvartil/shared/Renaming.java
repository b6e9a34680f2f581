package ru.kvartil.shared;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Gives a finished file its name over an old one. Antivirus programs hold a fresh file for moments and other programs
/// hold the old one for long: it is tried again with growing pauses, then the new file is kept beside the old one.
///
/// @param pauses what is waited before each further try, in order
record Renaming(List<Duration> pauses) {
  /// Ten tries within about three seconds (reliability.md §2: what jib, Jenkins and others came to).
  static final List<Duration> USUAL = IntStream.rangeClosed(1, 9)
      .mapToObj(step -> Duration.ofMillis(70L * step)).toList();
  private static final Texts TEXTS = Texts.of(Renaming.class);

  /// @param finished complete file in the folder of `whole`
  /// @param target as the user named it
  /// @throws Failure naming the place where the new file is kept
  void replace(Path finished, Path whole, Path target) throws Failure {
    try {
      insist(finished, whole, true);
    } catch (IOException held) {
      throw new Failure(TEXTS, "shared.save-locked", held, target, kept(finished, whole));
    }
  }

  /// Keeps the finished file under a name a person understands, or under its own when even that is refused.
  private Path kept(Path finished, Path whole) {
    Path clear = free(whole);
    try {
      insist(finished, clear, false);
      return clear;
    } catch (IOException heldToo) {
      return finished;
    }
  }

  private void insist(Path from, Path to, boolean over) throws IOException {
    for (int failures = 0;; failures++) {
      try {
        move(from, to, over);
        return;
      } catch (NoSuchFileException | FileAlreadyExistsException another) {
        throw another;
      } catch (FileSystemException held) {
        if (failures == pauses.size()) {
          throw held;
        }
        LockSupport.parkNanos(pauses.get(failures).toNanos());
      }
    }
  }

  private static void move(Path from, Path to, boolean over) throws IOException {
    if (!over) {
      Files.move(from, to);
      return;
    }
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path free(Path whole) {
    String name = String.valueOf(whole.getFileName());
    int dot = name.lastIndexOf('.');
    String plain = dot <= 0 ? name : name.substring(0, dot);
    String ending = dot <= 0 ? "" : name.substring(dot);
    Path chosen = whole.resolveSibling(TEXTS.get("shared.new-version", plain, ending));
    for (int n = 2; Files.exists(chosen); n++) {
      chosen = whole.resolveSibling(TEXTS.get("shared.new-version-again", plain, ending, n));
    }
    return chosen;
  }
}
