package ru.kvartil.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.DataKey;

/// Writes a plain closed database file anew under a key. The new file is written beside the old one, its tables are compared by counts and hashes with those of the old one, and
/// only then it takes the old one's name in one step. Whatever ends the program on the way, a whole database stands there,
/// the old or the new one; what a killed program leaves is removed when the database is opened next ([#clear]).
///
/// The bytes go through the engine's own encrypting channel straight into the new file: no plain copy is ever made. The old
/// plain file is overwritten before it is removed; what a drive keeps of overwritten blocks is beyond a program's reach.
final class Reencryption {
  private static final Logger LOG = LoggerFactory.getLogger(Reencryption.class);
  private static final Texts TEXTS = Texts.of(Reencryption.class);
  private static final String READING = ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
  private static final String DRAFT = ".kvartil-recrypt";
  private static final String OLD = ".kvartil-plain-old";
  private static final int PIECE = 1 << 20;
  private final Place from;
  private final Place to;
  private final Path draft;
  private final Path old;

  /// @param from without a key
  /// @param key of the new file; stays the caller's
  Reencryption(Place from, DataKey key) throws Failure {
    this.from = from;
    this.to = from.under(key);
    this.draft = from.folder().resolve(from.file().getFileName() + DRAFT + ".mv.db");
    this.old = old(from);
  }

  private static Path old(Place place) {
    return place.folder().resolve(place.file().getFileName() + OLD);
  }

  void run(Sidecar sidecar) throws Failure {
    from.requireDatabase();
    from.requireWritable();
    try {
      Files.deleteIfExists(draft);
      Map<String, TableHash> before = hashes(from);
      copy(from, new Place(draft).under(to.key().orElseThrow()));
      Map<String, TableHash> after = hashes(new Place(draft).under(to.key().orElseThrow()));
      if (!before.equals(after)) {
        throw new Failure(TEXTS, "storage.recrypt-differs", from.file());
      }
      swap();
      sidecar.withEncryption(to).write(to.sidecarFile());
    } catch (IOException failed) {
      throw new Failure(TEXTS, "storage.recrypt-failed", failed, from.file());
    } finally {
      remove(draft);
    }
    clear(to);
  }

  private static Map<String, TableHash> hashes(Place place) throws Failure {
    try (Connection connection = Database.connect(place, READING)) {
      return TableHashes.of(DSL.using(connection, SQLDialect.H2, Database.settings()));
    } catch (SQLException | DataAccessException unreadable) {
      throw new Failure(TEXTS, "storage.broken", unreadable, place.file());
    }
  }

  /// Writes a file anew as it is under the key of another place, which does not exist yet. Under the lock the engine itself
  /// uses, so that nobody opens the old file meanwhile.
  static void copy(Place from, Place to) throws IOException, Failure {
    try (FileChannel source = FileChannel.open(from.file(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = source.tryLock();
        FileChannel target = FileChannel.open(to.file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      if (lock == null) {
        throw new Failure(TEXTS, "storage.busy", from.file());
      }
      FileChannel plain = from.key().isPresent() ? through(source, from.key().get()) : source;
      FileChannel sealed = through(target, to.key().orElseThrow());
      // The engine's channel fails when it is asked beyond its end, so it is asked for exactly what it has.
      long size = plain.size();
      for (long at = 0; at < size; at += PIECE) {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, size - at));
        fill(plain, piece, at);
        empty(sealed, piece.flip(), at);
        Arrays.fill(piece.array(), (byte) 0);
      }
      target.force(true);
    } catch (OverlappingFileLockException open) {
      throw new Failure(TEXTS, "storage.busy", open, from.file());
    }
  }

  private static void fill(FileChannel from, ByteBuffer piece, long at) throws IOException {
    while (piece.hasRemaining()) {
      if (from.read(piece, at + piece.position()) < 0) {
        throw new EOFException("the file became shorter");
      }
    }
  }

  private static void empty(FileChannel into, ByteBuffer piece, long at) throws IOException {
    while (piece.hasRemaining()) {
      into.write(piece, at + piece.position());
    }
  }

  /// The engine's encrypting channel over another one.
  static FileChannel through(FileChannel base, DataKey key) throws IOException {
    char[] hex = key.hex();
    byte[] password = FilePathEncrypt.getPasswordBytes(hex);
    try {
      FileChannel encrypting = new FileEncrypt("kvartil", password, base);
      // Its first question makes the channel take the password; until then it must not be overwritten.
      long _ = encrypting.size();
      return encrypting;
    } finally {
      Arrays.fill(hex, '\0');
      Arrays.fill(password, (byte) 0);
    }
  }

  /// The old file keeps a second name for a moment, so that it can be overwritten after the new one has taken the first.
  private void swap() throws IOException {
    try {
      Files.deleteIfExists(old);
      Files.createLink(old, from.file());
    } catch (UnsupportedOperationException | IOException withoutLinks) {
      // FAT sticks know no second name: the old file is then removed without being overwritten.
      LOG.warn("the old file is removed without being overwritten", withoutLinks);
    }
    Files.move(draft, from.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Creation.forceNames(from.folder());
  }

  /// Removes what must not lie beside an encrypted database: the old file after the swap, plain copies from before changes
  /// of the schema, an unfinished draft. While the database is still plain only the draft goes.
  static void clear(Place place) throws Failure {
    remove(place.folder().resolve(place.file().getFileName() + DRAFT + ".mv.db"));
    // Not by a look into the file: it is open, and closing any other channel of it would drop the engine's lock (POSIX).
    if (place.key().isEmpty()) {
      if (Files.exists(old(place))) {
        // Ended between the second name and the swap: it is the same file under two names.
        remove(old(place));
      }
      return;
    }
    overwrite(old(place));
    String copies = place.name() + ".before-schema-";
    Path damaged = place.file().resolveSibling(place.file().getFileName() + ".broken");
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(place.folder(),
        each -> each.getFileName().toString().startsWith(copies) || each.equals(damaged))) {
      for (Path copy : beside) {
        if (!Place.encrypted(copy)) {
          overwrite(copy);
        }
      }
    } catch (IOException unreadable) {
      LOG.warn("plain copies beside {} stay", place.file(), unreadable);
    }
  }

  private static void overwrite(Path file) {
    try {
      SafeFile.shred(file);
    } catch (IOException busy) {
      LOG.warn("{} is not overwritten", file, busy);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException busy) {
      LOG.warn("{} stays", file, busy);
    }
  }
}
