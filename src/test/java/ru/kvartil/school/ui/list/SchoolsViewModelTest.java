package ru.kvartil.school.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.ui.SchoolColumns;
import ru.kvartil.school.ui.SchoolsAtHand;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;

class SchoolsViewModelTest {
  @TempDir
  Path folder;
  private final Workspace workspace = new Workspace(SchoolsAtHand.YEAR);
  private final List<Runnable> waiting = new ArrayList<>();
  private SchoolsAtHand at;
  private School school;

  @BeforeEach
  void open() throws Failure {
    at = new SchoolsAtHand(folder);
    at.add("Школа № 70");
    school = at.add("Школа № 8");
  }

  @AfterEach
  void close() {
    at.close();
  }

  private SchoolsViewModel model(Tasks tasks, SchoolColumns... columns) {
    return new SchoolsViewModel(at.desk, workspace, tasks, List.of(columns));
  }

  private static List<String> added(SchoolsViewModel model) {
    return model.shown().get().rows().stream().map(row -> row.added().getFirst().text()).toList();
  }

  @Test
  void showsSchoolsInNaturalOrderWithWhatTheYearKnows() throws Failure {
    at.save(new SchoolYearRecord(school.key(), SchoolsAtHand.YEAR, OptionalInt.of(540), false, "ремонт"));
    SchoolsViewModel model = model(new DirectTasks());
    assertThat(model.shown().get().ready()).isFalse();
    model.load();
    assertThat(model.shown().get().rows()).extracting(row -> row.school().name())
        .containsExactly("Школа № 8", "Школа № 70");
    assertThat(model.shown().get().rows().getFirst().year()).map(SchoolYearRecord::reason).contains("ремонт");
    workspace.year().set(SchoolsAtHand.YEAR.previous());
    model.load();
    assertThat(model.shown().get().rows().getFirst().year()).isEmpty();
  }

  @Test
  void namesTheMunicipalityOnlyWhereThereAreSeveral() throws Failure {
    SchoolsViewModel model = model(new DirectTasks());
    model.load();
    assertThat(model.shown().get().several()).isFalse();
    at.add("Школа № 1", "Троицкий район");
    model.load();
    assertThat(model.shown().get().several()).isTrue();
    assertThat(model.shown().get().rows()).extracting(row -> row.school().municipality())
        .containsExactly("Берёзовский район", "Берёзовский район", "Троицкий район");
  }

  @Test
  void columnsOfAnotherYearDisappearBeforeTheNewOnesAreThere() {
    SchoolsViewModel model = model(new Waiting(), columns(year -> {}));
    model.load();
    runAll();
    assertThat(added(model)).containsExactly("2024/2025", "");
    assertThat(model.shown().get().note()).isEqualTo("за 2024/2025");
    model.load();
    waiting.removeFirst().run();
    assertThat(added(model)).as("of the same year they stay meanwhile").containsExactly("2024/2025", "");
    workspace.year().set(SchoolsAtHand.YEAR.previous());
    model.load();
    Runnable stale = waiting.removeFirst();
    waiting.removeFirst().run();
    assertThat(added(model)).containsExactly("", "");
    stale.run();
    assertThat(added(model)).as("late numbers of the old year are not heard").containsExactly("", "");
    runAll();
    assertThat(added(model)).containsExactly("2023/2024", "");
  }

  @Test
  void aGroupThatFailedSaysWhyAndLeavesTheRest() {
    SchoolColumns broken = new SchoolColumns() {
      @Override
      public List<Heading> headings() {
        return List.of(new Heading("broken", "Индекс", Column.Kind.NUMBERS));
      }

      @Override
      public Loaded load(SchoolYear year) throws Failure {
        throw new Failure(Texts.of(SchoolsViewModel.class), "desk.gone");
      }
    };
    SchoolsViewModel model = model(new DirectTasks(), broken, columns(year -> {}));
    model.load();
    assertThat(model.shown().get().rows().getFirst().added()).extracting(Cell::text).containsExactly("", "2024/2025");
    assertThat(model.shown().get().note()).contains("больше нет").endsWith("за 2024/2025");
    assertThat(model.headings()).extracting(SchoolColumns.Heading::id).containsExactly("broken", "year");
  }

  private void runAll() {
    while (!waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }

  private SchoolColumns columns(Consumer<SchoolYear> heard) {
    return new SchoolColumns() {
      @Override
      public List<Heading> headings() {
        return List.of(new Heading("year", "Год", Column.Kind.WORDS));
      }

      @Override
      public Loaded load(SchoolYear year) {
        heard.accept(year);
        return new Loaded(Map.of(school.key(), List.of(Cell.words(year.label()))), "за " + year);
      }
    };
  }

  /// Work ends when the test says so.
  private final class Waiting implements Tasks {
    private final Tasks direct = new DirectTasks();

    @Override
    public <T> void run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Failure> onFailure) {
      waiting.add(() -> direct.run(title, work, onSuccess, onFailure));
    }

    @Override
    public <T> void run(String title, Work<T> work, Consumer<T> onSuccess) {
      waiting.add(() -> direct.run(title, work, onSuccess));
    }
  }
}
