package ru.kvartil.history.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import ru.kvartil.history.Use;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.EditedTables;

/// Rows of the edited tables, changed back through the journal. A row is touched only where it still has the content the
/// change gave it; the version is not content.
final class EditedRows {
  private static final String VERSION = "version";
  private final Database database;
  private final List<Use> uses;

  EditedRows(Database database, List<Use> uses) {
    this.database = database;
    this.uses = List.copyOf(uses);
  }

  /// Why a change cannot be taken back.
  enum Obstacle {
    NONE,
    /// The row was changed, removed or made again since.
    CHANGED,
    /// Something else needs the row.
    NEEDED
  }

  /// Removes a row that was made.
  Obstacle remove(Change.Inserted made) {
    Optional<UpdatableRecord<?>> row = row(made);
    if (row.isEmpty() || !equal(row.get(), typed(made.table(), values(made.values(), "")))) {
      return Obstacle.CHANGED;
    }
    Map<String, String> content = made.content();
    if (uses.stream().anyMatch(use -> use.table().equals(made.table()) && use.needed(content))) {
      return Obstacle.NEEDED;
    }
    database.journal().delete(row.get());
    return Obstacle.NONE;
  }

  /// Gives fields their old values.
  Obstacle restore(Change.Updated change) {
    Optional<UpdatableRecord<?>> found = row(change);
    if (found.isEmpty()) {
      return Obstacle.CHANGED;
    }
    UpdatableRecord<?> row = found.get();
    if (!equal(row, typed(change.table(), values(change.fields(), "new")))) {
      return Obstacle.CHANGED;
    }
    row.fromMap(values(change.fields(), "old"));
    database.journal().update(row);
    return Obstacle.NONE;
  }

  /// Makes a removed row again.
  Obstacle insertAgain(Change.Deleted removed) {
    if (row(removed).isPresent()) {
      return Obstacle.CHANGED;
    }
    UpdatableRecord<?> row = typed(removed.table(), values(removed.values(), ""));
    database.journal().insertAgain(row, removed.values().path(VERSION).asInt() + 1);
    return Obstacle.NONE;
  }

  /// Values as texts by field, without the version.
  private static Map<String, @Nullable String> values(JsonNode object, String part) {
    Map<String, @Nullable String> values = EditedTables.values(object, part);
    values.remove(VERSION);
    return values;
  }

  private UpdatableRecord<?> typed(String table, Map<String, @Nullable String> values) {
    return EditedTables.record(database.sql(), table, values);
  }

  /// Whether a row has every value another record was given.
  private static boolean equal(UpdatableRecord<?> row, UpdatableRecord<?> given) {
    return Arrays.stream(given.fields()).filter(given::touched)
        .allMatch(field -> Objects.equals(row.get(field), given.get(field)));
  }

  private Optional<UpdatableRecord<?>> row(Change change) {
    return EditedTables.row(database.sql(), change.table(), change.row());
  }
}
