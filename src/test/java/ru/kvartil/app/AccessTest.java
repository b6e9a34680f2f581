package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.vault.Cheap;

/// The real window without a mouse and without eyes: every control that takes the keyboard has a name a screen reader can
/// say, every shortcut works while the Russian layout is on, and the search opens what it finds.
@ExtendWith(ApplicationExtension.class)
class AccessTest {
  @TempDir
  Path folder;
  private Stage stage;
  private final Map<String, String> nameless = new TreeMap<>();
  private int named;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void everyControlOfEveryScreenHasAName(FxRobot robot) throws Exception {
    Walk own = new Walk(stage, robot, folder.resolve("own"), folder);
    own.see("first-start");
    listen(robot, "first start");
    own.type("first-district", "Берёзовский район").choose("first-year", new SchoolYear(2025)).press("first-load")
        .see("new-password");
    listen(robot, "new password");
    own.type("new-password", Cheap.PASSWORD).type("new-password-again", Cheap.PASSWORD).press("new-password-done")
        .see("recovery-typed");
    listen(robot, "recovery key");
    own.type("recovery-typed", own.askedGroup()).press("recovery-done").see("import-first");
    listen(robot, "data, empty");
    own.press("section-schools").press("schools-first").see("add-name");
    listen(robot, "a new school");
    own.press("add-cancel").press("section-data").pick(DoubtfulTable.write(folder.resolve("ege_2026.xlsx")))
        .press("import-load").see("import-check");
    listen(robot, "import, sheets");
    own.press("import-check").see("empty-ZERO");
    listen(robot, "import, check");
    own.press("empty-ZERO").press("import-commit").see("import-done");
    listen(robot, "import, done");
    own.press("section-settings").press("person-first").see("person-name");
    listen(robot, "settings");
    own.type("person-name", "А. А. Белова").press("person-save").row("people", "А. А. Белова");
    own.press("person-add").type("person-name", "Я. Я. Юрьева").press("person-save").row("people", "Я. Я. Юрьева");
    listen(robot, "settings, people");
    own.tab("settings-tabs", "Пароль").select("passwords", "Я. Я. Юрьева").press("protection-give").see("unlock-back");
    listen(robot, "one's own password");
    own.unlock().see("new-password");
    listen(robot, "a personal password");
    own.press("new-password-back").see("protection-give");
    listen(robot, "settings, passwords");
    own.press("history-list").see("history-turn");
    listen(robot, "history");
    own.close();
    Walk asked = new Walk(stage, robot, folder.resolve("own"), folder);
    asked.press("unlock-forgotten").see("forgotten-key");
    listen(robot, "forgotten password");
    asked.press("forgotten-back").see("unlock-password");
    listen(robot, "password");
    asked.unlock().see("who-people");
    listen(robot, "who works");
    asked.close();
    Walk demo = new Walk(stage, robot, folder.resolve("demo"), folder);
    demo.demo();
    listen(robot, "overview");
    demo.press("tile-data").row("board", "Гимназия");
    listen(robot, "overview, board");
    demo.press("section-overview").press("section-overview").press("tile-doubts").see("doubts");
    listen(robot, "overview, doubts");
    demo.press("section-schools").row("schools", "Гимназия");
    listen(robot, "schools");
    demo.open("schools", "СОШ № 8 им. А.С. Зорина").see("sheet-organisation");
    listen(robot, "card");
    demo.tab("school-tabs", "Статусы и история").press("life-mark").see("mark-order");
    listen(robot, "card, statuses");
    demo.press("mark-cancel").press("life-rename").see("life-since");
    listen(robot, "card, another name");
    demo.press("life-rename-cancel").press("life-close").see("life-end");
    listen(robot, "card, the end");
    demo.press("life-close-cancel").press("life-merge").see("life-kept");
    listen(robot, "card, two entries");
    demo.press("life-merge-cancel").tab("school-tabs", "Результаты");
    listen(robot, "card, results");
    demo.tab("school-tabs", "Индексы").see("school-outcome-table");
    listen(robot, "card, indices");
    demo.press("section-indices").row("outcome-schools", "Гимназия");
    listen(robot, "indices");
    demo.press("outcome-quartiles-table");
    listen(robot, "indices, numbers of a chart");
    demo.tab("index-tabs", "ИСБШ").row("welfare-schools", "Гимназия");
    listen(robot, "indices, welfare");
    demo.tab("index-tabs", "Переходы").see("index-matrix-sentence");
    listen(robot, "indices, movement");
    demo.tab("index-tabs", "ИОР и ИСБШ").see("index-scatter-sentence");
    listen(robot, "indices, both");
    demo.tab("index-tabs", "Показатели").see("index-heat-sentence");
    listen(robot, "indices, map");
    demo.press("index-methods").row("methods", "ГИА и аттестаты");
    listen(robot, "methods");
    demo.press("method-copy").see("method-edit-name");
    listen(robot, "a new version of a method");
    demo.press("section-indices").press("index-methods").select("methods", "ИСБШ").press("method-compare")
        .see("compare-all");
    listen(robot, "methods compared");
    demo.press("section-documents").see("note-kind");
    listen(robot, "documents");
    demo.press("note-why").see("why-tree");
    listen(robot, "where numbers come from");
    demo.press("why-close").press("note-print").see("print-page");
    listen(robot, "printing");
    demo.press("back-0").press("help-button").see("help-title");
    listen(robot, "help");
    demo.press("back-0");
    demo.press("section-data").row("journal", "20");
    listen(robot, "journal");
    demo.select("journal", "20").press("import-original").see("original-sheets");
    listen(robot, "kept original");
    demo.press("back-0");
    demo.pick(DoubtfulTable.write(folder.resolve("ege_2026.xlsx"))).press("import-load").press("import-check")
        .press("match-open").see("match-answer-1");
    listen(robot, "import, schools");
    demo.press("back-1").press("differences-NEW").see("differences-view");
    listen(robot, "import, differences");
    demo.press("back-1").press("separate-rest").press("empty-ZERO").press("import-commit").press("done-journal")
        .press("templates-open").select("templates", "ege_2026").press("templates-rename")
        .see("template-name");
    listen(robot, "templates");
    demo.press("template-leave").press("back-0");
    typing(robot, demo);
    keysOnTheRussianLayout(robot, demo);
    search(robot, demo);
    demo.close();
    assertThat(nameless).isEmpty();
    assertThat(named).isGreaterThan(200);
  }

