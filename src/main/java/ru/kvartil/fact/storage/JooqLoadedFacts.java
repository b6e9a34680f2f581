package ru.kvartil.fact.storage;

import static ru.kvartil.storage.schema.Tables.BATCH;
import static ru.kvartil.storage.schema.Tables.BATCH_SCHOOL;
import static ru.kvartil.storage.schema.Tables.BATCH_SHEET;
import static ru.kvartil.storage.schema.Tables.CHANGE_EVENT;
import static ru.kvartil.storage.schema.Tables.FACT;
import static ru.kvartil.storage.schema.Tables.UNDONE_FACT;
import static ru.kvartil.storage.schema.Tables.UNDONE_REPLACEMENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import ru.kvartil.fact.Batch;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.BatchRecord;

/// The imports: their list, taking one back, bringing it back. What is taken back waits in tables of its own, so that the
/// table of facts holds nothing that does not count.
final class JooqLoadedFacts {
  private static final Texts TEXTS = Texts.of(JooqLoadedFacts.class);
  private static final List<Field<?>> KEPT = List.of(FACT.ID, FACT.SCHOOL, FACT.SCHOOL_YEAR, FACT.SERIES, FACT.AMOUNT,
      FACT.MARK, FACT.BATCH, FACT.SHEET, FACT.ROW_NO, FACT.COL_NO);
  private static final List<Field<?>> UNDONE = List.of(UNDONE_FACT.ID, UNDONE_FACT.SCHOOL, UNDONE_FACT.SCHOOL_YEAR,
      UNDONE_FACT.SERIES, UNDONE_FACT.AMOUNT, UNDONE_FACT.MARK, UNDONE_FACT.BATCH, UNDONE_FACT.SHEET,
      UNDONE_FACT.ROW_NO, UNDONE_FACT.COL_NO);
  private final Database database;

  JooqLoadedFacts(Database database) {
    this.database = database;
  }

  private DSLContext sql() {
    return database.sql();
  }

  List<Batch> all() {
    Map<Long, List<String>> sheets = sql().select(BATCH_SHEET.BATCH, BATCH_SHEET.NAME).from(BATCH_SHEET)
        .orderBy(BATCH_SHEET.BATCH, BATCH_SHEET.SHEET).fetchGroups(BATCH_SHEET.BATCH, BATCH_SHEET.NAME);
    return sql().selectFrom(BATCH).where(BATCH.UNDONE.isFalse()).orderBy(BATCH.ID.desc())
        .fetch(row -> batch(row, sheets.getOrDefault(row.getId(), List.of())));
  }

  List<SchoolKey> undo(BatchId batch) throws Failure {
    List<SchoolKey> created = takeBack(batch);
    note(row(batch, true).orElseThrow(), "undo");
    return created;
  }

  /// Without a note in the journal.
  List<SchoolKey> takeBack(BatchId batch) throws Failure {
    BatchRecord row = row(batch, false).orElseThrow(() -> new Failure(TEXTS, "fact.undo-unknown", batch));
    refuseWhenReplaced(batch);
    List<SchoolKey> created = sql().select(BATCH_SCHOOL.SCHOOL).from(BATCH_SCHOOL)
        .where(BATCH_SCHOOL.BATCH.eq(batch.value()), BATCH_SCHOOL.FIELD.eq(JooqBatchFacts.CREATED))
        .orderBy(BATCH_SCHOOL.SCHOOL).fetch(key -> new SchoolKey(key.value1()));
    sql().insertInto(UNDONE_REPLACEMENT, UNDONE_REPLACEMENT.BATCH, UNDONE_REPLACEMENT.FACT)
        .select(DSL.select(FACT.SUPERSEDED_BY, FACT.ID).from(FACT).where(FACT.SUPERSEDED_BY.eq(batch.value())))
        .execute();
    sql().insertInto(UNDONE_FACT, UNDONE).select(DSL.select(KEPT).from(FACT).where(FACT.BATCH.eq(batch.value())))
        .execute();
    sql().deleteFrom(FACT).where(FACT.BATCH.eq(batch.value())).execute();
    sql().update(FACT).setNull(FACT.SUPERSEDED_BY).where(FACT.SUPERSEDED_BY.eq(batch.value())).execute();
    row.setUndone(true);
    row.update();
    return created;
  }

