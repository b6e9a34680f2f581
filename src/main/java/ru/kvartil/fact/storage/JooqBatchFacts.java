package ru.kvartil.fact.storage;

import java.util.Objects;
import static ru.kvartil.storage.schema.Tables.BATCH;
import static ru.kvartil.storage.schema.Tables.BATCH_SCHOOL;
import static ru.kvartil.storage.schema.Tables.BATCH_SHEET;
import static ru.kvartil.storage.schema.Tables.CHANGE_EVENT;
import static ru.kvartil.storage.schema.Tables.FACT;
import static ru.kvartil.storage.schema.Tables.SERIES;
import static ru.kvartil.storage.schema.Tables.UNDONE_FACT;
import static ru.kvartil.storage.schema.Tables.UNDONE_REPLACEMENT;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import ru.kvartil.fact.Facts;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.Facts.BatchWriter;
import ru.kvartil.fact.Facts.NewFact;
import ru.kvartil.fact.Series;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.BatchId;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.BatchRecord;

/// Stores one batch by plain JDBC batches: through jOOQ's batches the same load costs 1.6 times as much.
final class JooqBatchFacts implements BatchWriter {
  static final String CREATED = "created";
  /// A change event holds a million letters; signs of JSON inside JSON take two.
  private static final int LONGEST_RECIPE = 400_000;
  private static final String INSERT = "insert into fact (id, school, school_year, series, amount, mark, batch, sheet, row_no, col_no)"
      + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SUPERSEDE = "update fact set superseded_by = ? where id = ?";
  private final Database database;
  private final Batch.Draft draft;
  private final Facts.Loaded loaded;
  private final boolean noted;
  private final MessageDigest digest = sha256();
  private final ByteBuffer digested = ByteBuffer.allocate(4 * Integer.BYTES + Double.BYTES + 2 * Integer.BYTES);
  private long nextFact;

  JooqBatchFacts(Database database, Batch.Draft draft) {
    this(database, draft, new Facts.Loaded(new BatchId(nextBatch(database.sql())), database.journal().now(),
        database.journal().person()), true);
  }

  /// A batch that was lost.
  JooqBatchFacts(Database database, Batch.Draft draft, Facts.Loaded loaded) {
    this(database, draft, loaded, false);
  }

  private JooqBatchFacts(Database database, Batch.Draft draft, Facts.Loaded loaded, boolean noted) {
    this.database = database;
    this.draft = draft;
    this.loaded = loaded;
    this.noted = noted;
    this.nextFact = 1 + max(database.sql().select(DSL.max(FACT.ID)).from(FACT).fetchOne(0, Long.class));
    forgetUndone();
    insertBatch();
  }

  /// What was undone before can be brought back until something new is loaded.
  private void forgetUndone() {
    DSLContext sql = database.sql();
    sql.deleteFrom(UNDONE_FACT).execute();
    sql.deleteFrom(UNDONE_REPLACEMENT).execute();
    var undone = sql.select(BATCH.ID).from(BATCH).where(BATCH.UNDONE);
    sql.deleteFrom(BATCH_SCHOOL).where(BATCH_SCHOOL.BATCH.in(undone)).execute();
    sql.deleteFrom(BATCH_SHEET).where(BATCH_SHEET.BATCH.in(undone)).execute();
    sql.deleteFrom(BATCH).where(BATCH.UNDONE).execute();
  }

  /// Numbers come from the table's maximum: identity columns made the file eight times larger (architecture §4.5). The
  /// number of a batch that was taken back is not given again, so the journal of changes is asked as well.
  private static long nextBatch(DSLContext sql) {
    long stored = max(sql.select(DSL.max(BATCH.ID)).from(BATCH).fetchOne(0, Long.class));
    long journalled = max(sql.select(DSL.max(DSL.cast(CHANGE_EVENT.ROW_ID, Long.class))).from(CHANGE_EVENT)
        .where(CHANGE_EVENT.TABLE_NAME.eq("batch")).fetchOne(0, Long.class));
    return 1 + Math.max(stored, journalled);
  }