  /// The page «Ввод» with each of its choices, and the description of an indicator of the centre's own.
  private void typing(FxRobot robot, Walk demo) {
    demo.press("section-data").press("section-data").press("entry-open").says("page-title", "Ввод")
        .see("entry-total-0");
    listen(robot, "entry, results");
    demo.choose("entry-procedure", "VPR").see("entry-parallel");
    listen(robot, "entry, results by parallel");
    demo.choose("entry-kind", "PUPILS").see("entry-date");
    listen(robot, "entry, pupils");
    demo.choose("entry-kind", "OWN").press("entry-new-indicator").see("indicator-name");
    listen(robot, "entry, an indicator of one's own");
    demo.press("indicator-cancel").choose("entry-kind", "RESULTS").press("back-0");
  }

  /// Every accelerator of the window is a key, not a letter, and does its work while the layout sends another letter.
  private void keysOnTheRussianLayout(FxRobot robot, Walk demo) {
    List<KeyCombination> keys = List.copyOf(stage.getScene().getAccelerators().keySet());
    assertThat(keys).hasSizeGreaterThanOrEqualTo(5)
        .allMatch(key -> !key.getClass().getSimpleName().contains("Character"));
    List<String> sections = List.of("overview", "schools", "data", "indices", "documents");
    for (int i = 0; i < sections.size(); i++) {
      press(robot, KeyCode.getKeyCode(Integer.toString(i + 1)), "!\"№;%".substring(i, i + 1), true, false);
      assertThat(demo.<ToggleButton>see("section-" + sections.get(i)).isSelected()).as(sections.get(i)).isTrue();
    }
    demo.press("section-schools").press("section-schools").open("schools", "Гимназия").says("page-title", "Гимназия");
    press(robot, KeyCode.LEFT, KeyEvent.CHAR_UNDEFINED, false, true);
    demo.says("page-title", "Школы");
  }

