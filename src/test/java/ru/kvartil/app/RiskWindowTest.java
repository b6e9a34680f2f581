package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;
import ru.kvartil.ui.Hands;

/// Risks in the real window: a table of the РПШ with its questions, the card of a school, mistakes at their fields, undo.
@ExtendWith(Hands.class)
class RiskWindowTest {
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private Path district() throws Exception {
    Path data = folder.resolve("data");
    Path table = Files.writeString(folder.resolve("ege.csv"), """
        Результаты ЕГЭ 2024/2025 учебного года
        Школа;Русский язык / сдавали;Русский язык / не преодолели минимум
        МБОУ «СОШ № 1»;20;1
        МБОУ «СОШ № 8»;30;0
        """);
    Wiring wiring = new Wiring(new Folders(data),
        new Database.Origin(InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z")), "Ирина"));
    try (OpenWorkplace place = wiring.create(data.resolve("kvartil"),
        FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025)))))) {
      place.importing().commit(ImportRequest.unattended(table, Optional.empty(), List.of()), Progress.none());
    }
    return data;
  }

  @Test
  void aTableAsksWhatIsNotCertainAndIsTakenBackAtOnce(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, district(), folder);
    walk.press("section-indices").tab("index-tabs", "Риски").press("risk-paste");
    walk.replace("risk-table", "Школа\tДефицит педагогических кадров\tНехватка мотивации обучающихся\n"
        + "МБОУ «СОШ № 1»\tВысокая\tнизкая\nЛицей № 5\tсредняя\t\n");
    ComboBox<?> first = walk.see("risk-table-answer-1");
    assertThat(walk.<javafx.scene.control.Button>see("risk-table-load").isDisabled()).isTrue();
    assertThat(first.getItems()).isNotEmpty();
    robot.interact(() -> first.getSelectionModel().selectFirst());
    ComboBox<?> second = other(walk, robot, first);
    robot.interact(() -> second.getSelectionModel().select(second.getItems().size() - 1));
    walk.press("risk-table-load");
    List<String> _ = walk.row("risk-levels", "СОШ № 1");
    levels(walk, "СОШ № 1 высокая", "СОШ № 8 средняя");
    walk.press("history-undo");
    levels(walk);
    walk.press("history-redo");
    levels(walk, "СОШ № 1 высокая", "СОШ № 8 средняя");
    walk.close();
  }

  /// Waits until the table tells exactly these levels of the shortage of teachers.
  private static void levels(Walk walk, String... wanted) throws Exception {
    TableView<Object> view = walk.see("risk-levels-view");
    org.testfx.util.WaitForAsyncUtils.waitFor(20, java.util.concurrent.TimeUnit.SECONDS,
        () -> org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
          List<String> found = new java.util.ArrayList<>();
          for (int i = 0; i < view.getItems().size(); i++) {
            if (text(view, 1, i).equals("Дефицит педагогических кадров") && !text(view, 2, i).equals("нет данных")) {
              found.add(text(view, 0, i) + " " + text(view, 2, i));
            }
          }
          return found.equals(List.of(wanted));
        }));
  }

  private static String text(TableView<Object> view, int column, int row) {
    return ((ru.kvartil.ui.table.Cell) view.getColumns().get(column).getCellData(row)).text();
  }

  /// The question that stands first after the one before was answered.
  private ComboBox<?> other(Walk walk, FxRobot robot, ComboBox<?> before) throws Exception {
    org.testfx.util.WaitForAsyncUtils.waitFor(20, java.util.concurrent.TimeUnit.SECONDS, () -> robot.lookup(
        "#risk-table-answer-1").tryQuery().filter(node -> node != before).isPresent());
    return walk.see("risk-table-answer-1");
  }

  @Test
  void aSchoolGetsLevelsDecisionsCausesAndProgrammes(FxRobot robot) throws Exception {
    Walk walk = new Walk(stage, robot, district(), folder);
    walk.press("section-schools").open("schools", "СОШ № 8").tab("school-tabs", "Риски");
    select(walk, robot, "Дефицит педагогических кадров");
    walk.press("risk-level").type("risk-form-source", " 2025").replace("risk-form-told", "31.02.2025").press(
        "risk-form-save");
    assertThat(walk.<javafx.scene.control.Label>see("risk-form-told-error").getText()).isNotEmpty();
    walk.replace("risk-form-told", "01.09.2025").press("risk-form-save").says("risk-form-word-error",
        "Выберите уровень: низкая, средняя, высокая");
    assertThat(walk.<TextInputControl>see("risk-form-source").getText()).as("nothing typed is lost").contains("2025");
    ComboBox<?> word = walk.see("risk-form-word");
    robot.interact(() -> word.getSelectionModel().selectLast());
    walk.press("risk-form-save").gone("risk-form");
    assertThat(cells(walk, "Дефицит педагогических кадров")).contains("высокая").anyMatch(cell -> cell.startsWith(
        "решение не принято, срок прошёл 30.06.2025"));
    select(walk, robot, "Дефицит педагогических кадров");
    walk.press("risk-decide").type("risk-form-text", "Найти совместителя").replace("risk-form-decided", "20.11.2026")
        .replace("risk-form-due", "31.08.2027").press("risk-form-save").says("risk-form-recurs-error",
            "Риск повторяется каждый год");
    walk.replace("risk-form-recurs", "01.09.2027").press("risk-form-save").gone("risk-form");
    assertThat(cells(walk, "Дефицит педагогических кадров")).contains(
        "оперативное, предварительное, исполнить до 31.08.2027");
    walk.press("risk-cause-school").type("risk-form-text", "Отток семей").press("risk-form-save").row(
        "risk-causes-school", "внутренняя");
    walk.press("risk-programme-first").type("risk-form-name", "Рост").press("risk-form-save").gone("risk-form");
    walk.select("risk-programmes", "концепция развития «Рост»").press("risk-step").replace("risk-form-due",
        "01.11.2026").press("risk-form-save").says("risk-form-due-error", "уже прошёл");
    walk.replace("risk-form-due", "").replace("risk-form-done", "01.11.2026").replace("risk-form-link", "нет").press(
        "risk-form-save").says("risk-form-link-error", "Это не ссылка");
    walk.replace("risk-form-link", "https://shkola8.example/p").press("risk-form-save").gone("risk-form");
    assertThat(walk.row("risk-programmes", "концепция развития «Рост»")).contains("проект", "выполнено 01.11.2026");
    walk.press("history-undo");
    org.testfx.util.WaitForAsyncUtils.waitFor(20, java.util.concurrent.TimeUnit.SECONDS, () -> walk.row(
        "risk-programmes", "концепция развития «Рост»").contains("этапов нет"));
    walk.press("history-undo").noRow("risk-programmes", "концепция развития «Рост»");
    walk.close();
  }

  private static int index(TableView<Object> view, String risk) {
    for (int i = 0; i < view.getItems().size(); i++) {
      if (((ru.kvartil.ui.table.Cell) view.getColumns().get(1).getCellData(i)).text().equals(risk)) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> cells(Walk walk, String risk) {
    List<String> _ = walk.row("school-risks", "кадры");
    TableView<Object> view = walk.see("school-risks-view");
    return org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(20_000, () -> view.getColumns().stream().map(
        column -> ((ru.kvartil.ui.table.Cell) column.getCellData(index(view, risk))).text()).toList());
  }

  private static void select(Walk walk, FxRobot robot, String risk) {
    List<String> _ = walk.row("school-risks", "кадры");
    TableView<Object> view = walk.see("school-risks-view");
    robot.interact(() -> view.getSelectionModel().clearAndSelect(index(view, risk)));
  }
}
