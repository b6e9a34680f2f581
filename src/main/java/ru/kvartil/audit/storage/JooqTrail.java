package ru.kvartil.audit.storage;

import static ru.kvartil.storage.schema.Tables.AUDIT_ENTRY;
import static ru.kvartil.storage.schema.Tables.CHANGE_EVENT;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import ru.kvartil.audit.AuditChain;
import ru.kvartil.audit.AuditEntry;
import ru.kvartil.audit.AuditTrail;
import ru.kvartil.audit.EventDigest;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.BeforeCommit;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.AuditEntryRecord;
import ru.kvartil.storage.schema.tables.records.ChangeEventRecord;

/// [AuditTrail] in the table `audit_entry`. Seals the change events of every writing transaction before its commit, so that
/// no change can be there without its line.
public final class JooqTrail implements AuditTrail, BeforeCommit {
  private static final Texts TEXTS = Texts.of(JooqTrail.class);
  /// The event by which a load, or its undo, is journalled.
  private static final String LOADS = "batch";
  private final Database database;
  private final Witnesses witnesses;

  public JooqTrail(Database database, Witnesses witnesses) {
    this.database = database;
    this.witnesses = witnesses;
  }

  @Override
  public void look() {
    Optional<AuditEntry> last = last();
    long covered = last.map(entry -> entry.events().to()).orElse(0L);
    List<Run> runs = runs(covered);
    if (last.isEmpty() && runs.size() > 1) {
      Run all = new Run(runs.getFirst().step, TEXTS.get("trail.begins"), false, covered + 1, runs.getLast().to);
      append(last, all.deed(), all.action, all.events(this::digest));
      return;
    }
    for (Run run : runs) {
      append(last, run.deed(), run.action, run.events(this::digest));
      last = last();
    }
  }

  /// Change events no line stands for, command by command.
  private List<Run> runs(long covered) {
    List<Run> runs = new ArrayList<>();
    database.sql().select(CHANGE_EVENT.SEQ, CHANGE_EVENT.ACTION_ID, CHANGE_EVENT.ACTION, CHANGE_EVENT.TABLE_NAME)
        .from(CHANGE_EVENT).where(CHANGE_EVENT.SEQ.gt(covered)).orderBy(CHANGE_EVENT.SEQ).forEach(event -> {
          boolean load = event.value4().equals(LOADS);
          if (!runs.isEmpty() && runs.getLast().step.equals(event.value2())) {
            Run run = runs.removeLast();
            runs.add(new Run(run.step, run.action, run.load || load, run.from, event.value1()));
          } else {
            runs.add(new Run(event.value2(), event.value3(), load, event.value1(), event.value1()));
          }
        });
    return runs;
  }

  /// Events of one command.
  private record Run(UUID step, String action, boolean load, long from, long to) {
    Deed deed() {
      return load ? Deed.IMPORT : Deed.CHANGE;
    }

    AuditEntry.Events events(AuditChain.Digests digests) {
      return new AuditEntry.Events(from, to, digests.of(from, to));
    }
  }

  @Override
  public void did(Deed deed, String what) throws Failure {
    boolean _ = database.transactions().write(TEXTS.get("trail.action"), () -> {
      Optional<AuditEntry> last = last();
      append(last, deed, what, AuditEntry.Events.none(last.map(entry -> entry.events().to()).orElse(0L)));
      return true;
    });
  }

  private void append(Optional<AuditEntry> last, Deed deed, String what, AuditEntry.Events events) {
    AuditEntry entry = AuditChain.sealed(last, new AuditEntry(0, database.journal().now().toInstant(),
        database.journal().device(), database.journal().person(), deed, what, events, new AuditEntry.Seal("", "")));
    AuditEntryRecord row = database.sql().newRecord(AUDIT_ENTRY);
    row.setSeq(entry.seq());
    row.setHappenedAt(entry.at().atOffset(ZoneOffset.UTC));
    row.setDevice(entry.device());
    row.setPerson(entry.person());
    row.setDeed(entry.deed().name());
    row.setWhat(entry.what());
    row.setEventsFrom(entry.events().from());
    row.setEventsTo(entry.events().to());
    row.setDigest(entry.events().digest());
    row.setPrevious(entry.seal().previous());
    row.setHash(entry.seal().hash());
    row.insert();
  }

  @Override
  public List<AuditEntry> entries() {
    return database.sql().selectFrom(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.SEQ.desc()).fetch(JooqTrail::entry);
  }

  @Override
  public Optional<AuditEntry.Head> head() {
    return last().map(AuditEntry::head);
  }

  @Override
  public List<AuditChain.Break> check() throws Failure {
    return AuditChain.check(entries().reversed(), this::digest, lastEvent(), witnesses.heads());
  }

  private Optional<AuditEntry> last() {
    return database.sql().selectFrom(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.SEQ.desc()).limit(1).fetchOptional()
        .map(JooqTrail::entry);
  }

  private long lastEvent() {
    @Nullable
    Long last = database.sql().select(DSL.max(CHANGE_EVENT.SEQ)).from(CHANGE_EVENT).fetchOne(0, Long.class);
    return last == null ? 0 : last;
  }

  private String digest(long from, long to) {
    EventDigest digest = new EventDigest();
    try (Cursor<ChangeEventRecord> events = database.sql().selectFrom(CHANGE_EVENT)
        .where(CHANGE_EVENT.SEQ.between(from, to)).orderBy(CHANGE_EVENT.SEQ).fetchSize(1000).fetchLazy()) {
      events.forEach(event -> digest.add(new EventDigest.Event(event.getSeq(), event.getDevice(),
          event.getHappenedAt().toInstant(), event.getPerson(), event.getActionId(), event.getTableName(),
          event.getRowId(), event.getKind()), event.getChanges()));
    }
    return digest.hex();
  }

  private static AuditEntry entry(AuditEntryRecord row) {
    return new AuditEntry(row.getSeq(), row.getHappenedAt().toInstant(), row.getDevice(), row.getPerson(),
        Deed.valueOf(row.getDeed()), row.getWhat(),
        new AuditEntry.Events(row.getEventsFrom(), row.getEventsTo(), row.getDigest()),
        new AuditEntry.Seal(row.getPrevious(), row.getHash()));
  }
}