  /// Ctrl+K on the Russian layout, letters, Enter: a card, its tab, a page, a document.
  private void search(FxRobot robot, Walk demo) {
    find(robot, demo, "сош № 8");
    demo.says("page-title", "СОШ № 8 им. А.С. Зорина");
    find(robot, demo, "гимназия индексы");
    demo.says("page-title", "Гимназия").see("school-outcome-table");
    find(robot, demo, "исбш");
    demo.says("page-title", "Индексы");
    assertThat(demo.<TabPane>see("index-tabs").getSelectionModel().getSelectedItem().getText()).isEqualTo("ИСБШ");
    find(robot, demo, "справка района");
    demo.says("page-title", "Документы").see("note-kind");
    find(robot, demo, "добавить");
    demo.says("page-title", "Школы").see("add-name");
  }

  private static void find(FxRobot robot, Walk demo, String typed) {
    press(robot, KeyCode.K, "л", true, false);
    assertThat(demo.<TextField>see("search").isFocused()).isTrue();
    demo.type("search", typed).see("search-hit-0");
    robot.type(KeyCode.ENTER);
  }

  private static void press(FxRobot robot, KeyCode code, String letter, boolean control, boolean alt) {
    robot.interact(() -> {
      Node owner = robot.window(0).getScene().getFocusOwner();
      KeyEvent.fireEvent(owner == null ? robot.window(0).getScene().getRoot() : owner,
          new KeyEvent(KeyEvent.KEY_PRESSED, letter, letter, code, false, control, alt, false));
    });
  }

  private void listen(FxRobot robot, String screen) {
    robot.interact(() -> listen(stage.getScene().getRoot(), screen));
  }

  private void listen(Node node, String screen) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Control control && control.isFocusTraversable()) {
      if (isNamed(control)) {
        named++;
      } else {
        nameless.put(screen + ": " + control.getClass().getSimpleName() + " " + control.getId() + " "
            + control.getStyleClass(), path(control));
      }
    }
    if (node instanceof Parent parent && !(node instanceof Spinner<?>)) {
      parent.getChildrenUnmodifiable().forEach(child -> listen(child, screen));
    }
  }

  /// A name of its own, its words, or a label that names it. A prompt is no name: it goes when something is typed.
  private boolean isNamed(Control control) {
    boolean own = control.getAccessibleText() != null && !control.getAccessibleText().isBlank();
    boolean words = control instanceof Labeled labeled && !(control instanceof javafx.scene.control.ComboBoxBase<?>)
        && labeled.getText() != null && labeled.getText().codePoints().anyMatch(Character::isLetter);
    boolean tabs = control instanceof TabPane;
    boolean ofCombo = control instanceof TextInputControl
        && control.getParent() instanceof javafx.scene.control.ComboBoxBase<?>;
    return own || words || tabs || ofCombo || stage.getScene().getRoot().lookupAll(".label").stream()
        .anyMatch(label -> label instanceof Label text && control.equals(text.getLabelFor()));
  }

  private static String path(Node node) {
    StringBuilder path = new StringBuilder();
    for (Node up = node.getParent(); up != null && path.length() < 160; up = up.getParent()) {
      path.append(up.getId() == null ? up.getClass().getSimpleName() : "#" + up.getId()).append(" < ");
    }
    return path.toString();
  }
}
