package ru.kvartil.history.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.history.Changes;
import ru.kvartil.history.storage.JooqHistory;
import ru.kvartil.overview.Source;
import ru.kvartil.overview.storage.JooqDueDates;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.Message;
import ru.kvartil.ui.Question;

/// Ctrl+Z pressed faster than the screens learn what was done.
class HistoryModelTest {
  private static final SchoolYear YEAR = new SchoolYear(2025);
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
  @TempDir
  Path folder;
  private final List<Message> told = new ArrayList<>();
  private final Workspace workspace = new Workspace(YEAR);
  private Database database;
  private JooqDueDates dates;
  private HistoryModel model;

  @BeforeEach
  void open() throws Failure {
    database = Database.create(folder.resolve("база"), new Database.Origin(InstantSource.fixed(Instant.parse(
        "2026-11-21T09:12:00Z")), "Ирина"), _ -> {});
    dates = new JooqDueDates(database);
    put(FIRST);
    model = new HistoryModel(
        new Changes(database.transactions(), new JooqHistory(database, List.of(), List.of())), workspace,
        new DirectTasks(), new Told());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void put(LocalDate due) throws Failure {
    database.transactions().write("срок " + due.getDayOfMonth(), () -> {
      dates.put(Source.EGE, YEAR, Optional.of(due));
      return due;
    });
  }

  private Optional<LocalDate> due() throws Failure {
    return Optional.ofNullable(database.transactions().read(() -> dates.of(YEAR)).get(Source.EGE));
  }

  @Test
  void takesBackTheLastActionAlsoWhenNobodyHasToldOfItYet() throws Failure {
    put(FIRST.plusDays(5));
    assertThat(model.state().get().undoable()).get().extracting("title").isEqualTo("срок 20");
    model.undo();
    assertThat(due()).contains(FIRST);
    assertThat(told).singleElement().extracting(Message::what).isEqualTo("Отменено: срок 25");
    model.redo();
    assertThat(due()).contains(FIRST.plusDays(5));
  }

  @Test
  void waitsForWhatIsOnItsWayToTheDatabase() throws Failure {
    workspace.storing();
    model.undo();
    model.undo();
    assertThat(model.busy().get()).isTrue();
    assertThat(due()).as("nothing older goes instead").contains(FIRST);
    put(FIRST.plusDays(5));
    workspace.stored();
    assertThat(due()).as("one step").contains(FIRST);
    assertThat(model.busy().get()).isFalse();
  }

  @Test
  void nothingIsSaidWhenThereIsNothingToTakeBack() throws Failure {
    model.undo();
    assertThat(due()).isEmpty();
    told.clear();
    model.undo();
    assertThat(told).isEmpty();
    assertThat(model.busy().get()).isFalse();
  }

  private final class Told implements Dialogs {
    @Override
    public boolean ask(Question question) {
      throw new AssertionError(question);
    }

    @Override
    public void tell(Message message) {
      told.add(message);
    }
  }
}
