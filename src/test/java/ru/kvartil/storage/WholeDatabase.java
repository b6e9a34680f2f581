package ru.kvartil.storage;

import java.util.Arrays;
import java.util.Locale;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import ru.kvartil.shared.Failure;

/// Says whether a database agrees with itself: schema, indexes and tables, batches and their values, the journal of
/// changes and the rows it speaks of.
public final class WholeDatabase {
  private static final List<String> EDITED = List.of("district_centre", "school", "school_alias", "school_year",
      "methodology_profile", "import_template", "fact_correction", "own_indicator", "due_date", "made_note",
      "risk_item", "risk_remedy", "risk_setting", "risk_level", "risk_evidence", "risk_measure", "risk_decision",
      "risk_cause", "school_programme", "programme_step", "frozen_calculation", "frozen_part", "support_list",
      "support_list_school", "support_list_force");
  private static final String COLUMNS = "select table_name || '.' || column_name || ' ' || data_type || ' '"
      + " || coalesce(character_maximum_length, 0) || ' ' || is_nullable from information_schema.columns"
      + " where table_schema = 'PUBLIC' order by 1";
  private static final String CONSTRAINTS = "select constraint_name || ' ' || constraint_type || ' ' || table_name"
      + " from information_schema.table_constraints where constraint_name not like 'CONSTRAINT_%' order by 1";
  private static final String INDEXES = "select i.table_name as t, i.index_name as i, c.column_name as c"
      + " from information_schema.indexes i join information_schema.index_columns c on c.index_name = i.index_name"
      + " and c.table_name = i.table_name where i.table_schema = 'PUBLIC' and c.ordinal_position = 1"
      + " and i.index_name not like 'PRIMARY_KEY%' and i.table_name <> 'flyway_schema_history'";
  private final List<String> columns;
  private final List<String> constraints;
  private final ObjectMapper json = new ObjectMapper();

  private WholeDatabase(List<String> columns, List<String> constraints) {
    this.columns = columns;
    this.constraints = constraints;
  }

  /// @param fresh a new database of today's schema
  public static WholeDatabase like(Database fresh) throws Failure {
    return fresh.transactions().read(
        () -> new WholeDatabase(texts(fresh.sql(), COLUMNS), texts(fresh.sql(), CONSTRAINTS)));
  }

  private static List<String> texts(DSLContext sql, String query) {
    return sql.fetch(query).getValues(0, String.class);
  }

  /// Only its schema.
  ///
  /// @param as what is checked, for the message
  public void checkSchema(Database database, String as) throws Failure {
    int found = database.transactions().read(() -> {
      assertThat(texts(database.sql(), COLUMNS)).as("%s: columns", as).isEqualTo(columns);
      assertThat(texts(database.sql(), CONSTRAINTS)).as("%s: constraints", as).isEqualTo(constraints);
      return columns.size();
    });
    assertThat(found).isPositive();
  }

  /// @param as what is checked, for the message
  public void check(Database database, String as) throws Failure {
    checkSchema(database, as);
    int rows = database.transactions().read(() -> {
      DSLContext sql = database.sql();
      indexes(sql, as);
      batches(sql, as);
      return journal(sql, as);
    });
    assertThat(rows).isNotNegative();
  }

  /// Every index finds as many rows as its table has.
  private static void indexes(DSLContext sql, String as) {
    List<? extends Record> indexes = sql.fetch(INDEXES);
    assertThat(indexes).hasSizeGreaterThan(5);
    for (Record index : indexes) {
      String table = index.get("T", String.class);
      String through = "select count(*) from " + table + " use index (" + index.get("I") + ") where " + index.get("C")
          + " >= (select min(" + index.get("C") + ") from " + table + ")";
      assertThat(count(sql, through)).as("%s: rows of %s", as, index)
          .isEqualTo(count(sql, "select count(*) from " + table));
    }
  }

