package ru.kvartil.history.storage;

import static ru.kvartil.storage.schema.Tables.CHANGE_EVENT;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import ru.kvartil.history.BulkChange;
import ru.kvartil.history.EditedTable;
import ru.kvartil.history.History;
import ru.kvartil.history.Step;
import ru.kvartil.history.Use;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.ChangeEventRecord;

/// [History] in the table `change_event`.
public final class JooqHistory implements History {
  private static final Texts TEXTS = Texts.of(JooqHistory.class);
  private final Database database;
  private final List<BulkChange> bulk;
  private final EditedRows rows;

  /// @param bulk inverses of changes kept as one event
  /// @param uses who else may need a row
  public JooqHistory(Database database, List<BulkChange> bulk, List<Use> uses) {
    this.database = database;
    this.bulk = List.copyOf(bulk);
    this.rows = new EditedRows(database, uses);
  }

  @Override
  public List<Step> steps() {
    Map<UUID, Step> steps = new LinkedHashMap<>();
    database.sql()
        .select(CHANGE_EVENT.ACTION_ID, CHANGE_EVENT.UNDOES, CHANGE_EVENT.ACTION, CHANGE_EVENT.PERSON,
            CHANGE_EVENT.HAPPENED_AT, CHANGE_EVENT.TABLE_NAME, CHANGE_EVENT.KIND)
        .from(CHANGE_EVENT).orderBy(CHANGE_EVENT.SEQ).forEach(event -> {
          EditedTable table = EditedTable.of(event.value6());
          boolean foundation = table == EditedTable.MADE_NOTE || table == EditedTable.FROZEN_CALCULATION
              || event.value7().equals("restore")
              || (table == EditedTable.DISTRICT_CENTRE && event.value7().equals("insert"));
          steps.merge(event.value1(), new Step(event.value1(), Optional.ofNullable(event.value2()), event.value3(),
              event.value4(), event.value5(), foundation), JooqHistory::joined);
        });
    return new ArrayList<>(steps.values());
  }

  /// Events of one command; the first of an undo may have been written before it was known to be one.
  private static Step joined(Step first, Step next) {
    return new Step(first.action(), first.undoes().or(next::undoes), first.title(), first.person(), first.at(),
        first.foundation() || next.foundation());
  }

  @Override
  public String person() {
    return database.journal().person();
  }

  @Override
  public void takeBack(UUID step) throws Failure {
    database.journal().undoes(step);
    List<ChangeEventRecord> events = database.sql().selectFrom(CHANGE_EVENT)
        .where(CHANGE_EVENT.ACTION_ID.eq(step)).orderBy(CHANGE_EVENT.SEQ.desc()).fetch();
    if (events.isEmpty()) {
      throw new Failure(TEXTS, "blocked.kind");
    }
    if (events.stream().anyMatch(event -> EditedTable.of(event.getTableName()) == EditedTable.FROZEN_CALCULATION)) {
      throw new Failure(TEXTS, "blocked.frozen");
    }
    for (ChangeEventRecord event : events) {
      takeBack(event);
    }
  }

  private void takeBack(ChangeEventRecord event) throws Failure {
    Change change = Change.of(event.getTableName(), event.getRowId(), event.getBaseVersion(), event.getKind(),
        event.getChanges());
    try {
      EditedRows.Obstacle obstacle = switch (change) {
        case Change.Inserted inserted -> rows.remove(inserted);
        case Change.Updated updated -> rows.restore(updated);
        case Change.Deleted deleted -> rows.insertAgain(deleted);
        case Change.Bulk whole -> {
          takeBack(whole);
          yield EditedRows.Obstacle.NONE;
        }
      };
      refuse(obstacle, event, change);
    } catch (DataAccessException refused) {
      if (refused.sqlStateClass() != SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION) {
        throw refused;
      }
      throw new Failure(TEXTS, change instanceof Change.Inserted ? "blocked.used" : "blocked.taken", refused,
          name(change));
    }
  }

  private void takeBack(Change.Bulk whole) throws Failure {
    BulkChange inverse = bulk.stream().filter(each -> each.table().equals(whole.table())).findFirst()
        .orElseThrow(() -> new Failure(TEXTS, "blocked.kind"));
    inverse.takeBack(whole.row(), whole.kind());
  }

  private void refuse(EditedRows.Obstacle obstacle, ChangeEventRecord event, Change change) throws Failure {
    switch (obstacle) {
      case NONE -> {
        // Taken back.
      }
      case NEEDED -> throw new Failure(TEXTS, "blocked.used", name(change));
      case CHANGED -> throw later(event, change);
    }
  }

  /// Names the command that changed the row last.
  private Failure later(ChangeEventRecord event, Change change) {
    ChangeEventRecord last = database.sql().selectFrom(CHANGE_EVENT)
        .where(CHANGE_EVENT.TABLE_NAME.eq(event.getTableName()), CHANGE_EVENT.ROW_ID.eq(event.getRowId()),
            CHANGE_EVENT.ACTION_ID.ne(event.getActionId()))
        .orderBy(CHANGE_EVENT.SEQ.desc()).limit(1).fetchOptional().orElse(event);
    return new Failure(TEXTS, "blocked.changed", name(change), last.getAction(), last.getPerson(),
        RussianFormat.shortDate(last.getHappenedAt().atZoneSameInstant(ZoneId.systemDefault()).toLocalDate()));
  }

  private static String name(Change change) {
    return EditedTable.of(change.table()).row(change.content());
  }
}
