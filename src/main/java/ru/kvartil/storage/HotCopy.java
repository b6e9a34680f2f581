package ru.kvartil.storage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.FullDisk;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.schema.Tables;
import ru.kvartil.storage.schema.tables.records.AuditEntryRecord;

/// Copies a database while it is open. The engine reads its own file through the channel it has locked: on Windows
/// nobody else may. `BACKUP TO` does the same but takes every file `NAME.*.mv.db` of the folder for a part of the
/// database and fails on the second.
final class HotCopy {
  private static final Texts TEXTS = Texts.of(HotCopy.class);
  private static final List<String> BESIDE = List.of(".kvartil", ".keys", ".keys2");

  private HotCopy() {}

  /// @param folder an empty folder of the program for the copy
  static CopiedState take(DatabaseThreads threads, Place place, Sidecar sidecar, Path folder) throws Failure {
    Path copy = folder.resolve(String.valueOf(place.file().getFileName()));
    List<Path> files = new ArrayList<>(List.of(copy));
    try {
      // The sidecar and the keys change by rename alone, so each is whole at every moment.
      for (String suffix : BESIDE) {
        Path beside = place.beside(suffix);
        if (Files.exists(beside)) {
          files.add(Files.copy(beside, folder.resolve(String.valueOf(beside.getFileName()))));
        }
      }
    } catch (IOException failed) {
      throw new Failure(TEXTS, "storage.copy-failed", failed, place.file());
    }
    Seen seen = threads.atOneState(writing -> write(writing, copy, place), reading -> new Seen(end(reading)),
        (reading, first) -> new Seen(first.end(), TableHashes.of(reading)));
    return new CopiedState(files, seen.tables(), seen.end(), CopiedState.About.of(sidecar));
  }

  /// What the reader sees while the writer waits, and after it.
  private record Seen(CopiedState.End end, Map<String, TableHash> tables) {
    Seen(CopiedState.End end) {
      this(end, Map.of());
    }
  }

  private static CopiedState.End end(DSLContext sql) {
    Long change = sql.select(DSL.max(Tables.CHANGE_EVENT.SEQ)).from(Tables.CHANGE_EVENT).fetchOne(0, Long.class);
    long last = change == null ? 0 : change;
    AuditEntryRecord line = sql.selectFrom(Tables.AUDIT_ENTRY).orderBy(Tables.AUDIT_ENTRY.SEQ.desc()).limit(1)
        .fetchOne();
    return line == null
        ? new CopiedState.End(last, 0, "")
        : new CopiedState.End(last, line.getSeq(), line.getHash());
  }

  private static void write(DSLContext writing, Path copy, Place place) throws Failure {
    writing.execute("checkpoint sync");
    IOException failed = writing.connectionResult(connection -> {
      try (OutputStream out = Files.newOutputStream(copy)) {
        backup(connection, out);
        return null;
      } catch (IOException broken) {
        return broken;
      }
    });
    if (failed != null) {
      throw new Failure(TEXTS, FullDisk.says(failed) ? "storage.copy-disk-full" : "storage.copy-failed",
          failed, place.file());
    }
  }

  private static void backup(Connection connection, OutputStream out) throws SQLException, IOException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    session.getDatabase().getStore().getMvStore().getFileStore().backup(new Unpacked(out));
  }

  /// What the engine packs into a zip, without the zip: packing is work for later, when nobody waits to save.
  private static final class Unpacked extends ZipOutputStream {
    private final OutputStream plain;

    Unpacked(OutputStream plain) {
      super(new FilterOutputStream(plain));
      this.plain = plain;
    }

    @Override
    public void putNextEntry(ZipEntry entry) {}

    @Override
    public void closeEntry() {}

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
      plain.write(bytes, from, length);
    }

    @Override
    public void write(int b) throws IOException {
      plain.write(b);
    }
  }
}
