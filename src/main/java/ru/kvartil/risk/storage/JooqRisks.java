package ru.kvartil.risk.storage;

import static ru.kvartil.storage.schema.Tables.PROGRAMME_STEP;
import static ru.kvartil.storage.schema.Tables.RISK_CAUSE;
import static ru.kvartil.storage.schema.Tables.RISK_DECISION;
import static ru.kvartil.storage.schema.Tables.RISK_EVIDENCE;
import static ru.kvartil.storage.schema.Tables.RISK_ITEM;
import static ru.kvartil.storage.schema.Tables.RISK_LEVEL;
import static ru.kvartil.storage.schema.Tables.RISK_MEASURE;
import static ru.kvartil.storage.schema.Tables.RISK_REMEDY;
import static ru.kvartil.storage.schema.Tables.RISK_SETTING;
import static ru.kvartil.storage.schema.Tables.SCHOOL;
import static ru.kvartil.storage.schema.Tables.SCHOOL_PROGRAMME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.RiskRecords;
import ru.kvartil.risk.Risks;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;

/// [Risks] in the tables of the risks: a table for each kind of entry.
public final class JooqRisks implements Risks {
  private static final String SCHOOL_YEAR = "school_year";
  private final Database database;

  public JooqRisks(Database database) {
    this.database = database;
  }

  @Override
  public RiskRecords year(SchoolYear year) {
    return read(table -> named(table, SCHOOL_YEAR, Integer.class).eq(year.end()));
  }

  @Override
  public RiskRecords all() {
    return read(_ -> DSL.noCondition());
  }

  private RiskRecords read(Function<Table<?>, Condition> which) {
    Kept kept = new Kept();
    List<Entry> entries = new ArrayList<>();
    entries.addAll(kept.once(database.sql().selectFrom(RISK_LEVEL).where(which.apply(RISK_LEVEL))
        .orderBy(RISK_LEVEL.ID).fetch(), EntryRows::level, Entry.Level::subject));
    database.sql().selectFrom(RISK_EVIDENCE).where(which.apply(RISK_EVIDENCE)).orderBy(RISK_EVIDENCE.ID)
        .forEach(row -> entries.add(EntryRows.evidence(row, kept.of(row.getSchool()))));
    database.sql().selectFrom(RISK_MEASURE).where(which.apply(RISK_MEASURE)).orderBy(RISK_MEASURE.ID)
        .forEach(row -> entries.add(EntryRows.measure(row, kept.of(row.getSchool()))));
    entries.addAll(kept.once(database.sql().selectFrom(RISK_DECISION)
        .where(which.apply(RISK_DECISION)).orderBy(RISK_DECISION.ID).fetch(), EntryRows::decision,
        Entry.Decision::subject));
    database.sql().selectFrom(RISK_CAUSE).where(which.apply(RISK_CAUSE)).orderBy(RISK_CAUSE.ID)
        .forEach(row -> entries.add(EntryRows.cause(row, kept.of(row.getSchool()))));
    database.sql().selectFrom(SCHOOL_PROGRAMME).orderBy(SCHOOL_PROGRAMME.ID)
        .forEach(row -> entries.add(EntryRows.programme(row, kept.of(row.getSchool()))));
    database.sql().selectFrom(PROGRAMME_STEP).orderBy(PROGRAMME_STEP.ID)
        .forEach(row -> entries.add(EntryRows.step(row)));
    database.sql().selectFrom(RISK_ITEM).orderBy(RISK_ITEM.ID).forEach(row -> entries.add(EntryRows.item(row)));
    database.sql().selectFrom(RISK_REMEDY).orderBy(RISK_REMEDY.ID).forEach(row -> entries.add(EntryRows.remedy(row)));
    database.sql().selectFrom(RISK_SETTING).orderBy(RISK_SETTING.ID)
        .forEach(row -> entries.add(EntryRows.setting(row)));
    return new RiskRecords(entries);
  }

  @Override
  public void put(Entry entry) {
    switch (entry) {
      case Entry.Level level -> put(level, RISK_LEVEL, RISK_LEVEL.ID, EntryRows::fill, subject(level.subject(),
          RISK_LEVEL));
      case Entry.Decision decision -> put(decision, RISK_DECISION, RISK_DECISION.ID, EntryRows::fill, subject(decision
          .subject(), RISK_DECISION));
      case Entry.Evidence evidence -> put(evidence, RISK_EVIDENCE, RISK_EVIDENCE.ID, EntryRows::fill, Map.of());
      case Entry.Cause cause -> put(cause, RISK_CAUSE, RISK_CAUSE.ID, EntryRows::fill, Map.of());
      case Entry.Programme programme -> put(programme, SCHOOL_PROGRAMME, SCHOOL_PROGRAMME.ID, EntryRows::fill, Map
          .of());
      case Entry.Step step -> put(step, PROGRAMME_STEP, PROGRAMME_STEP.ID, EntryRows::fill, Map.of());
      case Entry.Measure measure -> {
        Map<Field<?>, Object> place = new HashMap<>(subject(measure.subject(), RISK_MEASURE));
        place.put(RISK_MEASURE.MEASURE, measure.text());
        put(measure, RISK_MEASURE, RISK_MEASURE.ID, EntryRows::fill, place);
      }
      case Entry.Item item -> put(item, RISK_ITEM, RISK_ITEM.ID, EntryRows::fill, Map.of(RISK_ITEM.CODE, item.risk()
          .code()));
      case Entry.OwnMeasure own -> put(own, RISK_REMEDY, RISK_REMEDY.ID, EntryRows::fill, Map.of(RISK_REMEDY.RISK, own
          .remedy().risk(), RISK_REMEDY.REMEDY, own.remedy().text()));
      case Entry.Setting setting -> put(setting, RISK_SETTING, RISK_SETTING.ID, EntryRows::fill, Map.of(
          RISK_SETTING.NAME, setting.name()));
    }
  }

