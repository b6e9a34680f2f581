package ru.kvartil.journal.storage;

import static ru.kvartil.storage.schema.Tables.CHANGE_EVENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.journal.Harm;
import ru.kvartil.journal.JournalEvent;
import ru.kvartil.journal.Loads;
import ru.kvartil.journal.OutsideJournal;
import ru.kvartil.journal.Replayed;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.AfterCommit;
import ru.kvartil.storage.BeforeCommit;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.ChangeEventRecord;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.FormerKey;

/// [OutsideJournal] in the file `NAME.journal` beside the database. It takes the events of each transaction right before the
/// commit and writes them right after it: a kill between the two leaves them to the next opening.
public final class JooqOutsideJournal implements OutsideJournal, BeforeCommit, AfterCommit, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JooqOutsideJournal.class);
  private static final Texts TEXTS = Texts.of(JooqOutsideJournal.class);
  /// A file of so many bytes is written anew without what proven copies hold.
  private static final long LONG = 4L << 20;
  private static final Start UNREADABLE = new Start(Replayed.NOTHING, List.of(Harm.whole(Harm.Kind.UNREADABLE)));
  private final Database database;
  private final Loads loads;
  private final Path path;
  private @Nullable JournalFile file;
  private List<JournalEvent> pending = List.of();
  private long written = Long.MAX_VALUE;
  private volatile Optional<String> trouble = Optional.empty();

  public JooqOutsideJournal(Database database) {
    this(database, Loads.none());
  }

  /// @param loads does again what stands in the journal as one line for a whole file
  public JooqOutsideJournal(Database database, Loads loads) {
    this.database = database;
    this.loads = loads;
    this.path = database.place().beside(".journal");
  }

  @Override
  public Start begin(Proven proven) throws Failure {
    try {
      Optional<JournalFile.Contents> found = found();
      boolean ours = found.isPresent() && found.get().isOf(database.journal().device().toString());
      Start start = ours ? doneAgain(found.get()) : found.isEmpty() && Files.exists(path) ? UNREADABLE : Start.CALM;
      if (!ours && Files.exists(path)) {
        Path _ = SafeFile.setAside(path);
      }
      if (database.key().isPresent()) {
        setAsidePlain();
      }
      boolean goesOn = ours && found.get().damaged() == 0 && start.done().left().isEmpty()
          && found.get().device().equals(database.journal().device())
          && found.get().under() == (database.key().isPresent() ? JournalFile.Under.KEY : JournalFile.Under.NOTHING)
          && Files.size(path) < LONG;
      settle(goesOn ? found : Optional.empty(), proven);
      SafeFile.shred(plain());
      return start;
    } catch (IOException refused) {
      LOG.warn("the outside journal cannot be begun", refused);
      trouble = Optional.of(TEXTS.get("journal.trouble", path));
      return Start.CALM;
    }
  }

  /// Right after the database got a new data key the journal is still sealed under the former one.
  private Optional<JournalFile.Contents> found() throws IOException {
    Optional<JournalFile.Contents> found = JournalFile.read(path, database.key());
    if (database.key().isPresent() && found.filter(read -> read.damaged() > 0).isPresent()) {
      Optional<DataKey> kept = FormerKey.of(database.place().file(), database.key().get());
      if (kept.isPresent()) {
        try (DataKey former = kept.get()) {
          return JournalFile.read(path, Optional.of(former)).filter(read -> read.damaged() < found.get().damaged())
              .map(JournalFile.Contents::ofFormerKey).or(() -> found);
        }
      }
    }
    return found;
  }

  /// Journals from before the database was encrypted must not stay readable beside it. The one in use is overwritten only
  /// when its successor is written; what it says is in the database.
  private void setAsidePlain() throws IOException {
    Path broken = path.resolveSibling(path.getFileName() + ".broken");
    if (JournalFile.isPlain(broken)) {
      SafeFile.shred(broken);
    }
    SafeFile.shred(plain());
    if (JournalFile.isPlain(path)) {
      Files.move(path, plain());
    }
  }

  private Path plain() {
    return path.resolveSibling(path.getFileName() + ".plain");
  }

  private Start doneAgain(JournalFile.Contents found) throws Failure, IOException {
    long inDatabase = database.transactions().read(this::last);
    List<JournalEvent> lost = found.after(inDatabase);
    // What stands unreadable after the last record the database has, the database has as well.
    List<Harm> harm = found.isLost()
        ? UNREADABLE.harm()
        : found.last() < inDatabase
            ? List.of()
            : found.harm(inDatabase).stream().filter(each -> each.kind() == Harm.Kind.MISSING).toList();
    if (!harm.isEmpty()) {
      Files.copy(path, path.resolveSibling(path.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
    }
    return new Start(lost.isEmpty() ? Replayed.NOTHING : doAgain(lost), harm);
  }

  /// Does events again that the database lacks; they get the next free numbers.
  public Replayed doAgain(List<JournalEvent> lost) throws Failure {
    return database.transactions().write(TEXTS.get("journal.replayed"),
        () -> new JooqReplay(database, loads).apply(lost));
  }

  /// What the journal of a database nobody has open says after a change, and what of it cannot be read.
  ///
  /// @param keys of which one may open it; a journal that is not sealed needs none
  /// @param device whose changes are looked for
  /// @param after number of the last change that is known otherwise
  public static Harm.Saved saved(Path file, List<DataKey> keys, String device, long after) throws Failure {
    try {
      if (!Files.exists(file)) {
        return new Harm.Saved(List.of(), List.of());
      }
      Optional<JournalFile.Contents> best = JournalFile.read(file, Optional.empty());
      for (DataKey key : keys) {
        Optional<JournalFile.Contents> read = JournalFile.read(file, Optional.of(key));
        if (read.isPresent() && (best.isEmpty() || read.get().events().size() > best.get().events().size())) {
          best = read;
        }
      }
      if (best.isEmpty() || best.get().isLost()) {
        return new Harm.Saved(List.of(), List.of(Harm.whole(Harm.Kind.UNREADABLE)));
      }
      return best.filter(read -> read.isOf(device))
          .map(read -> new Harm.Saved(read.after(after), read.harm(after)))
          .orElseGet(() -> new Harm.Saved(List.of(), List.of(Harm.whole(Harm.Kind.FOREIGN))));
    } catch (IOException refused) {
      throw new Failure(TEXTS, "journal.unreadable", refused, file);
    }
  }

  private void settle(Optional<JournalFile.Contents> goesOn, Proven proven) throws Failure, IOException {
    long known = goesOn.isPresent() ? goesOn.get().last() : 0;
    long after = known > 0 ? known : proven.lastChange();
    List<JournalEvent> missing = database.transactions().read(() -> events(after));
    if (goesOn.isEmpty()) {
      JournalFile.rewrite(path, database.key(), database.journal().device(), missing);
    }
    JournalFile opened = JournalFile.open(path, database.key(),
        goesOn.isPresent() ? goesOn.get().end() : Files.size(path));
    try {
      if (goesOn.isPresent()) {
        opened.append(missing);
      }
    } catch (IOException refused) {
      opened.close();
      throw refused;
    }
    file = opened;
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
