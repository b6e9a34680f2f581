package ru.kvartil.fact.storage;

import static ru.kvartil.storage.schema.Tables.BATCH;
import static ru.kvartil.storage.schema.Tables.BATCH_SCHOOL;
import static ru.kvartil.storage.schema.Tables.BATCH_SHEET;
import static ru.kvartil.storage.schema.Tables.FACT;
import static ru.kvartil.storage.schema.Tables.FACT_CORRECTION;
import static ru.kvartil.storage.schema.Tables.SERIES;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.CompactObservations;
import ru.kvartil.fact.Correction;
import ru.kvartil.fact.FactKey;
import ru.kvartil.fact.FactLedger;
import ru.kvartil.fact.FactOrigin;
import ru.kvartil.fact.FactValue;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.LongTable;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Series;
import ru.kvartil.fact.TypedExport;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.BatchSchoolRecord;
import ru.kvartil.storage.schema.tables.records.FactCorrectionRecord;
import ru.kvartil.storage.schema.tables.records.SeriesRecord;

/// [Facts] in the tables `fact`, `fact_correction`, `series`, `batch_school`; batches by [JooqLoadedFacts].
public final class JooqFacts implements Facts {
  private static final int FETCH = 2000;
  private static final String IN_FORCE = "select id, school, school_year, series, amount, mark, batch, sheet, row_no, col_no"
      + " from fact where superseded_by is null";
  private final Database database;
  private final JooqLoadedFacts batches;

  public JooqFacts(Database database) {
    this.database = database;
    this.batches = new JooqLoadedFacts(database);
  }

  private DSLContext sql() {
    return database.sql();
  }

  @Override
  public Observations observations() {
    CompactObservations.Builder builder = new CompactObservations.Builder();
    series().forEach((series, number) -> builder.series(number, series));
    places().forEach(builder::place);
    walkMerged(IN_FORCE,
        (rows, owner) -> builder.add(fact(rows, owner), rows.getLong(1), new BatchId(rows.getLong(7))));
    walkTyped((row, owner) -> builder.correct(owner, row.getSchoolYear(), row.getSeries(), correction(row)));
    return builder.build();
  }

  @Override
  public SortedSet<SchoolYear> years() {
    SortedSet<SchoolYear> years = new TreeSet<>();
    sql().selectDistinct(FACT.SCHOOL_YEAR).from(FACT).where(FACT.SUPERSEDED_BY.isNull())
        .forEach(row -> years.add(new SchoolYear(row.value1())));
    sql().selectDistinct(FACT_CORRECTION.SCHOOL_YEAR).from(FACT_CORRECTION)
        .forEach(row -> years.add(new SchoolYear(row.value1())));
    return years;
  }

  @Override
  public FactLedger ledger() {
    LongTable inForce = new LongTable();
    walkMerged("select id, school, school_year, series, amount from fact where superseded_by is null",
        (rows, owner) -> {
          double amount = rows.getDouble(5);
          // Asked before anything else is read: it speaks of the last column read.
          double value = rows.wasNull() ? Double.NaN : amount;
          // A value of a duplicate is compared with, but never superseded: it is its own again when the merging is taken back.
          long id = rows.getInt(2) == owner ? rows.getLong(1) : 0;
          inForce.put(FactKey.of(owner, rows.getInt(3), rows.getInt(4)), value, id);
        });
    LongTable typed = new LongTable();
    walkTyped((row, owner) -> typed.put(FactKey.of(owner, row.getSchoolYear(), row.getSeries()),
        correction(row).value().orElse(Double.NaN), 0));
    return new FactLedger(series(), inForce, typed);
  }

  @Override
  public BatchWriter begin(Batch.Draft draft) {
    return new JooqBatchFacts(database, draft);
  }

  @Override
  public BatchWriter again(Batch.Draft draft, Loaded loaded) {
    return new JooqBatchFacts(database, draft, loaded);
  }

  @Override
  public void undoAgain(BatchId batch) throws Failure {
    List<SchoolKey> _ = batches.takeBack(batch);
  }

