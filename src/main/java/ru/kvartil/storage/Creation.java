package ru.kvartil.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.original.Originals;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.UuidV7;
import ru.kvartil.vault.Vault;

/// Makes database files and finds or restores their sidecars.
final class Creation {
  private static final Logger LOG = LoggerFactory.getLogger(Creation.class);
  private static final Texts TEXTS = Texts.of(Creation.class);

  /// Without a trace file: it would hold statements with their values.
  private static final String QUIET = ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
  private static final Set<String> KNOWN = Set.of("none", "h2-aes");
  static final String DRAFTS = ".kvartil-new-";
  /// Nobody builds a database for so long: what is older was left by a program that was killed.
  private static final Duration ABANDONED = Duration.ofDays(1);

  private Creation() {}

  /// The new database is built under a temporary name, filled, closed and forced to disk; only then it gets the name the
  /// user asked for. A kill at any moment leaves either no database under that name or a complete one.
  static void create(Place place, Database.Origin origin, Content content) throws Failure {
    Path folder = place.folder();
    Path building = null;
    try {
      Files.createDirectories(folder);
      place.requireWritable();
      clearAbandoned(folder, origin);
      building = Files.createTempDirectory(folder, DRAFTS);
      Place draft = place.sameKey(building.resolve("draft"));
      build(draft, origin, content);
      settle(draft);
      publish(draft, place);
    } catch (FileAlreadyExistsException another) {
      throw new Failure(TEXTS, "storage.exists", another, place.file());
    } catch (IOException failed) {
      throw new Failure(TEXTS, "storage.create-failed", failed, place.file());
    } finally {
      discard(building);
    }
  }

  /// What a new database is.
  ///
  /// @param id its identity
  record Content(UUID id, Database.Founding founding) {}

  private static void build(Place draft, Database.Origin origin, Content content) throws Failure {
    Migrations.run(draft, QUIET);
    fresh(draft, content.id(), origin, Migrations.latest()).write(draft.sidecarFile());
    try (Database database = Database.open(draft, origin)) {
      content.founding().fill(database);
    }
  }

  /// Proves that the engine has let the draft go, and forces its last bytes to disk.
  static void settle(Place draft) throws IOException {
    try (FileChannel channel = FileChannel.open(draft.file(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new IOException("the draft is still open");
      }
      channel.force(true);
    } catch (OverlappingFileLockException open) {
      throw new IOException("the draft is still open in this program", open);
    }
  }

  /// Gives the finished file its name, and only if no other program has taken that name meanwhile. The sidecar follows:
  /// it may replace one whose database was deleted, and a database without it is complete (see [#sidecar]).
  private static void publish(Place draft, Place place) throws IOException {
    publishOriginals(draft.beside(Originals.ENDING), place.beside(Originals.ENDING));
    try {
      Files.createLink(place.file(), draft.file());
    } catch (FileAlreadyExistsException another) {
      throw another;
    } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
      // FAT sticks know no second name; their move refuses an existing target as well, if less strictly.
      Files.move(draft.file(), place.file());
    }
    Files.move(draft.sidecarFile(), place.sidecarFile(), StandardCopyOption.REPLACE_EXISTING);
    forceNames(place.folder());
  }

  /// What the first content brought from files goes before it: a database never refers to an original that is on its way.
  private static void publishOriginals(Path draft, Path folder) throws IOException {
    if (!Files.isDirectory(draft)) {
      return;
    }
    Files.createDirectories(folder);
    try (DirectoryStream<Path> kept = Files.newDirectoryStream(draft)) {
      for (Path file : kept) {
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    forceNames(folder);
  }

  static void forceNames(Path folder) {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException unknownHere) {
      // Windows does not open folders; NTFS keeps its own journal of names.
      LOG.debug("names of {} are not forced", folder);
    }
  }

  private static void clearAbandoned(Path folder, Database.Origin origin) throws IOException {
    Instant limit = origin.clock().instant().minus(ABANDONED);
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, DRAFTS + "*")) {
      for (Path draft : drafts) {
        if (Files.isDirectory(draft) && Files.getLastModifiedTime(draft).toInstant().isBefore(limit)) {
          discard(draft);
        }
      }
    }
  }

  /// Removes a draft folder; what cannot be removed now is removed when it is old.
  static void discard(@Nullable Path building) {
    if (building == null || !Files.exists(building)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(building)) {
      for (Path file : left) {
        if (Files.isDirectory(file)) {
          discard(file);
        }
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(building);
    } catch (IOException busy) {
      LOG.warn("the draft {} stays", building, busy);
    }
  }

  /// The sidecar beside the file; a lost one is made again from what the file itself says, after a look that does not
  /// touch the file.
  static Sidecar sidecar(Place place, Database.Origin origin) throws Failure {
    Sidecar sidecar = sidecarIfPresent(place, origin);
    if (!Files.exists(place.sidecarFile()) || !Sidecar.read(place.sidecarFile()).equals(sidecar)) {
      place.requireWritable();
      sidecar.write(place.sidecarFile());
    }
    return sidecar;
  }

  static Sidecar sidecarIfPresent(Place place, Database.Origin origin) throws Failure {
    if (Files.exists(place.sidecarFile())) {
      Sidecar kept = Sidecar.read(place.sidecarFile());
      // Ended between the swap of an encrypted file and that of its sidecar: the file itself is the truth.
      return KNOWN.contains(kept.encryption()) ? kept.withEncryption(place) : kept;
    }
    UUID id = place.key().isPresent() ? Vault.databaseOf(place.file()).orElseGet(UUID::randomUUID) : UUID.randomUUID();
    return fresh(place, id, origin, Migrations.schemaOf(place));
  }

  private static Sidecar fresh(Place place, UUID id, Database.Origin origin, int schema) {
    UUID device = new UuidV7().next(origin.clock().millis());
    return new Sidecar(id, device, Constants.VERSION, schema, Sidecar.encryption(place));
  }
}
