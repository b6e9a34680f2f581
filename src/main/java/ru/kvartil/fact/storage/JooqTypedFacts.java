package ru.kvartil.fact.storage;

import static ru.kvartil.storage.schema.Tables.FACT;
import static ru.kvartil.storage.schema.Tables.FACT_CORRECTION;
import static ru.kvartil.storage.schema.Tables.SERIES;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import ru.kvartil.fact.Corrections;
import ru.kvartil.fact.FactKey;
import ru.kvartil.fact.LongTable;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.FactCorrectionRecord;

/// [Corrections] in the table `fact_correction`, changed through the journal. A series nobody has used yet gets a number
/// as it does from an import; it stays when the typed value is undone, because a series alone says nothing.
public final class JooqTypedFacts implements Corrections {
  private final Database database;

  public JooqTypedFacts(Database database) {
    this.database = database;
  }

  @Override
  public int type(List<Typed> typed) {
    Map<Series, Integer> numbers = numbers(typed.stream().map(each -> each.series().undivided()).distinct().toList());
    int changed = 0;
    for (Map.Entry<SchoolYear, List<Typed>> year : typed.stream().collect(Collectors.groupingBy(Typed::year))
        .entrySet()) {
      LongTable imported = imported(year.getKey(), numbers);
      Map<Long, FactCorrectionRecord> known = known(year.getKey());
      for (Typed each : year.getValue()) {
        long key = FactKey.of(each.school(), each.year(),
            Objects.requireNonNull(numbers.get(each.series().undivided())));
        changed += store(each, key, known.get(key), imported) ? 1 : 0;
      }
    }
    return changed;
  }

  private boolean store(Typed typed, long key, @Nullable FactCorrectionRecord known, LongTable imported) {
    Double amount = switch (typed.entry()) {
      case Entry.Value(double value) -> value;
      case Entry.NoNumber() -> null;
      case Entry.Cleared() -> null;
    };
    boolean cleared = typed.entry() instanceof Entry.Cleared
        || (imported.contains(key) && Double.compare(imported.value(key), amount == null ? Double.NaN : amount) == 0);
    if (cleared) {
      if (known != null) {
        database.journal().delete(known);
      }
      return known != null;
    }
    if (known != null && Objects.equals(known.getAmount(), amount)) {
      return false;
    }
    FactCorrectionRecord row = known == null ? fresh(typed, key) : known;
    row.setAmount(amount);
    row.setPerson(database.journal().person());
    // Undo compares the row with the journal, and the database keeps microseconds.
    row.setHappenedAt(database.journal().now().truncatedTo(ChronoUnit.SECONDS));
    if (known == null) {
      database.journal().insert(row);
    } else {
      database.journal().update(row);
    }
    return true;
  }

  private FactCorrectionRecord fresh(Typed typed, long key) {
    FactCorrectionRecord row = database.sql().newRecord(FACT_CORRECTION);
    row.setId(database.journal().newId());
    row.setSchool(typed.school().value());
    row.setSchoolYear(typed.year().end());
    row.setSeries(FactKey.series(key));
    return row;
  }

  private Map<Long, FactCorrectionRecord> known(SchoolYear year) {
    Map<Long, FactCorrectionRecord> known = new HashMap<>();
    database.sql().selectFrom(FACT_CORRECTION).where(FACT_CORRECTION.SCHOOL_YEAR.eq(year.end()))
        .forEach(row -> known.put(FactKey.of(row.getSchool(), row.getSchoolYear(), row.getSeries()), row));
    return known;
  }

  /// Imported values in force of a year under the number of the undivided series.
  private LongTable imported(SchoolYear year, Map<Series, Integer> numbers) {
    Map<Integer, Integer> wanted = new HashMap<>();
    database.sql().selectFrom(SERIES).forEach(row -> {
      Integer number = numbers.get(JooqFacts.series(row).undivided());
      if (number != null) {
        wanted.put(row.getId(), number);
      }
    });
    LongTable imported = new LongTable();
    database.sql().select(FACT.SCHOOL, FACT.SERIES, FACT.AMOUNT, FACT.ID).from(FACT)
        .where(FACT.SCHOOL_YEAR.eq((short) year.end()), FACT.SUPERSEDED_BY.isNull(),
            FACT.SERIES.in(wanted.keySet()))
        .forEach(row -> {
          Double amount = row.value3();
          imported.put(FactKey.of(row.value1(), year.end(), Objects.requireNonNull(wanted.get(row.value2()))),
              amount == null ? Double.NaN : amount, row.value4());
        });
    return imported;
  }

  /// Numbers of series, given on from the last one where the database does not know them.
  private Map<Series, Integer> numbers(Collection<Series> wanted) {
    Map<Series, Integer> known = JooqFacts.series(database.sql());
    Integer last = database.sql().select(DSL.max(SERIES.ID)).from(SERIES).fetchOne(0, Integer.class);
    int next = 1 + (last == null ? 0 : last);
    Map<Series, Integer> numbers = new HashMap<>();
    for (Series series : wanted) {
      Integer number = known.get(series);
      if (number == null) {
        number = next++;
        JooqBatchFacts.insertSeries(database.sql(), series, number);
      }
      numbers.put(series, number);
    }
    return numbers;
  }
}
