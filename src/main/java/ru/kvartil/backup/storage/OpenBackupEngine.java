package ru.kvartil.backup.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import ru.kvartil.audit.AuditEntry;
import ru.kvartil.backup.BackupEngine;
import ru.kvartil.backup.Differences;
import ru.kvartil.backup.Manifest;
import ru.kvartil.backup.TableState;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.CopiedState;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.TableHash;
import ru.kvartil.storage.TableHashes;
import ru.kvartil.storage.schema.Tables;

/// [BackupEngine] over an open database file.
public final class OpenBackupEngine implements BackupEngine {
  private final Database database;

  public OpenBackupEngine(Database database) {
    this.database = database;
  }

  @Override
  public State copyInto(Path folder) throws Failure {
    CopiedState copied = database.copyInto(folder);
    CopiedState.About about = copied.about();
    return new State(copied.files(), states(copied.tables()), new Manifest.Source(about.database(), about.device(),
        about.engine(), about.schema(), about.encryption(), copied.end().change(), head(copied.end())));
  }

  private static Optional<AuditEntry.Head> head(CopiedState.End end) {
    return end.line() == 0 ? Optional.empty() : Optional.of(new AuditEntry.Head(end.line(), end.seal()));
  }

  static Map<String, TableState> states(Map<String, TableHash> hashes) {
    Map<String, TableState> states = new TreeMap<>();
    hashes.forEach((name, hash) -> states.put(name, new TableState(hash.rows(), hash.sha256())));
    return states;
  }

  @Override
  public Map<String, TableState> tablesOf(Path copy) throws Failure {
    return states(database.hashesOf(copy));
  }

  @Override
  public Map<String, TableState> look(long largest) throws Failure {
    return database.transactions().read(() -> states(TableHashes.of(database.sql(), largest)));
  }

  @Override
  public Manifest.Mark mark() throws Failure {
    return database.transactions().read(() -> {
      Long last = database.sql().select(DSL.max(Tables.CHANGE_EVENT.SEQ)).from(Tables.CHANGE_EVENT)
          .fetchOne(0, Long.class);
      return new Manifest.Mark(database.about().device(), last == null ? 0 : last);
    });
  }

  @Override
  public Differences differences(Path copy) throws Failure {
    Contents now = database.transactions().read(() -> Contents.of(database.sql()));
    Contents there = database.withCopy(copy, Contents::of);
    return now.against(there);
  }
}