  @Override
  public void redoAgain(BatchId batch) throws Failure {
    batches.bringBack(batch);
  }

  @Override
  public List<Batch> batches() {
    return batches.all();
  }

  @Override
  public Optional<Batch> sameBatch(String hash, String mappingHash) {
    return batches.all().stream()
        .filter(batch -> batch.hash().equals(hash) && batch.mappingHash().equals(mappingHash)).findFirst();
  }

  @Override
  public List<SchoolKey> undo(BatchId batch) throws Failure {
    return batches.undo(batch);
  }

  @Override
  public void redo(BatchId batch) throws Failure {
    batches.redo(batch);
  }

  @Override
  public List<Filled> filled(BatchId batch) {
    return sql().selectFrom(BATCH_SCHOOL)
        .where(BATCH_SCHOOL.BATCH.eq(batch.value()), BATCH_SCHOOL.FIELD.ne(JooqBatchFacts.CREATED))
        .fetch().stream()
        .sorted(Comparator.comparing(BatchSchoolRecord::getSchool).thenComparing(BatchSchoolRecord::getField))
        .map(row -> new Filled(new SchoolKey(row.getSchool()), row.getField(), row.getOldValue(), row.getNewValue()))
        .toList();
  }

  @Override
  public Map<SchoolKey, String> created(BatchId batch) {
    Map<SchoolKey, String> created = new HashMap<>();
    sql().selectFrom(BATCH_SCHOOL)
        .where(BATCH_SCHOOL.BATCH.eq(batch.value()), BATCH_SCHOOL.FIELD.eq(JooqBatchFacts.CREATED))
        .forEach(row -> created.put(new SchoolKey(row.getSchool()), row.getNewValue()));
    return created;
  }

  @Override
  public void inForce(Set<Integer> years, Consumer<Placed> sink) {
    if (!years.isEmpty()) {
      String list = years.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
      walkMerged(IN_FORCE + " and school_year in (" + list + ")",
          (rows, owner) -> sink.accept(new Placed(fact(rows, owner), new BatchId(rows.getLong(7)))));
    }
  }

  @Override
  public Map<SheetPlace, Headed> headings() {
    Map<SheetPlace, Headed> headings = new HashMap<>();
    sql().select(BATCH_SHEET.BATCH, BATCH_SHEET.SHEET, BATCH_SHEET.NAME, BATCH_SHEET.FINGERPRINT, BATCH.FILE)
        .from(BATCH_SHEET).join(BATCH).on(BATCH.ID.eq(BATCH_SHEET.BATCH)).where(BATCH.UNDONE.isFalse())
        .forEach(row -> headings.put(new SheetPlace(new BatchId(row.value1()), row.value2()),
            new Headed(row.value5(), row.value3(), row.value4())));
    return headings;
  }

  @Override
  public boolean refersTo(SchoolKey school) {
    return sql().fetchExists(FACT, FACT.SCHOOL.eq(school.value()))
        || sql().fetchExists(FACT_CORRECTION, FACT_CORRECTION.SCHOOL.eq(school.value()));
  }

  @Override
  public void export(Consumer<Exported> sink) {
    Map<Integer, Series> names = new HashMap<>();
    series().forEach((series, number) -> names.put(number, series));
    Map<BatchId, CompactObservations.BatchPlace> places = places();
    TypedExport typed = new TypedExport(sink);
    walkTyped((row, owner) -> typed.add(new SchoolKey(owner), new SchoolYear(row.getSchoolYear()),
        Objects.requireNonNull(names.get(row.getSeries())), correction(row)));
    MergedSchools merged = MergedSchools.read(sql(), series());
    walk(merged.ordered(IN_FORCE), rows -> {
      NewFact fact = fact(rows, merged.owner(rows.getInt(2)));
      if (!merged.counts(rows.getInt(2), fact.yearEnd(), fact.series())) {
        return;
      }
      BatchId batch = new BatchId(rows.getLong(7));
      CompactObservations.BatchPlace place = places.getOrDefault(batch,
          new CompactObservations.BatchPlace("", List.of()));
      String sheet = fact.sheet() < place.sheets().size() ? place.sheets().get(fact.sheet()) : "";
      OptionalDouble number = Double.isNaN(fact.value()) ? OptionalDouble.empty() : OptionalDouble.of(fact.value());
      typed.pass(new Exported(new SchoolKey(fact.school()), new SchoolYear(fact.yearEnd()),
          Objects.requireNonNull(names.get(fact.series())), new FactValue(number, fact.mark(), new FactOrigin.Imported(
              rows.getLong(1), batch, new CellRef(place.file(), sheet, fact.row(), fact.column())))));
    });
    typed.finish();
  }

