package ru.kvartil.storage;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.schema.Tables;

/// The only way edited tables change: each insert, update and delete raises the row's version and appends a change event
/// in the same transaction (architecture §4.6). One stream serves audit, undo, exchange and rebuild.
public final class Journal {
  private static final Texts TEXTS = Texts.of(Journal.class);
  private static final int COUNTER_BITS = 16;
  private final ObjectMapper json = new ObjectMapper();
  private final DatabaseThreads threads;
  private final Database.Author author;
  private volatile String person;
  private long lastSeq;
  private long seqOfTransaction = -1;
  private long lastHlc;
  private Command command = new Command(-1, new UUID(0, 0), null);
  private final Set<String> touched = new TreeSet<>();
  private long touchedIn = -1;

  Journal(DatabaseThreads threads, Database.Author author) {
    this.threads = threads;
    this.author = author;
    this.person = author.origin().person();
  }

  /// An identity for a new row or for one command of the user.
  public UUID newId() {
    return author.newId();
  }

  /// Who works now.
  public String person() {
    return person;
  }

  /// The installation changes are made on.
  public UUID device() {
    return author.sidecar().device();
  }

  /// Lets somebody else sign from the next transaction on. Between two transactions on the writer's thread
  /// ([Database#sign]): one command has one name.
  void sign(String name) {
    person = name;
  }

  /// Now, for rows that carry a time.
  public OffsetDateTime now() {
    return author.origin().clock().instant().atOffset(ZoneOffset.UTC);
  }

  /// Says that everything from here to the end of the transaction takes back an earlier action (or what took it back).
  public void undoes(UUID action) {
    command = new Command(threads.transaction(), command().id(), action);
  }

  /// Stores a new row; its `version` becomes 1.
  public void insert(UpdatableRecord<?> record) {
    version(record, 1);
    record.attach(threads.current().configuration());
    record.insert();
    append(record, 0, "insert", values(record, false));
  }

  /// Stores a row again that was removed, with its old identity.
  ///
  /// @param last version it got by being removed
  public void insertAgain(UpdatableRecord<?> record, int last) {
    version(record, last + 1);
    record.attach(threads.current().configuration());
    record.insert();
    append(record, last, "insert", values(record, false));
  }

  /// Stores the changed fields of a row that was loaded before; nothing happens when no field changed.
  public void update(UpdatableRecord<?> record) {
    ObjectNode changes = values(record, true);
    if (changes.isEmpty()) {
      return;
    }
    int base = versionOf(record);
    version(record, base + 1);
    requireSeen(record);
    record.attach(threads.current().configuration());
    require(threads.current().executeUpdate(record, inVersion(record, base)), record);
    record.touched(false);
    append(record, base, "update", changes);
  }

  /// Removes a row that was loaded before.
  public void delete(UpdatableRecord<?> record) {
    ObjectNode content = values(record, false);
    int base = versionOf(record);
    requireSeen(record);
    require(threads.current().executeDelete(record, inVersion(record, base)), record);
    append(record, base, "delete", content);
  }

  /// The row in the version the change was made from: another one is another's work.
  private static Condition inVersion(UpdatableRecord<?> record, int base) {
    Field<UUID> id = Objects.requireNonNull(record.field("id", UUID.class));
    return id.eq(record.get(id)).and(field(record).eq(base));
  }

  private void require(int rows, UpdatableRecord<?> record) {
    if (rows != 1) {
      throw overtaken(record, DSL.noCondition());
    }
  }

  /// A row another program changed since people here could see it is not changed again unseen.
  private void requireSeen(UpdatableRecord<?> record) {
    Others.Unseen unseen = threads.others().unseen();
    Condition theirs = Tables.CHANGE_EVENT.SEQ.between(unseen.after() + 1, unseen.last());
    if (unseen.any() && threads.current().fetchExists(Tables.CHANGE_EVENT, theirs.and(of(record)))) {
      throw overtaken(record, theirs);
    }
  }

  private static Condition of(UpdatableRecord<?> record) {
    return Tables.CHANGE_EVENT.TABLE_NAME.eq(record.getTable().getName())
        .and(Tables.CHANGE_EVENT.ROW_ID.eq(String.valueOf(record.get("id"))));
  }

  /// Who changed a row last and when, as people read it: «Пётр, 22.11.2026 10:15».
  ///
  /// @return empty when the journal does not know the row
  public Optional<String> lastChange(TableField<?, UUID> id, UUID row) {
    String table = Objects.requireNonNull(id.getTable()).getName();
    return threads.current().selectFrom(Tables.CHANGE_EVENT)
        .where(Tables.CHANGE_EVENT.TABLE_NAME.eq(table), Tables.CHANGE_EVENT.ROW_ID.eq(row.toString()))
        .orderBy(Tables.CHANGE_EVENT.SEQ.desc()).limit(1).fetchOptional()
        .map(event -> event.getPerson() + ", " + RussianFormat.moment(event.getHappenedAt(), ZoneId.systemDefault()));
  }

