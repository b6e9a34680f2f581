package ru.kvartil.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import ru.kvartil.storage.StoreKind;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.Parameter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.history.Changes;
import ru.kvartil.history.storage.JooqHistory;
import ru.kvartil.note.Length;
import ru.kvartil.note.MadeNote;
import ru.kvartil.note.storage.JooqNoteRegister;
import ru.kvartil.overview.storage.JooqDueDates;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;

/// Due dates and the register of справки in a real database, with undo.
@Tag("postgres")
@ParameterizedClass
@EnumSource(StoreKind.class)
class OverviewStorageTest {
  @Parameter
  StoreKind engine;
  private static final SchoolYear YEAR = new SchoolYear(2025);
  private static final LocalDate DUE = LocalDate.of(2026, 11, 20);
  @TempDir
  Path folder;
  private Database database;
  private JooqDueDates dates;
  private JooqNoteRegister register;

  @BeforeEach
  void open() throws Failure {
    database = engine.create(folder.resolve("база"), new Database.Origin(InstantSource.fixed(Instant.parse(
        "2026-11-21T09:12:00Z")), "Ирина"), _ -> {});
    dates = new JooqDueDates(database);
    register = new JooqNoteRegister(database);
  }

  @AfterEach
  void close() {
    // Where there is no server to be had, the test was skipped before it began.
    if (database != null) {
      database.close();
    }
  }

  private void put(Optional<LocalDate> due) throws Failure {
    database.transactions().write("срок", () -> {
      dates.put(Source.EGE, YEAR, due);
      return due;
    });
  }

  private Optional<LocalDate> due() throws Failure {
    return Optional.ofNullable(database.transactions().read(() -> dates.of(YEAR)).get(Source.EGE));
  }

  @Test
  void aDueDateIsKeptForItsYearChangedTakenAwayAndUndone() throws Failure {
    put(Optional.of(DUE));
    assertThat(due()).contains(DUE);
    assertThat(database.transactions().read(() -> dates.of(YEAR.next()))).isEmpty();
    put(Optional.of(DUE.plusDays(5)));
    assertThat(due()).contains(DUE.plusDays(5));
    put(Optional.empty());
    assertThat(due()).isEmpty();
    Changes changes = new Changes(database.transactions(), new JooqHistory(database, List.of(), List.of()));
    undo(changes);
    assertThat(due()).contains(DUE.plusDays(5));
    undo(changes);
    assertThat(due()).contains(DUE);
    changes.turn(changes.state().redoable().orElseThrow());
    assertThat(due()).contains(DUE.plusDays(5));
  }

  @Test
  void aSavedNoteIsRememberedAndNotUndone() throws Failure {
    put(Optional.of(DUE));
    database.transactions().write("справка", () -> {
      register.enter(Optional.empty(), YEAR, Length.SHORT, "0123456789abcdef");
      return YEAR;
    });
    List<MadeNote> made = database.transactions().read(() -> register.year(YEAR));
    assertThat(made).singleElement().satisfies(note -> {
      assertThat(note.school()).isEmpty();
      assertThat(note.length()).isEqualTo(Length.SHORT);
      assertThat(note.stamp()).isEqualTo("0123456789abcdef");
      assertThat(note.person()).isEqualTo("Ирина");
    });
    undo(new Changes(database.transactions(), new JooqHistory(database, List.of(), List.of())));
    assertThat(due()).as("Ctrl+Z passes the saved document by").isEmpty();
    assertThat(database.transactions().read(() -> register.year(YEAR))).hasSize(1);
  }

  private static void undo(Changes changes) throws Failure {
    changes.turn(changes.state().undoable().orElseThrow());
  }
}