  private Map<Series, Integer> series() {
    return series(sql());
  }

  /// Every series the database knows, with its number.
  static Map<Series, Integer> series(DSLContext sql) {
    Map<Series, Integer> numbers = new HashMap<>();
    sql.selectFrom(SERIES).forEach(row -> numbers.put(series(row), row.getId()));
    return numbers;
  }

  static Series series(SeriesRecord row) {
    return new Series(row.getKind(), row.getForm(), row.getSubject(), row.getParallel(), row.getPeriod(),
        row.getMeasure());
  }

  private static Correction correction(FactCorrectionRecord row) {
    Double amount = row.getAmount();
    return new Correction(amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount), row.getPerson(),
        row.getHappenedAt().atZoneSameInstant(ZoneId.systemDefault()).toLocalDate());
  }

  private Map<BatchId, CompactObservations.BatchPlace> places() {
    Map<BatchId, CompactObservations.BatchPlace> places = new HashMap<>();
    batches.all().forEach(
        batch -> places.put(batch.id(), new CompactObservations.BatchPlace(batch.file(), batch.sheets())));
    return places;
  }

  private interface RowSink {
    void row(ResultSet rows) throws SQLException;
  }

  private interface OwnedSink {
    void row(ResultSet rows, int owner) throws SQLException;
  }

  /// Values in force with the school each counts for.
  ///
  /// @param query its second to fourth columns are school, year and series
  private void walkMerged(String query, OwnedSink sink) {
    MergedSchools merged = MergedSchools.read(sql(), series());
    for (String part : merged.parts(query)) {
      walk(part, rows -> {
        if (merged.counts(rows.getInt(2), rows.getInt(3), rows.getInt(4))) {
          sink.row(rows, merged.owner(rows.getInt(2)));
        }
      });
    }
  }

  private interface TypedSink {
    void row(FactCorrectionRecord row, int owner);
  }

  /// What people typed, with the school each counts for; what was typed for the kept school itself stands before what was
  /// typed for a duplicate.
  private void walkTyped(TypedSink sink) {
    MergedSchools merged = MergedSchools.read(sql(), series());
    Set<Long> taken = new HashSet<>();
    sql().selectFrom(FACT_CORRECTION).stream()
        .sorted(Comparator.comparing((FactCorrectionRecord row) -> merged.isDuplicate(row.getSchool()))
            .thenComparing(FactCorrectionRecord::getSchool))
        .filter(row -> taken.add(FactKey.of(merged.owner(row.getSchool()), row.getSchoolYear(), row.getSeries())))
        .forEach(row -> sink.row(row, merged.owner(row.getSchool())));
  }

  /// Plain JDBC: a million rows through record objects cost ten times as much.
  private void walk(String query, RowSink sink) {
    sql().connection(connection -> {
      try (var statement = connection.prepareStatement(query)) {
        statement.setFetchSize(FETCH);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            sink.row(rows);
          }
        }
      }
    });
  }

  private static NewFact fact(ResultSet rows, int owner) throws SQLException {
    double amount = rows.getDouble(5);
    double value = rows.wasNull() ? Double.NaN : amount;
    return new NewFact(owner, rows.getInt(3), rows.getInt(4), value,
        FactValue.Mark.of(rows.getInt(6)), rows.getInt(8), rows.getInt(9), rows.getInt(10), 0);
  }
}
