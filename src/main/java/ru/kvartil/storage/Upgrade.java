package ru.kvartil.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.FullDisk;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// Brings a closed file of an older schema to today's. The engine commits every statement that changes a schema by itself, so a
/// program that ended within a script would leave a file no script fits any more: the scripts run on a copy, which then takes
/// the file's name in one step, while the file as it was stays beside it. Whatever ends the program on the way, the old file
/// stands there whole, or the new one.
final class Upgrade {
  private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);
  private static final Texts TEXTS = Texts.of(Upgrade.class);
  private static final String OPTIONS = ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
  private static final String DRAFT = ".kvartil-upgrade.mv.db";

  private Upgrade() {}

  /// @return what the file's sidecar says now; that of a file somebody has open is left to the opening, which refuses it
  static Sidecar run(Place place, Sidecar sidecar) throws Failure {
    if (sidecar.schema() == Migrations.latest()) {
      return sidecar;
    }
    Path draft = place.folder().resolve(place.file().getFileName() + DRAFT);
    try {
      if (!copied(place, draft)) {
        return sidecar;
      }
      upgrade(place, place.sameKey(draft));
    } catch (IOException failed) {
      throw new Failure(TEXTS, FullDisk.says(failed) ? "storage.migration-disk-full" : "storage.migration-failed",
          failed,
          place.file());
    } finally {
      discard(draft);
    }
    Sidecar current = sidecar.withSchema(Migrations.latest());
    current.write(place.sidecarFile());
    return current;
  }

  /// Under the lock the engine itself uses. Windows replaces no file that is open, so the lock cannot be held until the end.
  ///
  /// @return false when somebody has the file open
  private static boolean copied(Place place, Path draft) throws IOException {
    try (FileChannel source = FileChannel.open(place.file(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = source.tryLock()) {
      if (lock == null) {
        return false;
      }
      Files.deleteIfExists(draft);
      try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
        Channels.newInputStream(source).transferTo(out);
      }
      return true;
    } catch (OverlappingFileLockException open) {
      return false;
    }
  }

  private static void upgrade(Place place, Place draft) throws IOException, Failure {
    // The engine takes a file of zeros for a new one: all scripts would run, and an empty database would stand there.
    if (!Migrations.begun(draft, OPTIONS)) {
      throw new Failure(TEXTS, "storage.damaged");
    }
    if (Migrations.schemaOf(draft) == Migrations.latest()) {
      // Ended between the step and the sidecar.
      return;
    }
    Migrations.run(draft, OPTIONS);
    Creation.settle(draft);
    keep(place.file(), place.copyBefore(Migrations.latest()));
    Files.move(draft.file(), place.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    SafeFile.forceNames(place.folder());
  }

  /// The old file under a second name; where the disk knows no second names, a copy.
  private static void keep(Path file, Path before) throws IOException, Failure {
    Files.deleteIfExists(before);
    try {
      Files.createLink(before, file);
    } catch (UnsupportedOperationException | IOException withoutLinks) {
      LOG.debug("the file before the upgrade is copied", withoutLinks);
      SafeFile.write(before, out -> {
        long _ = Files.copy(file, out);
      });
    }
  }

  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException busy) {
      LOG.warn("{} stays", draft, busy);
    }
  }
}
