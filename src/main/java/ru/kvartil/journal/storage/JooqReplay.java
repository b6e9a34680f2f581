package ru.kvartil.journal.storage;

import static ru.kvartil.storage.schema.Tables.CHANGE_EVENT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jooq.UpdatableRecord;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import ru.kvartil.journal.JournalEvent;
import ru.kvartil.journal.JournalEvent.RowChange;
import ru.kvartil.journal.Loads;
import ru.kvartil.journal.Replayed;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.EditedTables;
import ru.kvartil.storage.schema.tables.records.ChangeEventRecord;

/// Does again in a database what its outside journal tells: rows and change events, as they were, command by command. A
/// command that cannot be done whole is not done at all.
final class JooqReplay {
  private static final String VERSION = "version";
  private static final String IMPORT = "import";
  private final ObjectMapper json = new ObjectMapper();
  private final Database database;
  private final Loads loads;
  private String why = "";

  JooqReplay(Database database, Loads loads) {
    this.database = database;
    this.loads = loads;
  }

  /// Inside a writing transaction. Events get the next free numbers, and keep everything else.
  Replayed apply(List<JournalEvent> events) {
    Map<UUID, List<JournalEvent>> steps = new LinkedHashMap<>();
    events.forEach(event -> steps.computeIfAbsent(event.step().id(), absent -> new ArrayList<>()).add(event));
    List<Replayed.Line> done = new ArrayList<>();
    List<Replayed.Line> left = new ArrayList<>();
    Set<Long> numbers = events.stream().map(JournalEvent::seq).collect(Collectors.toSet());
    steps.values().forEach(step -> {
      JournalEvent.Step said = step.getFirst().step();
      boolean load = step.stream().anyMatch(event -> event.change().kind().equals(IMPORT));
      Replayed.From from = load ? Replayed.From.ORIGINAL : Replayed.From.JOURNAL;
      why = "";
      boolean whole = isUnbroken(step, numbers) && whole(step);
      (whole ? done : left)
          .add(new Replayed.Line(said.at(), said.person(), said.action(), from, whole ? "" : why));
    });
    return new Replayed(done, left);
  }

  /// Whether no change between the first and the last of a command is missing.
  private static boolean isUnbroken(List<JournalEvent> step, Set<Long> numbers) {
    return LongStream.rangeClosed(step.getFirst().seq(), step.getLast().seq()).allMatch(numbers::contains);
  }

  private boolean whole(List<JournalEvent> step) {
    return Boolean.TRUE.equals(database.sql().connectionResult(connection -> {
      Savepoint before = connection.setSavepoint();
      if (done(step)) {
        connection.releaseSavepoint(before);
        return true;
      }
      back(connection, before);
      return false;
    }));
  }

  private static void back(Connection connection, Savepoint before) throws SQLException {
    connection.rollback(before);
  }

  private boolean done(List<JournalEvent> step) {
    try {
      // The values of a file first: they are found against the registry as it was before the load.
      for (JournalEvent event : step) {
        if (event.change().kind().equals(IMPORT) && refused(loads.again(event))) {
          return false;
        }
      }
      for (JournalEvent event : step) {
        if (!done(event)) {
          return false;
        }
        remember(event);
      }
      return true;
    } catch (DataAccessException refused) {
      return false;
    }
  }

  private boolean refused(Optional<String> reason) {
    why = reason.orElse("");
    return reason.isPresent();
  }

  private boolean done(JournalEvent event) {
    return switch (event.change().kind()) {
      case IMPORT -> true;
      case "undo", "redo" -> !refused(loads.turned(event));
      default -> done(event.change());
    };
  }

  /// @return false when the database is not in the state the change was made in
  private boolean done(RowChange change) {
    Optional<UpdatableRecord<?>> row = switch (change.kind()) {
      case "insert", "update", "delete" -> EditedTables.row(database.sql(), change.table(), change.row());
      default -> Optional.empty();
    };
    return switch (change.kind()) {
      case "insert" -> row.isEmpty() && inserted(change);
      case "update" -> row.isPresent() && updated(row.get(), change);
      case "delete" -> row.isPresent() && row.get().delete() == 1;
      default -> false;
    };
  }

  private boolean inserted(RowChange change) {
    UpdatableRecord<?> made = EditedTables.record(database.sql(), change.table(),
        EditedTables.values(parsed(change.changes()), ""));
    version(made, change.base() + 1);
    return made.insert() == 1;
  }

  private boolean updated(UpdatableRecord<?> row, RowChange change) {
    row.fromMap(EditedTables.values(parsed(change.changes()), "new"));
    version(row, change.base() + 1);
    return row.update() == 1;
  }

  private static void version(UpdatableRecord<?> row, int version) {
    row.fromMap(Map.of(VERSION, String.valueOf(version)));
  }

  private void remember(JournalEvent event) {
    @Nullable
    Long last = database.sql().select(DSL.max(CHANGE_EVENT.SEQ)).from(CHANGE_EVENT).fetchOne(0, Long.class);
    ChangeEventRecord row = database.sql().newRecord(CHANGE_EVENT);
    row.setSeq(last == null ? 1 : last + 1);
    row.setDevice(event.device());
    row.setHlc(event.hlc());
    row.setHappenedAt(event.step().at().atOffset(ZoneOffset.UTC));
    row.setPerson(event.step().person());
    row.setActionId(event.step().id());
    row.setAction(event.step().action());
    row.setUndoes(event.step().undoes().orElse(null));
    row.setSchemaVersion(event.change().schema());
    row.setTableName(event.change().table());
    row.setRowId(event.change().row());
    row.setBaseVersion(event.change().base());
    row.setKind(event.change().kind());
    row.setChanges(event.change().changes());
    row.insert();
  }

  private JsonNode parsed(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new DataAccessException("a change is no JSON", broken);
    }
  }
}
