package ru.kvartil.storage;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;

/// Makes a closed file small again: the engine only ever adds to it while it is open. It is done on a copy, which is compared
/// by counts and hashes of all tables and then takes the file's name in one step (architecture §4.12). The engine's own way,
/// moving what lives within the only file at every close, lost acknowledged loads when the power was cut in the middle.
/// Whatever goes wrong here leaves the file as it was: it is large, and whole.
final class Compaction {
  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
  private static final String DRAFT = ".kvartil-compact";
  private static final String OPTIONS = ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
  private static final String STATE = "select setting_name, setting_value from information_schema.settings"
      + " where setting_name like 'info.%'";
  /// A smaller file is not worth the time, in bytes.
  private static final long SMALL = 16L * 1024 * 1024;
  /// How often what lives in it a file may weigh.
  private static final int LOOSE = 3;
  private static final double WHOLE = 100.0 * 100.0;

  private Compaction() {}

  /// Whether most of an open file is space that nothing lives in any more.
  static boolean due(DatabaseThreads threads) {
    try {
      return threads.read(() -> {
        Map<String, Long> state = new HashMap<>();
        for (Record row : threads.current().fetch(STATE)) {
          String value = row.get(1, String.class);
          if (value.matches("\\d+")) {
            state.put(row.get(0, String.class), Long.valueOf(value));
          }
        }
        return due(state.getOrDefault("info.FILE_SIZE", 0L), state.getOrDefault("info.FILL_RATE", 100L),
            state.getOrDefault("info.CHUNKS_FILL_RATE", 100L));
      });
    } catch (Failure closed) {
      return false;
    }
  }

  /// @param size of the file in bytes
  /// @param used part of the file that holds pages, in hundredths
  /// @param live part of those that still count, in hundredths
  static boolean due(long size, long used, long live) {
    return size >= SMALL && size > LOOSE * size * (used * live / WHOLE);
  }

  /// Compacts the file of a database that this program has just closed; does nothing when somebody has it open.
  static void run(Place place) {
    try {
      if (compacted(place)) {
        // Not under the lock: Windows replaces no file that is open.
        Files.move(draft(place), place.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        SafeFile.forceNames(place.folder());
        LOG.info("compacted to {} bytes", Files.size(place.file()));
      }
    } catch (IOException | SQLException | OverlappingFileLockException | Failure given) {
      LOG.warn("the file is not compacted", given);
    } finally {
      clear(place);
    }
  }

  /// Under the engine's own lock: nobody must write to the old file while the new one is made.
  ///
  /// @return false when somebody has the file open, or when the draft is not equal
  private static boolean compacted(Place place) throws IOException, SQLException, Failure {
    Path draft = draft(place);
    try (FileChannel source = FileChannel.open(place.file(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = source.tryLock()) {
      if (lock == null) {
        return false;
      }
      Files.deleteIfExists(draft);
      try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
        Channels.newInputStream(source).transferTo(out);
      }
      Place copy = place.sameKey(draft);
      Map<String, TableHash> expected = ClosedCopy.with(copy, TableHashes::of);
      try (Connection connection = Database.connect(copy, OPTIONS);
          Statement statement = connection.createStatement()) {
        statement.execute("shutdown compact");
      }
      if (!ClosedCopy.with(copy, TableHashes::of).equals(expected)) {
        LOG.warn("the compacted file is not equal and is given up");
        return false;
      }
      Creation.settle(copy);
      return true;
    }
  }

  private static Path draft(Place place) {
    return place.folder().resolve(place.file().getFileName() + DRAFT + ".mv.db");
  }

  /// Removes what a killed program left.
  static void clear(Place place) {
    try {
      Files.deleteIfExists(draft(place));
    } catch (IOException busy) {
      LOG.warn("the draft of a compacted file stays", busy);
    }
  }
}
