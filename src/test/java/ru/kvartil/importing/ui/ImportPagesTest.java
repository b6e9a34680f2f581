package ru.kvartil.importing.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.importing.ImportTemplate;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.theme.Theme;

/// The pages around an import: schools by keyboard, what would change, templates, pasted and dropped tables.
@ExtendWith(Hands.class)
class ImportPagesTest {
  private static final String HEAD = """
      ЕГЭ 2022/2023

      Муниципалитет | Школа | Химия / сдавали | Химия / не сдали
      """;
  private static final String DOUBTS = HEAD + """
      Берёзовский район | СОШ № 8а | 8 | 2
      Берёзовский район | Школа № 1 | 12 | 3
      Берёзовский район | Лугавская СОШ | 9 | 1
      Берёзовский район | Гимназия №3 им. Попова | 5 | 0
      """;
  private ImportsAtHand at;
  private ImportSection section;
  private Shell shell;
  private Stage stage;

  @Start
  void start(Stage shown) throws Exception {
    stage = shown;
    at = new ImportsAtHand(Files.createTempDirectory("import"));
    for (String name : List.of("СОШ № 8", "СОШ № 8 г. Берёзов", "Луговская СОШ", "Гимназия № 3 им. А.С. Попова",
        "Гимназия № 3")) {
      at.add(name);
    }
    section = new ImportSection(at.desk, at.screen, () -> {});
    shell = new Shell(List.of(section.section()), List.of(), new StatusBar(FXCollections.observableArrayList()));
    section.openIn(shell);
    Theme.install().dress(shell);
    stage.setScene(new Scene(shell, 1366, 768));
    stage.show();
  }

