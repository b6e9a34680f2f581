package ru.kvartil.note.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.note.NotesAtHand;
import ru.kvartil.report.ReadBack;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.Section;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.theme.Theme;

/// The section as a person uses it, in the real shell over a real database.
@ExtendWith(Hands.class)
class NotesSectionTest {
  @TempDir
  Path folder;
  private final List<String> heard = new ArrayList<>();
  private NotesAtHand at;
  private NotesSection notes;
  private Shell shell;
  private School eighth;

  /// Saves everything into the folder of the test.
  private final class IntoFolder implements FilePicker {
    @Override
    public List<Path> open(String title, FileKind... kinds) {
      return List.of();
    }

    @Override
    public Optional<Path> save(String title, String name, FileKind kind) {
      heard.add(name);
      return Optional.of(folder.resolve(name));
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }
  }

  @Start
  void start(Stage stage) throws Failure {
    at = new NotesAtHand(folder);
    at.name();
    eighth = at.fill().getFirst();
    notes = new NotesSection(NotesViewModelTest.desk(at), new Workspace(NotesAtHand.YEAR), new DirectTasks(),
        new IntoFolder(), () -> heard.add("загрузить"));
    Section other = new Section("other", "Другое", Feather.GRID,
        () -> Page.of(new PageHead("Другое"), new Label("Другое"), () -> {}));
    shell = new Shell(List.of(other, notes.section()), List.of(),
        new StatusBar(FXCollections.observableArrayList()));
    notes.openIn(shell);
    Theme.install().dress(shell);
    stage.setScene(new Scene(shell, 1366, 768));
    stage.show();
  }

  @AfterEach
  void close() {
    at.close();
  }

  private static void type(FxRobot robot, String id, String text) {
    robot.interact(() -> robot.lookup(id).query().requestFocus());
    robot.write(text);
  }

  private static String count(FxRobot robot) {
    return robot.lookup("#preview-count").queryLabeled().getText();
  }

  private static String pages(FxRobot robot) {
    return robot.lookup("#preview-scroll").query().getAccessibleText().replace('\u00a0', ' ');
  }

  @Test
  void theButtonOfACardLeadsToADocumentThatIsFilledInAndSaved(FxRobot robot) throws Exception {
    robot.interact(() -> notes.action().run().accept(eighth));
    assertThat(robot.lookup("#page-title").queryLabeled().getText()).isEqualTo("Документы");
    assertThat(robot.lookup("#note-school").<ComboBox<School>>query().getValue().name()).isEqualTo("Школа № 8");
    assertThat(robot.lookup("#note-school > .list-cell").queryLabeled().getText()).isEqualTo("Школа № 8");
    assertThat(count(robot)).matches("\\d страниц.?");
    type(robot, "#note-recommendations", "Школе № 8 – разобрать ошибки – до 1 марта – протокол");
    robot.interact(() -> robot.lookup("#note-save-docx").queryButton().fire());
    robot.interact(() -> robot.lookup("#note-save-pdf").queryButton().fire());
    assertThat(heard).containsExactly("Справка Школа № 8 2024-2025.docx", "Справка Школа № 8 2024-2025.pdf");
    assertThat(robot.lookup("#page-note").queryLabeled().getText())
        .isEqualTo("Сохранено: Справка Школа № 8 2024-2025.pdf");
    assertThat(docx(heard.getFirst())).contains("Школе № 8 – разобрать ошибки – до 1 марта – протокол");
    assertThat(ReadBack.pdf(Files.readAllBytes(folder.resolve(heard.getLast()))).getFirst())
        .contains("АНАЛИТИЧЕСКАЯ СПРАВКА");
  }

  private String docx(String name) throws IOException {
    return String.join("\n", ReadBack.docx(Files.readAllBytes(folder.resolve(name))));
  }

  @Test
  void thePagesFollowTheTyping(FxRobot robot) throws Exception {
    robot.interact(() -> shell.openSection(NotesSection.ID));
    type(robot, "#note-basis", "приказ № 7");
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> pages(robot).contains("Основание: приказ № 7."));
  }

  @Test
  void theSchoolIsNotAskedForADocumentOfTheDistrict(FxRobot robot) {
    robot.interact(() -> shell.openSection(NotesSection.ID));
    robot.interact(() -> robot.lookup("#note-kind").<ComboBox<NotesViewModel.Kind>>query()
        .setValue(NotesViewModel.Kind.DISTRICT));
    assertThat(robot.lookup("#note-school").query().isDisabled()).isTrue();
    assertThat(pages(robot)).contains("о динамике образовательных результатов школ\nБерёзовский район");
  }

  @Test
  void theShortDocumentIsChosenBesideItsKindAndTheChoiceStays(FxRobot robot) throws Exception {
    robot.interact(() -> notes.action().run().accept(eighth));
    robot.clickOn("#note-length").clickOn("Краткая (1–2 страницы)");
    type(robot, "#note-recommendations", "Школе № 8 – разобрать ошибки – до 1 марта – протокол");
    robot.interact(() -> robot.lookup("#note-save-docx").queryButton().fire());
    assertThat(heard).containsExactly("Справка краткая Школа № 8 2024-2025.docx");
    assertThat(docx(heard.getFirst())).contains("Школе № 8 – разобрать ошибки", "ниже порога").doesNotContain("ИСБШ");
    robot.interact(() -> shell.openSection("other"));
    robot.interact(() -> shell.openSection(NotesSection.ID));
    assertThat(robot.lookup("#note-length > .list-cell").queryLabeled().getText()).isEqualTo("Краткая (1–2 страницы)");
    robot.clickOn("#note-kind").clickOn("О динамике результатов района");
    assertThat(robot.lookup("#note-recommendations").queryTextInputControl().getText()).isEmpty();
    robot.interact(() -> robot.lookup("#note-save-pdf").queryButton().fire());
    assertThat(heard.getLast()).isEqualTo("Справка краткая Берёзовский район 2024-2025.pdf");
    assertThat(String.join("", ReadBack.pdf(Files.readAllBytes(folder.resolve(heard.getLast()))))
        .replace('\u00a0', ' ')).contains("ниже порога").doesNotContain("разобрать ошибки");
  }

  @Test
  void basisAndSignersAreKeptByAButton(FxRobot robot) throws Exception {
    robot.interact(() -> shell.openSection(NotesSection.ID));
    assertThat(robot.lookup("#note-remember").query().isDisabled()).isTrue();
    type(robot, "#note-signed-name", "О. Н. Ковалёва");
    robot.interact(() -> robot.lookup("#note-remember").queryButton().fire());
    assertThat(at.transactions().read(at.centres::find).orElseThrow().signed().name()).isEqualTo("О. Н. Ковалёва");
    assertThat(robot.lookup("#note-remember").query().isDisabled()).isTrue();
  }
}
