package ru.kvartil.journal.storage;

import static ru.kvartil.storage.schema.Tables.CHANGE_EVENT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.journal.JournalEvent;
import ru.kvartil.journal.OutsideJournal;
import ru.kvartil.journal.Replayed;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.AfterCommit;
import ru.kvartil.storage.BeforeCommit;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.ChangeEventRecord;

/// [OutsideJournal] in the file `NAME.journal` beside the database. It takes the events of each transaction right before the
/// commit and writes them right after it: a kill between the two leaves them to the next opening.
public final class JooqOutsideJournal implements OutsideJournal, BeforeCommit, AfterCommit, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JooqOutsideJournal.class);
  private static final Texts TEXTS = Texts.of(JooqOutsideJournal.class);
  private final Database database;
  private final Path path;
  private @Nullable JournalFile file;
  private List<JournalEvent> pending = List.of();
  private long written = Long.MAX_VALUE;
  private volatile Optional<String> trouble = Optional.empty();

  public JooqOutsideJournal(Database database) {
    this.database = database;
    this.path = database.place().beside(".journal");
  }

  /// Where the journal of a database lies.
  Path path() {
    return path;
  }

  @Override
  public Start begin(long proven) throws Failure {
    Optional<JournalFile.Contents> found = contents(path, database);
    boolean ours = found.isPresent() && found.get().device().equals(database.journal().device());
    long inDatabase = database.transactions().read(this::last);
    Replayed done = Replayed.NOTHING;
    if (ours && found.get().last() > inDatabase) {
      List<JournalEvent> lost = found.get().events().stream().filter(event -> event.seq() > inDatabase).toList();
      done = database.transactions().write(TEXTS.get("journal.replayed"), () -> new JooqReplay(database).apply(lost));
    }
    boolean goesOn = ours && found.get().damaged() == 0 && done.left().isEmpty()
        && found.get().sealed() == database.key().isPresent() && !surplus(found.get(), proven);
    settle(goesOn ? found : Optional.empty(), proven);
    return new Start(done, ours ? found.get().damaged() : 0);
  }

  static Optional<JournalFile.Contents> contents(Path path, Database database) throws Failure {
    try {
      return JournalFile.read(path, database.key());
    } catch (IOException refused) {
      throw new Failure(TEXTS, "journal.unreadable", refused, path);
    }
  }

  /// Whether more than a few thousand events are in the file that proven copies hold as well.
  private static boolean surplus(JournalFile.Contents found, long proven) {
    return found.events().stream().filter(event -> event.seq() <= proven).count() > SURPLUS;
  }

  private static final int SURPLUS = 2000;

  private void settle(Optional<JournalFile.Contents> goesOn, long proven) throws Failure {
    List<JournalEvent> missing = database.transactions()
        .read(() -> events(goesOn.map(JournalFile.Contents::last).filter(last -> last > 0).orElse(proven)));
    if (goesOn.isEmpty()) {
      JournalFile.rewrite(path, database.key(), database.journal().device(), missing);
    }
    try {
      long end = goesOn.map(JournalFile.Contents::end).orElseGet(() -> path.toFile().length());
      JournalFile opened = JournalFile.open(path, database.key(), end);
      if (goesOn.isPresent()) {
        opened.append(missing);
      }
      file = opened;
    } catch (IOException refused) {
      throw new Failure(TEXTS, "journal.unwritable", refused, path);
    }
    written = database.transactions().read(this::last);
  }

  @Override
  public void look() {
    pending = file == null ? List.of() : events(written);
  }

  @Override
  public void committed() {
    JournalFile open = file;
    if (open == null || pending.isEmpty()) {
      return;
    }
    try {
      open.append(pending);
      written = pending.getLast().seq();
      trouble = Optional.empty();
    } catch (IOException refused) {
      // The database holds them; the next commit writes them again.
      LOG.warn("the outside journal takes nothing", refused);
      trouble = Optional.of(TEXTS.get("journal.trouble", path));
    }
    pending = List.of();
  }

  @Override
  public Optional<String> trouble() {
    return trouble;
  }

  private long last() {
    @Nullable
    Long last = database.sql().select(DSL.max(CHANGE_EVENT.SEQ)).from(CHANGE_EVENT).fetchOne(0, Long.class);
    return last == null ? 0 : last;
  }

  private List<JournalEvent> events(long after) {
    List<JournalEvent> events = new ArrayList<>();
    database.sql().selectFrom(CHANGE_EVENT).where(CHANGE_EVENT.SEQ.gt(after)).orderBy(CHANGE_EVENT.SEQ)
        .forEach(row -> events.add(event(row)));
    return events;
  }

  private static JournalEvent event(ChangeEventRecord row) {
    @Nullable
    UUID undoes = row.getUndoes();
    return new JournalEvent(row.getSeq(), row.getHlc(), row.getDevice(),
        new JournalEvent.Step(row.getActionId(), row.getAction(), Optional.ofNullable(undoes), row.getPerson(),
            row.getHappenedAt().toInstant()),
        new JournalEvent.RowChange(row.getSchemaVersion(), row.getTableName(), row.getRowId(), row.getBaseVersion(),
            row.getKind(), row.getChanges()));
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException refused) {
      LOG.warn("closing the outside journal", refused);
    }
    file = null;
  }
}