  /// A batch, its values, what it superseded, the schools it made and its line in the journal are there together.
  private static void batches(DSLContext sql, String as) {
    Map<Long, Long> values = counts(sql, "select batch, count(*) from fact group by batch");
    Map<Long, Long> undone = counts(sql, "select batch, count(*) from undone_fact group by batch");
    Map<Long, Long> superseded = counts(sql,
        "select superseded_by, count(*) from fact where superseded_by is not null group by superseded_by");
    Map<Long, Long> created = counts(sql,
        "select batch, count(*) from batch_school where field = 'created' group by batch");
    Map<Long, Long> sheets = counts(sql, "select batch, count(*) from batch_sheet group by batch");
    Map<Long, Long> journalled = counts(sql, "select cast(row_id as bigint), count(*) from change_event"
        + " where table_name = 'batch' and kind = 'import' group by row_id");
    var batches = sql.fetch("select * from batch");
    for (Record batch : batches) {
      long id = batch.get("ID", Long.class);
      long changed = batch.get("VALUES_CHANGED", Long.class);
      assertThat(journalled).as("%s: batch %d in the journal", as, id).containsEntry(id, 1L);
      if (batch.get("UNDONE", Boolean.class)) {
        // Taken back whole: its values wait apart until something new is loaded.
        assertThat(values).as("%s: values of undone batch %d", as, id).doesNotContainKey(id);
        assertThat(undone.getOrDefault(id, 0L)).as("%s: kept values of undone batch %d", as, id)
            .isEqualTo(batch.get("VALUES_NEW", Long.class) + changed);
        continue;
      }
      assertThat(values.remove(id)).as("%s: values of batch %d", as, id)
          .isEqualTo(batch.get("VALUES_NEW", Long.class) + changed);
      assertThat(superseded.getOrDefault(id, 0L)).as("%s: superseded by batch %d", as, id).isEqualTo(changed);
      assertThat(created.getOrDefault(id, 0L)).as("%s: schools of batch %d", as, id)
          .isEqualTo(batch.get("SCHOOLS_CREATED", Long.class));
      assertThat(sheets).as("%s: sheets of batch %d", as, id).containsKey(id);
    }
    assertThat(values).as("%s: values without a batch", as).isEmpty();
    assertThat(superseded).as("%s: superseded by a known batch", as).hasSizeLessThanOrEqualTo(batches.size());
    for (String reference : List.of("school:school:number", "series:series:id")) {
      String[] names = reference.split(":");
      assertThat(count(sql, "select count(*) from (select distinct " + names[0] + " as k from fact) f where not exists"
          + " (select 1 from " + names[1] + " t where t." + names[2] + " = f.k)")).as("%s: stray %s", as, reference)
          .isZero();
    }
    // A later load forgets undone batches; the journal does not.
    assertThat(journalled.size()).as("%s: imports in the journal", as).isGreaterThanOrEqualTo(batches.size());
  }

  /// Played from its beginning, the journal gives exactly the rows of the edited tables, and no event of it is lacking.
  private int journal(DSLContext sql, String as) {
    Map<String, Map<String, Map<String, String>>> rows = new HashMap<>();
    Map<String, Integer> versions = new HashMap<>();
    long seq = 0;
    for (Record event : sql.fetch("select * from change_event order by seq")) {
      assertThat(event.get("SEQ", Long.class)).as("%s: the journal has no gap", as).isEqualTo(++seq);
      String table = event.get("TABLE_NAME", String.class);
      if (EDITED.contains(table)) {
        play(event, rows.computeIfAbsent(table, _ -> new HashMap<>()), versions, as);
      }
    }
    for (String table : EDITED) {
      Map<String, Map<String, String>> stored = sql.fetch("select * from " + table).stream()
          .collect(Collectors.toMap(row -> String.valueOf(row.get("ID")), WholeDatabase::contents));
      assertThat(stored).as("%s: %s as the journal tells it", as, table).isEqualTo(rows.getOrDefault(table, Map.of()));
    }
    return (int) seq;
  }

  private void play(Record event, Map<String, Map<String, String>> rows, Map<String, Integer> versions, String as) {
    String id = event.get("ROW_ID", String.class);
    int base = event.get("BASE_VERSION", Integer.class);
    assertThat(versions.getOrDefault(id, 0)).as("%s: version before %s", as, event).isEqualTo(base);
    Map<String, String> row = rows.computeIfAbsent(id, _ -> new HashMap<>());
    JsonNode changes = read(event.get("CHANGES", String.class));
    switch (event.get("KIND", String.class)) {
      case "insert" -> changes.properties().forEach(field -> row.put(field.getKey(), field.getValue().asText()));
      case "update" -> changes.properties().forEach(field -> {
        assertThat(row).as(as).containsEntry(field.getKey(), field.getValue().get("old").asText());
        row.put(field.getKey(), field.getValue().get("new").asText());
      });
      default -> rows.remove(id);
    }
    row.put("version", String.valueOf(base + 1));
    versions.put(id, base + 1);
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
      throw new AssertionError(text, broken);
    }
  }

  private static Map<String, String> contents(Record row) {
    return Arrays.stream(row.fields()).collect(
        Collectors.toMap(field -> field.getName().toLowerCase(Locale.ROOT),
            field -> String.valueOf(row.get(field))));
  }

  private static Map<Long, Long> counts(DSLContext sql, String query) {
    Map<Long, Long> counts = new HashMap<>();
    sql.fetch(query).forEach(row -> counts.put(row.get(0, Long.class), row.get(1, Long.class)));
    return counts;
  }

  private static long count(DSLContext sql, String query) {
    return sql.fetchSingle(query).get(0, Long.class);
  }
}