  private static long max(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  private void insertBatch() {
    BatchRecord row = database.sql().newRecord(BATCH);
    row.setId(id().value());
    row.setHappenedAt(loaded.at());
    row.setPerson(loaded.person());
    row.setFile(draft.file());
    row.setHash(draft.hash());
    row.setMappingHash(draft.mappingHash());
    row.setUndone(false);
    row.setOriginal("");
    row.setOriginalMissing("");
    counts(row, new Batch.Counts(0, 0, 0, 0, 0, 0));
    row.insert();
    for (int sheet = 0; sheet < draft.sheets().size(); sheet++) {
      database.sql().insertInto(BATCH_SHEET, BATCH_SHEET.BATCH, BATCH_SHEET.SHEET, BATCH_SHEET.NAME,
          BATCH_SHEET.FINGERPRINT)
          .values(id().value(), (short) sheet, draft.sheets().get(sheet), draft.fingerprints().get(sheet)).execute();
    }
  }

  @Override
  public BatchId id() {
    return loaded.id();
  }

  @Override
  public String digest() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException everyJavaClonesIt) {
      throw new IllegalStateException(everyJavaClonesIt);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public void created(SchoolKey school, String print) {
    filled(school, CREATED, "", print);
  }

  @Override
  public void filled(SchoolKey school, String field, String oldValue, String newValue) {
    database.sql().insertInto(BATCH_SCHOOL, BATCH_SCHOOL.BATCH, BATCH_SCHOOL.SCHOOL, BATCH_SCHOOL.FIELD,
        BATCH_SCHOOL.OLD_VALUE, BATCH_SCHOOL.NEW_VALUE)
        .values(id().value(), school.value(), field, oldValue, newValue).execute();
  }

  @Override
  public void store(Map<Series, Integer> newSeries, List<NewFact> facts) {
    newSeries.forEach((series, number) -> insertSeries(database.sql(), series, number));
    database.sql().connection(connection -> {
      insert(connection, facts);
      supersede(connection, facts);
    });
  }

  private void insert(Connection connection, List<NewFact> facts) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (NewFact fact : facts) {
        digest(fact);
        statement.setLong(1, nextFact++);
        statement.setInt(2, fact.school());
        statement.setInt(3, fact.yearEnd());
        statement.setInt(4, fact.series());
        if (Double.isNaN(fact.value())) {
          statement.setNull(5, Types.DOUBLE);
        } else {
          statement.setDouble(5, fact.value());
        }
        statement.setInt(6, fact.mark().code());
        statement.setLong(7, id().value());
        statement.setInt(8, fact.sheet());
        statement.setInt(9, fact.row());
        statement.setInt(10, fact.column());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /// Numbers of series are left out: they are the database's own, and the cell says which series it is.
  private void digest(NewFact fact) {
    digested.clear().putInt(fact.school()).putInt(fact.yearEnd()).putInt(fact.mark().code()).putInt(fact.sheet())
        .putDouble(fact.value()).putInt(fact.row()).putInt(fact.column()).flip();
    digest.update(digested);
  }

  private void supersede(Connection connection, List<NewFact> facts) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SUPERSEDE)) {
      boolean any = false;
      for (NewFact fact : facts) {
        if (fact.replaces() > 0) {
          statement.setLong(1, id().value());
          statement.setLong(2, fact.replaces());
          statement.addBatch();
          any = true;
        }
      }
      if (any) {
        statement.executeBatch();
      }
    }
  }

  static void insertSeries(DSLContext sql, Series series, int number) {
    var row = sql.newRecord(SERIES);
    row.setId(number);
    row.setKind(series.kind());
    row.setForm(series.form());
    row.setSubject(series.subject());
    row.setParallel((short) series.parallel());
    row.setPeriod(series.period());
    row.setMeasure(series.measure());
    row.setUnit("");
    row.setDirection((short) 0);
    row.setDenominator("");
    row.insert();
  }

  @Override
  public void finish(Batch.Counts counts, Batch.Original original, String recipe) {
    BatchRecord row = Objects
        .requireNonNull(database.sql().selectFrom(BATCH).where(BATCH.ID.eq(id().value())).fetchOne());
    counts(row, counts);
    row.setOriginal(original.hash());
    row.setOriginalMissing(original.missing() == Batch.Missing.NONE || original.missing() == Batch.Missing.EARLIER
        ? ""
        : original.missing().name());
    row.update();
    if (noted) {
      note(counts, original, recipe);
    }
  }

  private void note(Batch.Counts counts, Batch.Original original, String recipe) {
    var content = database.journal().content();
    content.put("at", loaded.at().toString());
    content.put("file", draft.file()).put("hash", draft.hash()).put("mapping", draft.mappingHash());
    content.put("added", counts.added()).put("changed", counts.changed()).put("same", counts.same());
    content.put("original", original.hash()).put("missing", original.missing().name()).put("digest", digest());
    content.put("recipe", recipe.length() > LONGEST_RECIPE ? "" : recipe);
    database.journal().note("batch", id().toString(),
        "import", content);
  }

  private static void counts(BatchRecord row, Batch.Counts counts) {
    row.setSchoolRows(counts.schoolRows());
    row.setRejectedRows(counts.rejectedRows());
    row.setValuesNew(counts.added());
    row.setValuesChanged(counts.changed());
    row.setValuesSame(counts.same());
    row.setSchoolsCreated(counts.schoolsCreated());
  }
}