  /// Names who changed the row last, when, and by what.
  private Overtaken overtaken(UpdatableRecord<?> record, Condition which) {
    return new Overtaken(threads.current().selectFrom(Tables.CHANGE_EVENT).where(which.and(of(record)))
        .orderBy(Tables.CHANGE_EVENT.SEQ.desc()).limit(1).fetchOptional()
        .map(event -> new Failure(TEXTS, "storage.overtaken", event.getAction(), event.getPerson(),
            RussianFormat.moment(event.getHappenedAt(), ZoneId.systemDefault())))
        .orElseGet(() -> new Failure(TEXTS, "storage.overtaken-unknown")));
  }

  /// Records a bulk change that is kept elsewhere (an import is one event, §4.7).
  public void note(String table, String row, String kind, ObjectNode content) {
    append(table, row, 0, kind, content);
  }

  /// What the transaction in progress has changed so far, for whoever looks at it before its commit.
  public Changed changed() {
    return touchedIn == threads.transaction()
        ? new Changed(Set.copyOf(touched), Optional.ofNullable(command().undoes()))
        : new Changed(Set.of(), Optional.empty());
  }

  /// Changes of one transaction.
  ///
  /// @param tables names in small letters; bulk changes under the name they are noted with
  /// @param undoes the action it takes back or brings back
  public record Changed(Set<String> tables, Optional<UUID> undoes) {}

  /// An empty object for [#note].
  public ObjectNode content() {
    return json.createObjectNode();
  }

  private void append(UpdatableRecord<?> record, int base, String kind, ObjectNode changes) {
    append(record.getTable().getName(), String.valueOf(record.get("id")), base, kind, changes);
  }

  private void append(String table, String row, int base, String kind, ObjectNode changes) {
    touch(table);
    var event = threads.current().newRecord(Tables.CHANGE_EVENT);
    event.setSeq(nextSeq());
    event.setDevice(author.sidecar().device());
    event.setHlc(nextHlc());
    event.setHappenedAt(now());
    event.setPerson(person());
    event.setActionId(command().id());
    event.setAction(threads.action());
    event.setUndoes(command().undoes());
    event.setSchemaVersion(author.sidecar().schema());
    event.setTableName(table);
    event.setRowId(row);
    event.setBaseVersion(base);
    event.setKind(kind);
    event.setChanges(changes.toString());
    event.insert();
  }

  private void touch(String table) {
    if (touchedIn != threads.transaction()) {
      touched.clear();
      touchedIn = threads.transaction();
    }
    touched.add(table.toLowerCase(Locale.ROOT));
  }

  /// Numbers grow without gaps: read once a transaction, because a rollback takes them back.
  private long nextSeq() {
    if (threads.transaction() != seqOfTransaction) {
      Optional<Record2<Long, Long>> last = threads.current().select(Tables.CHANGE_EVENT.SEQ, Tables.CHANGE_EVENT.HLC)
          .from(Tables.CHANGE_EVENT).orderBy(Tables.CHANGE_EVENT.SEQ.desc()).limit(1).fetchOptional();
      lastSeq = last.map(Record2::value1).orElse(0L);
      // Another program, or another machine before this one, may have a clock that goes ahead.
      lastHlc = Math.max(lastHlc, last.map(Record2::value2).orElse(0L));
      seqOfTransaction = threads.transaction();
    }
    threads.others().wrote(++lastSeq);
    return lastSeq;
  }

  /// Hybrid logical clock: milliseconds and a counter that keeps growing when the wall clock stands or goes back.
  private long nextHlc() {
    lastHlc = Math.max(lastHlc + 1, author.origin().clock().millis() << COUNTER_BITS);
    return lastHlc;
  }

  private ObjectNode values(UpdatableRecord<?> record, boolean changedOnly) {
    ObjectNode node = json.createObjectNode();
    for (Field<?> field : record.fields()) {
      if (changedOnly
          && (!record.touched(field) || Objects.equals(record.original(field), record.get(field)))) {
        continue;
      }
      if (changedOnly) {
        ObjectNode pair = node.putObject(field.getName());
        put(pair, "old", record.original(field));
        put(pair, "new", record.get(field));
      } else {
        put(node, field.getName(), record.get(field));
      }
    }
    return node;
  }

  private static void put(ObjectNode node, String name, @Nullable Object value) {
    switch (value) {
      case null -> node.putNull(name);
      case Boolean flag -> node.put(name, flag);
      case Integer number -> node.put(name, number);
      case Long number -> node.put(name, number);
      case Short number -> node.put(name, number);
      case Double number -> node.put(name, number);
      default -> node.put(name, value.toString());
    }
  }

  private static int versionOf(UpdatableRecord<?> record) {
    Integer version = record.original(field(record));
    return version == null ? 0 : version;
  }

  private static void version(UpdatableRecord<?> record, int version) {
    record.set(field(record), version);
  }

  private static Field<Integer> field(UpdatableRecord<?> record) {
    Field<?> found = record.field("version");
    if (found == null) {
      throw new IllegalArgumentException("no version in " + record.getTable().getName());
    }
    return found.coerce(Integer.class);
  }

  /// One command of the user is one transaction: everything it changes carries its id, and its title is that of the
  /// transaction.
  private Command command() {
    if (command.transaction() != threads.transaction()) {
      command = new Command(threads.transaction(), newId(), null);
    }
    return command;
  }

  private record Command(long transaction, UUID id, @Nullable UUID undoes) {}
}
