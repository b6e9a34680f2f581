package ru.kvartil.importing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.theme.Theme;

/// The section in the window: from the empty journal through the wizard to an import that is taken back.
@ExtendWith(Hands.class)
class ImportSectionTest {
  private static final String TABLE = """
      ЕГЭ 2022/2023

      Муниципалитет | Школа | Химия / сдавали | Химия / не сдали
      Берёзовский район | Школа № 1 | 12 |
      Берёзовский район | СОШ № 8а | 8 | 2
      """;
  private final List<String> led = new ArrayList<>();
  private ImportsAtHand at;
  private Shell shell;

  @Start
  void start(Stage stage) throws Exception {
    at = new ImportsAtHand(Files.createTempDirectory("import"));
    at.add("СОШ № 8");
    ImportSection section = new ImportSection(at.desk, at.screen, () -> led.add("indices"));
    shell = new Shell(List.of(section.section()), List.of(), new StatusBar(FXCollections.observableArrayList()));
    section.openIn(shell);
    Theme.install().dress(shell);
    stage.setScene(new Scene(shell, 980, 760));
    stage.show();
  }

  @AfterEach
  void close() {
    at.close();
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
  }

  private static void choose(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup("#" + id).queryAs(ToggleButton.class).fire());
  }

  private static boolean stands(FxRobot robot, String id) {
    return robot.lookup("#" + id).tryQuery().isPresent();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Labeled.class).getText();
  }

  @Test
  void loadsATableAndTakesItBack(FxRobot robot) throws Exception {
    Path file = at.csv("химия.csv", TABLE);
    at.picked.add(file);
    press(robot, "import-first");
    assertThat(shell.page().head().title()).isEqualTo("Загрузка: химия.csv");
    assertThat(text(robot, "import-check")).isEqualTo("Проверить 1 лист");
    press(robot, "import-check");

    Button load = robot.lookup("#import-commit").queryAs(Button.class);
    assertThat(load.isDisabled()).isTrue();
    assertThat(text(robot, "review-waiting")).contains("2 вопроса");
    choose(robot, "candidate-0-4-0");
    assertThat(text(robot, "review-waiting")).contains("1 вопрос");
    choose(robot, "empty-ZERO");
    assertThat(load.isDisabled()).isFalse();
    assertThat(load.getText()).isEqualTo("Загрузить 4 значения");
    assertThat(text(robot, "import-summary")).isEqualTo("новых школ 1");
    assertThat(text(robot, "differences-NEW")).isEqualTo("новых 4");
    assertThat(at.values()).isEmpty();
    press(robot, "import-commit");

    assertThat(stands(robot, "import-done")).isTrue();
    assertThat(at.values()).contains("Школа № 1 2023 Химия below_minimum 0", "СОШ № 8 2023 Химия participants 8");
    press(robot, "done-indices");
    assertThat(led).containsExactly("indices");
    press(robot, "done-journal");

    TableView<?> journal = robot.lookup("#journal-view").queryTableView();
    assertThat(journal.getItems()).hasSize(1);
    assertThat(journal.getHeight()).as("the empty state leaves no room behind").isLessThan(100);
    assertThat(robot.lookup("#import-undo").queryAs(Button.class).isDisabled()).isTrue();
    robot.interact(() -> journal.getSelectionModel().select(0));
    press(robot, "import-undo");
    assertThat(at.questions).hasSize(1);
    assertThat(journal.getItems()).isEmpty();
    assertThat(at.values()).isEmpty();
    assertThat(at.names()).containsExactly("СОШ № 8");
  }

  @Test
  void aRefusedFileOffersAnother(FxRobot robot) throws Exception {
    at.picked.add(Files.createTempFile("пустой", ".csv"));
    press(robot, "import-load");
    assertThat(stands(robot, "file-refused")).isTrue();

    at.picked.set(0, at.csv("химия.csv", TABLE));
    press(robot, "file-other");

    assertThat(shell.page().head().title()).isEqualTo("Загрузка: химия.csv");
    assertThat(stands(robot, "import-check")).isTrue();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aColumnIsTakenForAnotherResult(FxRobot robot) throws Exception {
    at.picked.add(at.csv("химия.csv", TABLE));
    press(robot, "import-load");
    ComboBox<RoleChoice> role = (ComboBox<RoleChoice>) robot.lookup("#role-D").query();
    robot.interact(() -> role.setValue(RoleChoice.result()));
    robot.interact(() -> {
      ((ComboBox<String>) robot.lookup("#picker-procedure").query()).setValue("ОГЭ");
      ((ComboBox<String>) robot.lookup("#picker-subject").query()).getEditor().setText("физика");
    });
    press(robot, "picker-take");

    ComboBox<RoleChoice> now = (ComboBox<RoleChoice>) robot.lookup("#role-D").query();
    assertThat(now.getValue().words()).isEqualTo("ОГЭ · Физика · сдавали");
    assertThat(stands(robot, "picker")).isFalse();
  }

  @Test
  void answersAreNotGivenUpUnasked(FxRobot robot) throws Exception {
    at.picked.add(at.csv("химия.csv", TABLE));
    press(robot, "import-load");
    press(robot, "import-check");
    choose(robot, "empty-MISSING");
    at.answer = false;
    robot.interact(shell::back);
    assertThat(stands(robot, "import-commit")).isTrue();

    at.answer = true;
    robot.interact(shell::back);
    assertThat(stands(robot, "import-first")).isTrue();
    assertThat(at.values()).isEmpty();
  }
}