  @AfterEach
  void close() {
    at.close();
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Labeled.class).getText();
  }

  private static boolean stands(FxRobot robot, String id) {
    return robot.lookup("#" + id).tryQuery().isPresent();
  }

  /// For looking at, when asked: `-Dlook=folder`.
  private void look(FxRobot robot, String name) throws Exception {
    String folder = System.getProperty("look", "");
    if (!folder.isEmpty()) {
      robot.interact(() -> {
        try {
          ImageIO.write(SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null), "png",
              Path.of(folder, name + ".png").toFile());
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      });
    }
  }

  private void begin(FxRobot robot, Path file) {
    robot.interact(() -> section.start(List.of(SourceFile.of(file))));
    press(robot, "import-check");
  }

  @Test
  void schoolsAreMatchedByKeyboardAloneAndRemembered(FxRobot robot) throws Exception {
    Path file = at.csv("химия.csv", DOUBTS);
    begin(robot, file);
    look(robot, "check");
    press(robot, "match-open");
    assertThat(shell.page().head().title()).isEqualTo("Школы файла «химия.csv»");
    TableView<?> rows = robot.lookup("#match-view").queryTableView();
    assertThat(rows.getItems()).hasSize(3);
    assertThat(rows.isFocused()).isTrue();
    look(robot, "match");
    assertThat(text(robot, "match-answer-1")).contains("СОШ № 8", "тот же муниципалитет");

    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertThat(text(robot, "page-note")).isEqualTo("осталось 2 из 3");
    robot.type(KeyCode.BACK_SPACE);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(text(robot, "page-note")).isEqualTo("осталось 3 из 3");
    robot.type(KeyCode.ENTER).type(KeyCode.ENTER).type(KeyCode.ENTER);
    assertThat(text(robot, "page-note")).isEqualTo("решено всё: 3");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(text(robot, "page-note")).isEqualTo("осталось 1 из 3");
    int last = robot.lookup("#match-answers").queryParent().getChildrenUnmodifiable().size() - 1;
    assertThat(text(robot, "match-answer-" + last)).contains("Пропустить");
    robot.type(KeyCode.getKeyCode(Integer.toString(last)));
    assertThat(text(robot, "page-note")).isEqualTo("решено всё: 3");
    look(robot, "match-done");

    robot.interact(shell::back);
    press(robot, "import-commit");
    assertThat(at.values()).hasSize(6);
    at.desk.undo().undo(at.desk.journal().getFirst().id());
    assertThat(at.desk.registry()).allMatch(school -> school.names().aliases().isEmpty());
    assertThat(at.values()).isEmpty();
  }

  @Test
  void countsLeadToTheirLists(FxRobot robot) throws Exception {
    begin(robot,
        at.csv("первый.csv", HEAD + "Берёзовский район | СОШ № 8 | 8 | 2\nБерёзовский район | Лицей | 5 | 1\n"));
    press(robot, "import-commit");
    begin(robot, at.csv("второй.csv", HEAD + "Берёзовский район | СОШ № 8 | 9 | 2\n"));
    assertThat(text(robot, "differences-CHANGED")).isEqualTo("изменится 1");
    assertThat(text(robot, "differences-GONE")).isEqualTo("были, теперь нет 2");
    look(robot, "check-differences");

    press(robot, "differences-CHANGED");
    TableView<?> list = robot.lookup("#differences-view").queryTableView();
    assertThat(list.getItems()).hasSize(1);
    look(robot, "differences");
    @SuppressWarnings("unchecked")
    ComboBox<Object> kind = (ComboBox<Object>) robot.lookup("#differences-kind").query();
    robot.interact(() -> kind.getSelectionModel().selectLast());
    assertThat(list.getItems()).hasSize(2);
    assertThat(text(robot, "page-note")).contains("1 школа");
    robot.interact(shell::back);
    assertThat(stands(robot, "import-commit")).isTrue();
  }

  @Test
  void templatesAreRenamedRemovedAndReadFromFiles(FxRobot robot) throws Exception {
    press(robot, "templates-open");
    assertThat(stands(robot, "templates-first")).isTrue();
    look(robot, "templates-empty");
    robot.interact(shell::back);
    begin(robot, at.csv("химия.csv", HEAD + "Берёзовский район | СОШ № 8 | 8 | 2\n"));
    press(robot, "import-commit");
    begin(robot, at.csv("ещё раз.csv", HEAD + "Берёзовский район | СОШ № 8 | 9 | 2\n"));
    press(robot, "import-back");
    assertThat(text(robot, "template-use")).startsWith("Как в прошлый раз: «химия», 21.11.2026");
    look(robot, "sheets-template");
    robot.interact(shell::back);

    press(robot, "templates-open");
    TableView<?> list = robot.lookup("#templates-view").queryTableView();
    robot.interact(() -> list.getSelectionModel().select(0));
    press(robot, "templates-rename");
    robot.interact(() -> robot.lookup("#template-name").queryAs(TextField.class).setText("Химия района"));
    look(robot, "templates-rename");
    robot.type(KeyCode.ENTER);
    assertThat(at.desk.transactions().read(at.templates::all)).extracting(ImportTemplate::name)
        .containsExactly("Химия района");
    at.picked.add(Files.writeString(Files.createTempFile("плохой", ".json"), "{}"));
    press(robot, "templates-import");
    assertThat(text(robot, "templates-trouble")).contains("не шаблон загрузки", "Шаблоны не изменены");
    look(robot, "templates-error");
    robot.interact(() -> list.getSelectionModel().select(0));
    press(robot, "templates-remove");
    assertThat(list.getItems()).isEmpty();
    assertThat(at.messages).last().satisfies(told -> assertThat(told.then()).contains("Ctrl+Z"));
  }

  @Test
  void aBlockIsPastedByKeyboard(FxRobot robot) throws Exception {
    robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of()));
    robot.interact(shell::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(at.messages).last().satisfies(told -> assertThat(told.what()).isEqualTo("В буфере обмена нет таблицы."));
    ClipboardContent content = new ClipboardContent();
    content.putString("Школа\tЕГЭ 2023 / Химия / сдавали\r\nСОШ № 8\t12\r\n");
    robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(shell.page().head().title()).startsWith("Загрузка: из буфера обмена, ");
    press(robot, "import-check");
    press(robot, "import-commit");
    assertThat(at.values()).containsExactly("СОШ № 8 2023 Химия participants 12");
    assertThat(at.desk.journal().getFirst().file()).startsWith("из буфера обмена, ");
  }

  @Test
  void ofSeveralDroppedFilesTheUnreadableDoNotStopTheOthers(FxRobot robot) throws Exception {
    List<File> files = new ArrayList<>();
    files.add(Files.createTempDirectory("папка").toFile());
    files.add(Files.writeString(Files.createTempFile("отчёт", ".pdf"), "%PDF-1.7").toFile());
    files.add(at.csv("один.csv", HEAD + "Берёзовский район | СОШ № 8 | 8 | 2\n").toFile());
    files.add(Files.createTempFile("пустой", ".csv").toFile());
    files.add(
        at.csv("два.csv", HEAD.replace("2022/2023", "2023/2024") + "Берёзовский район | СОШ № 8 | 9 | 3\n").toFile());
    robot.interact(() -> section.take(files));
    assertThat(at.messages).extracting(told -> told.what()).satisfiesExactly(
        first -> assertThat(first).startsWith("Папки не загружаются: «папка"),
        second -> assertThat(second).contains("документ PDF"));
    assertThat(shell.page().head().title()).isEqualTo("Загрузка: один.csv");
    assertThat(text(robot, "page-note")).isEqualTo("файл 2 из 4");
    press(robot, "import-check");
    press(robot, "import-commit");
    press(robot, "done-next");
    assertThat(at.messages).last().satisfies(told -> assertThat(told.what()).contains("пуст"));
    assertThat(shell.page().head().title()).isEqualTo("Загрузка: два.csv");
    press(robot, "import-check");
    press(robot, "import-commit");
    assertThat(at.values()).hasSize(4);
    look(robot, "done-refused");
    assertThat(Optional.ofNullable(robot.lookup("#import-done").query().getAccessibleText())).isPresent()
        .get().asString().contains("Не прочитаны файлы: «отчёт");
  }

  @Test
  void anEmptySectionSaysHowTablesCome(FxRobot robot) throws Exception {
    look(robot, "data-empty");
    assertThat(stands(robot, "paste-first")).isTrue();
  }
}
