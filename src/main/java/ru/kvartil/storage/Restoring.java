package ru.kvartil.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.FullDisk;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// Puts a copy in the place of a closed database. Everything is prepared in a folder beside it; one renaming of that folder
/// decides, and what is left to do after it is done at the next opening if the program ends on the way. A failure or a
/// kill before that renaming leaves the present database as it was.
final class Restoring {
  private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);
  private static final Texts TEXTS = Texts.of(Restoring.class);
  private static final String DECIDED = ".restoring";
  private static final List<String> FILES = List.of(".mv.db", ".kvartil", ".keys", ".keys2");

  private Restoring() {}

  /// Whose changes follow. A database restored from an earlier day is a new device: else its next changes would have the
  /// numbers of changes that were lost here and may live on elsewhere. The same state under another key goes on.
  enum Device {
    NEW, SAME
  }

  /// What goes into the place.
  ///
  /// @param source fills a folder with the copy and says what must be in it
  /// @param action what the history says: «Восстановлено из копии …»
  record Copy(Database.CopySource source, Device device, String action) {}

  static void restore(Place place, Database.Origin origin, Copy copy) throws Failure {
    @Nullable
    Path building = null;
    try {
      Files.createDirectories(place.folder());
      finish(place);
      place.requireWritable();
      building = Files.createTempDirectory(place.folder(), Creation.DRAFTS);
      Place draft = place.sameKey(building.resolve(place.name()));
      Map<String, TableHash> expected = copy.source().fill(building, place.name());
      require(draft, expected);
      begin(draft, origin, copy);
      if (place.exists()) {
        Creation.settle(place);
      }
      publish(building, place);
    } catch (IOException failed) {
      throw new Failure(TEXTS, FullDisk.says(failed) ? "storage.restore-disk-full" : "storage.restore-failed", failed,
          place.file());
    } finally {
      Creation.discard(building);
    }
  }

  /// Compares every row of the draft with what the copy must hold.
  private static void require(Place draft, Map<String, TableHash> expected) throws Failure {
    Map<String, TableHash> found = ClosedCopy.with(draft, TableHashes::of);
    TreeSet<String> unequal = new TreeSet<>(expected.keySet());
    unequal.addAll(found.keySet());
    unequal.removeIf(table -> Objects.equals(expected.get(table), found.get(table)));
    if (!unequal.isEmpty()) {
      throw new Failure(TEXTS, "storage.restore-unequal", String.join(", ", unequal));
    }
  }

  /// The database is brought up to today's schema, and says itself where it comes from.
  private static void begin(Place draft, Database.Origin origin, Copy copy) throws Failure, IOException {
    Sidecar old = Creation.sidecar(draft, origin);
    if (copy.device() == Device.NEW) {
      old.onNewDevice(origin).write(draft.sidecarFile());
    }
    try (Database database = Database.open(draft, origin)) {
      boolean _ = database.transactions().write(copy.action(), () -> {
        database.journal().note("database", old.id().toString(), "restore", database.journal().content());
        return true;
      });
    }
    Creation.settle(draft);
  }

  private static void publish(Path building, Place place) throws IOException, Failure {
    Path decided = place.beside(DECIDED);
    Files.move(building, decided, StandardCopyOption.ATOMIC_MOVE);
    SafeFile.forceNames(place.folder());
    try {
      Files.move(decided.resolve(place.name() + ".mv.db"), place.file(), StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException held) {
      // Another program holds the present file: nothing was changed, so the decision is taken back.
      Files.move(decided, building, StandardCopyOption.ATOMIC_MOVE);
      throw held;
    }
    finish(place);
  }

  /// Ends a restoration that was decided; called before every opening.
  static void finish(Place place) throws Failure {
    Path decided = place.beside(DECIDED);
    if (!Files.isDirectory(decided)) {
      return;
    }
    try {
      for (String ending : FILES) {
        Path restored = decided.resolve(place.name() + ending);
        if (Files.exists(restored)) {
          Files.move(restored, place.beside(ending), StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
      SafeFile.forceNames(place.folder());
      empty(decided);
      LOG.info("a restoration was completed");
    } catch (IOException failed) {
      throw new Failure(TEXTS, "storage.restore-unfinished", failed, decided);
    }
  }

  private static void empty(Path folder) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(folder);
  }
}
