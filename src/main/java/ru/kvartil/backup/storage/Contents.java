package ru.kvartil.backup.storage;

import static ru.kvartil.storage.schema.Tables.BATCH;
import static ru.kvartil.storage.schema.Tables.CHANGE_EVENT;
import static ru.kvartil.storage.schema.Tables.FACT;
import static ru.kvartil.storage.schema.Tables.SCHOOL;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import ru.kvartil.backup.Differences;
import ru.kvartil.backup.Differences.Count;
import ru.kvartil.backup.Differences.Item;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;

/// What a person knows a database by, read from one state of it. Plain statements over the columns the first schema had:
/// a copy may be of an older one.
///
/// @param schools shown name by number
/// @param years values by school year
/// @param batches shown line by number
/// @param actions shown line by id, oldest first
record Contents(Map<String, Long> tables, Map<Integer, String> schools, Map<Integer, Long> years,
    Map<Long, String> batches, Map<String, String> actions) {

  static Contents of(DSLContext sql) {
    Map<String, Long> tables = new TreeMap<>();
    sql.select(DSL.field("table_name", String.class)).from("information_schema.tables")
        .where("lower(table_schema) = lower(current_schema()) and table_type = 'BASE TABLE'")
        .fetch(0, String.class).stream().filter(name -> !name.equalsIgnoreCase("flyway_schema_history"))
        .forEach(
            name -> tables.put(name.toLowerCase(Locale.ROOT), (long) sql.fetchCount(DSL.table(DSL.quotedName(name)))));
    Map<Integer, String> schools = new TreeMap<>();
    sql.select(SCHOOL.NUMBER, SCHOOL.SHORT_NAME, SCHOOL.EVERYDAY_NAME).from(SCHOOL).forEach(row -> schools
        .put(row.value1(), row.value3().isBlank() ? row.value2() : row.value3()));
    Map<Integer, Long> years = new TreeMap<>();
    sql.select(FACT.SCHOOL_YEAR, DSL.count()).from(FACT).groupBy(FACT.SCHOOL_YEAR)
        .forEach(row -> years.put((int) row.value1(), (long) row.value2()));
    Map<Long, String> batches = new TreeMap<>();
    sql.select(BATCH.ID, BATCH.FILE, BATCH.HAPPENED_AT).from(BATCH).forEach(row -> batches.put(row.value1(),
        row.value2() + ", " + RussianFormat.moment(row.value3(), ZoneId.systemDefault())));
    Map<String, String> actions = new LinkedHashMap<>();
    for (Record row : sql.select(CHANGE_EVENT.ACTION_ID, CHANGE_EVENT.ACTION, CHANGE_EVENT.PERSON,
        CHANGE_EVENT.HAPPENED_AT).from(CHANGE_EVENT).orderBy(CHANGE_EVENT.SEQ)) {
      actions.putIfAbsent(String.valueOf(row.get(CHANGE_EVENT.ACTION_ID)), row.get(CHANGE_EVENT.ACTION) + " – "
          + row.get(CHANGE_EVENT.PERSON) + ", " + RussianFormat.moment(row.get(CHANGE_EVENT.HAPPENED_AT),
              ZoneId.systemDefault()));
    }
    return new Contents(tables, schools, years, batches, actions);
  }

  /// @param copy what would take the place of this
  Differences against(Contents copy) {
    Map<String, Long> labelledNow = new TreeMap<>();
    years.forEach((year, count) -> labelledNow.put(new SchoolYear(year).label(), count));
    Map<String, Long> labelledThen = new TreeMap<>();
    copy.years.forEach((year, count) -> labelledThen.put(new SchoolYear(year).label(), count));
    List<Item> doneSince = items(actions, copy.actions);
    return new Differences(counts(tables, copy.tables), items(schools, copy.schools), counts(labelledNow, labelledThen),
        items(batches, copy.batches), doneSince.reversed());
  }

  private static List<Count> counts(Map<String, Long> now, Map<String, Long> then) {
    Set<String> names = new TreeSet<>(now.keySet());
    names.addAll(then.keySet());
    return names.stream().map(name -> new Count(name, now.getOrDefault(name, 0L), then.getOrDefault(name, 0L)))
        .filter(count -> count.now() != count.copy()).toList();
  }

  /// What only one of both has under a key; a renamed thing goes under its name now and comes back under the other.
  private static <K> List<Item> items(Map<K, String> now, Map<K, String> then) {
    List<Item> items = new ArrayList<>();
    now.forEach((key, text) -> {
      if (!Objects.equals(text, then.get(key))) {
        items.add(new Item(text, false));
      }
    });
    then.forEach((key, text) -> {
      if (!Objects.equals(text, now.get(key))) {
        items.add(new Item(text, true));
      }
    });
    return items;
  }
}
