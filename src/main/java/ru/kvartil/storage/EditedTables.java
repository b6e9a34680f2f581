package ru.kvartil.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import ru.kvartil.storage.schema.DefaultSchema;

/// Rows of edited tables as change events tell them: a table by its name, values as texts by the names of fields.
public final class EditedTables {
  private EditedTables() {}

  /// Values an event tells, by field: the database's types take them from their texts.
  ///
  /// @param part `old` or `new` of a changed field; empty for whole rows
  public static Map<String, @Nullable String> values(JsonNode object, String part) {
    Map<String, @Nullable String> values = new HashMap<>();
    object.properties().forEach(field -> {
      JsonNode value = part.isEmpty() ? field.getValue() : field.getValue().path(part);
      values.put(field.getKey(), value.isNull() ? null : value.asText());
    });
    return values;
  }

  /// A record of the table with some of its fields set.
  public static UpdatableRecord<?> record(DSLContext sql, String table, Map<String, @Nullable String> values) {
    UpdatableRecord<?> row = (UpdatableRecord<?>) sql.newRecord(named(table));
    row.fromMap(values);
    return row;
  }

  /// The row of an identity, if it is there.
  public static Optional<UpdatableRecord<?>> row(DSLContext sql, String table, String id) {
    Table<?> found = named(table);
    Field<UUID> field = Objects.requireNonNull(found.field("id", UUID.class));
    return sql.selectFrom(found).where(field.eq(UUID.fromString(id))).fetchOptional()
        .map(row -> (UpdatableRecord<?>) row);
  }

  private static Table<?> named(String name) {
    return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
        .filter(table -> table.getName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))).findFirst()
        .orElseThrow(() -> new IllegalStateException("the journal names a table that is not there: " + name));
  }
}