  private static Map<Field<?>, Object> subject(Entry.Subject subject, Table<?> table) {
    return Map.of(named(table, "school", Integer.class), subject.school().value(), named(table, SCHOOL_YEAR,
        Integer.class), subject.year().end(), named(table, "risk", String.class), subject.risk());
  }

  private static <T> Field<T> named(Table<?> table, String name, Class<T> type) {
    return Objects.requireNonNull(table.field(name, type), name);
  }

  /// @param place fields by which a row is found that stands in the entry's place; empty where there may be many
  private <R extends UpdatableRecord<R>, E extends Entry> void put(E entry, Table<R> table, Field<UUID> id,
      BiFunction<R, E, R> fill, Map<Field<?>, Object> place) {
    Optional<R> stored = entry.id().flatMap(known -> database.sql().selectFrom(table).where(id.eq(known))
        .fetchOptional()).or(() -> inPlace(table, place));
    if (stored.isPresent()) {
      database.journal().update(fill.apply(stored.get(), entry));
    } else {
      R row = fill.apply(database.sql().newRecord(table), entry);
      row.set(id, entry.id().orElseGet(database.journal()::newId));
      database.journal().insert(row);
    }
  }

  private <R extends UpdatableRecord<R>> Optional<R> inPlace(Table<R> table, Map<Field<?>, Object> place) {
    return place.isEmpty()
        ? Optional.empty()
        : database.sql().selectFrom(table)
            .where(place.entrySet().stream().map(each -> is(each.getKey(), each.getValue())).toList()).fetchOptional();
  }

  private static <T> Condition is(Field<T> field, Object value) {
    return field.eq(field.getType().cast(value));
  }

  @Override
  public void remove(Entry entry) {
    UUID id = entry.id().orElse(null);
    if (id == null) {
      return;
    }
    switch (entry) {
      case Entry.Level _ -> remove(RISK_LEVEL, RISK_LEVEL.ID, id);
      case Entry.Decision _ -> remove(RISK_DECISION, RISK_DECISION.ID, id);
      case Entry.Evidence _ -> remove(RISK_EVIDENCE, RISK_EVIDENCE.ID, id);
      case Entry.Cause _ -> remove(RISK_CAUSE, RISK_CAUSE.ID, id);
      case Entry.Measure _ -> remove(RISK_MEASURE, RISK_MEASURE.ID, id);
      case Entry.Programme _ -> {
        remove(PROGRAMME_STEP, PROGRAMME_STEP.PROGRAMME, id);
        remove(SCHOOL_PROGRAMME, SCHOOL_PROGRAMME.ID, id);
      }
      case Entry.Step _ -> remove(PROGRAMME_STEP, PROGRAMME_STEP.ID, id);
      case Entry.Item _ -> remove(RISK_ITEM, RISK_ITEM.ID, id);
      case Entry.OwnMeasure _ -> remove(RISK_REMEDY, RISK_REMEDY.ID, id);
      case Entry.Setting _ -> remove(RISK_SETTING, RISK_SETTING.ID, id);
    }
  }

  private <R extends UpdatableRecord<R>> void remove(Table<R> table, Field<UUID> field, UUID id) {
    database.sql().selectFrom(table).where(field.eq(id)).forEach(database.journal()::delete);
  }

  /// Schools that turned out to be another one are that one; where both have the same thing, the kept school's own counts.
  private final class Kept {
    private final Map<Integer, Integer> kept = new HashMap<>();

    Kept() {
      database.sql().select(SCHOOL.NUMBER, SCHOOL.MERGED_INTO).from(SCHOOL).where(SCHOOL.MERGED_INTO.isNotNull())
          .forEach(row -> kept.put(row.value1(), row.value2()));
    }

    SchoolKey of(int number) {
      int now = number;
      Set<Integer> walked = new HashSet<>();
      while (kept.containsKey(now) && walked.add(now)) {
        now = kept.get(now);
      }
      return new SchoolKey(now);
    }

    /// What stands once: levels and decisions.
    <R extends UpdatableRecord<R>, E extends Entry> List<E> once(List<R> rows, BiFunction<R, SchoolKey, E> read,
        Function<E, Entry.Subject> subject) {
      Map<Entry.Subject, E> all = new LinkedHashMap<>();
      for (boolean own : List.of(false, true)) {
        for (R row : rows) {
          int number = Objects.requireNonNull(row.get("school", Integer.class));
          if (own != kept.containsKey(number)) {
            E entry = read.apply(row, of(number));
            all.put(subject.apply(entry), entry);
          }
        }
      }
      return List.copyOf(all.values());
    }
  }
}