  private void refuseWhenReplaced(BatchId batch) throws Failure {
    Long later = sql().select(DSL.min(FACT.SUPERSEDED_BY)).from(FACT)
        .where(FACT.BATCH.eq(batch.value()), FACT.SUPERSEDED_BY.isNotNull()).fetchOne(0, Long.class);
    if (later != null) {
      String file = sql().select(BATCH.FILE).from(BATCH).where(BATCH.ID.eq(later)).fetchOne(0, String.class);
      throw new Failure(TEXTS, "fact.undo-replaced", batch, later, file == null ? "" : file);
    }
  }

  void redo(BatchId batch) throws Failure {
    bringBack(batch);
    note(row(batch, false).orElseThrow(), "redo");
  }

  /// Without a note in the journal.
  void bringBack(BatchId batch) throws Failure {
    BatchRecord row = row(batch, true).orElseThrow(() -> new Failure(TEXTS, "fact.redo-gone", batch));
    var replaced = DSL.select(UNDONE_REPLACEMENT.FACT).from(UNDONE_REPLACEMENT)
        .where(UNDONE_REPLACEMENT.BATCH.eq(batch.value()));
    boolean taken = sql().fetchExists(DSL.selectOne().from(FACT).join(UNDONE_FACT)
        .on(FACT.SCHOOL.eq(UNDONE_FACT.SCHOOL), FACT.SCHOOL_YEAR.eq(UNDONE_FACT.SCHOOL_YEAR),
            FACT.SERIES.eq(UNDONE_FACT.SERIES))
        .where(UNDONE_FACT.BATCH.eq(batch.value()), FACT.SUPERSEDED_BY.isNull(), FACT.ID.notIn(replaced)));
    if (taken) {
      throw new Failure(TEXTS, "fact.redo-taken", batch);
    }
    sql().update(FACT).set(FACT.SUPERSEDED_BY, batch.value()).where(FACT.ID.in(replaced)).execute();
    sql().insertInto(FACT, KEPT).select(DSL.select(UNDONE).from(UNDONE_FACT)
        .where(UNDONE_FACT.BATCH.eq(batch.value()))).execute();
    sql().deleteFrom(UNDONE_FACT).where(UNDONE_FACT.BATCH.eq(batch.value())).execute();
    sql().deleteFrom(UNDONE_REPLACEMENT).where(UNDONE_REPLACEMENT.BATCH.eq(batch.value())).execute();
    row.setUndone(false);
    row.update();
  }

  private Optional<BatchRecord> row(BatchId batch, boolean undone) {
    return sql().selectFrom(BATCH).where(BATCH.ID.eq(batch.value()), BATCH.UNDONE.eq(undone)).fetchOptional();
  }

  private void note(BatchRecord row, String kind) {
    String id = row.getId().toString();
    UUID last = sql().select(CHANGE_EVENT.ACTION_ID).from(CHANGE_EVENT)
        .where(CHANGE_EVENT.TABLE_NAME.eq("batch"), CHANGE_EVENT.ROW_ID.eq(id)).orderBy(CHANGE_EVENT.SEQ.desc())
        .limit(1).fetchOne(CHANGE_EVENT.ACTION_ID);
    if (last != null) {
      database.journal().undoes(last);
    }
    var content = database.journal().content();
    content.put("file", row.getFile()).put("hash", row.getHash());
    database.journal().note("batch", id, kind, content);
  }

  private static Batch batch(BatchRecord row, List<String> sheets) {
    return new Batch(new BatchId(row.getId()), row.getHappenedAt(), row.getPerson(), row.getFile(), row.getHash(),
        row.getMappingHash(), List.copyOf(sheets),
        new Batch.Counts(row.getSchoolRows(), row.getRejectedRows(), row.getValuesNew(), row.getValuesChanged(),
            row.getValuesSame(), row.getSchoolsCreated()),
        original(row.getOriginal(), row.getOriginalMissing()));
  }

  private static Batch.Original original(String hash, String missing) {
    return hash.isEmpty()
        ? missing.isEmpty() ? Batch.Original.EARLIER : Batch.Original.without(Batch.Missing.valueOf(missing))
        : Batch.Original.of(hash);
  }
}
