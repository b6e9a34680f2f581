package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.vault.Cheap;

/// The real window without a mouse and without eyes, on one way through all pages: every control that takes the keyboard has
/// a name a screen reader can say, the focus is in the page in view and Tab leads on from there, every shortcut works while
/// the Russian layout is on, and the search opens what it finds.
@ExtendWith(Hands.class)
@Tag("long")
class AccessTest {
  @TempDir
  Path folder;
  private Stage stage;
  private HeardNames names;
  private KeyboardPlace keyboard;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void everyPageIsNamedTakesTheKeyboardAndHearsTheShortcuts(FxRobot robot) throws Exception {
    names = new HeardNames(stage, robot);
    keyboard = new KeyboardPlace(stage, robot);
    firstStart(robot);
    lostAndElsewhere(robot);
    theDistrict(robot);
    names.assertEveryControlHasAName(200);
    keyboard.assertNeverLost();
  }

  /// An empty centre, its passwords and its people.
  private void firstStart(FxRobot robot) throws Exception {
    Walk own = new Walk(stage, robot, folder.resolve("own"), folder);
    own.see("first-start");
    names.listen("first start");
    own.press("first-server").see("server-address");
    names.listen("the address of a server");
    own.press("server-back").see("first-start");
    own.type("first-district", "Берёзовский район").choose("first-year", new SchoolYear(2025)).press("first-load")
        .see("new-password");
    names.listen("new password");
    own.type("new-password", Cheap.PASSWORD).type("new-password-again", Cheap.PASSWORD).press("new-password-done")
        .see("recovery-typed");
    names.listen("recovery key");
    own.type("recovery-typed", own.askedGroup()).press("recovery-done").see("import-first");
    names.listen("data, empty");
    own.press("section-schools").press("schools-first").see("add-name");
    names.listen("a new school");
    own.press("add-cancel").press("section-data").pick(DoubtfulTable.write(folder.resolve("ege_2026.xlsx")))
        .press("import-load").see("import-check");
    names.listen("import, sheets");
    own.press("import-check").see("empty-ZERO");
    names.listen("import, check");
    own.press("empty-ZERO").press("import-commit").see("import-done");
    names.listen("import, done");
    own.press("section-settings").press("person-first").see("person-name");
    names.listen("settings");
    own.type("person-name", "А. А. Белова").press("person-save").row("people", "А. А. Белова");
    own.press("person-add").type("person-name", "Я. Я. Юрьева").press("person-save").row("people", "Я. Я. Юрьева");
    names.listen("settings, people");
    own.tab("settings-tabs", "Пароль").select("passwords", "Я. Я. Юрьева").press("protection-give").see("unlock-back");
    names.listen("one's own password");
    own.unlock().see("new-password");
    names.listen("a personal password");
    own.press("new-password-back").see("protection-give");
    names.listen("settings, passwords");
    own.press("history-list").see("history-turn");
    names.listen("history");
    own.close();
    Walk asked = new Walk(stage, robot, folder.resolve("own"), folder);
    asked.press("unlock-forgotten").see("forgotten-key");
    names.listen("forgotten password");
    asked.press("forgotten-back").see("unlock-password");
    names.listen("password");
    asked.unlock().see("who-people");
    names.listen("who works");
    asked.close();
  }

  /// A database that is lost, in another place, out of reach.
  private void lostAndElsewhere(FxRobot robot) throws Exception {
    Path data = folder.resolve("lost");
    Path copy = LostDatabase.leave(data);
    Walk lost = new Walk(stage, robot, data, folder);
    lost.see("rescue");
    names.listen("a lost database");
    lost.pick(copy).press("open-copy").see("copy-yes");
    names.listen("a copy of it");
    lost.press("copy-no").press("rescue").see("rescue-open");
    names.listen("put together again");
    lost.press("rescue-open").see("protect-now");
    names.listen("a password is offered");
    lost.line("program-menu", "program-other").see("others-file");
    names.listen("another database");
    lost.press("others-server").replace("server-address", LostDatabase.NO_SERVER).press("server-connect")
        .see("open-other");
    names.listen("a server that does not answer");
    lost.close();
  }

  private void theDistrict(FxRobot robot) throws Exception {
    Walk demo = new Walk(stage, robot, folder.resolve("demo"), folder);
    demo.demoMadeHere();
    at("overview");
    demo.press("tile-data").row("board", "Гимназия");
    at("overview, board", "board-view");
    demo.press("back-0");
    keyboard.at("overview again");
    demo.press("tile-doubts").see("doubts");
    at("overview, doubts");
    for (KeyCode digit : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6,
        KeyCode.DIGIT1)) {
      demo.keys(KeyCode.CONTROL, digit);
      keyboard.at("section " + digit);
    }
    card(demo);
    indices(demo);
    demo.press("section-documents").see("note-kind");
    at("documents");
    demo.press("note-why").see("why-tree");
    names.listen("where numbers come from");
    demo.press("why-close").gone("why-tree");
    keyboard.at("documents, no panel");
    demo.press("note-print").see("print-page");
    at("printing");
    demo.press("back-0").press("help-button").see("help-title");
    at("help");
    demo.press("back-0").press("history-list").see("history-turn");
    keyboard.at("history");
    demo.press("back-0");
    data(demo);
    typing(demo);
    keysOnTheRussianLayout(robot, demo);
    search(robot, demo);
    demo.close();
  }

  /// The page has names for all its controls and takes the keyboard.
  private void at(String screen) {
    at(screen, "");
  }

  /// @param main what has the focus, or holds what has it; empty for anything of the page
  private void at(String screen, String main) {
    keyboard.at(screen, main);
    names.listen(screen);
  }

  /// The schools and a card with all its tabs and small forms.
  private void card(Walk demo) {
    demo.press("section-schools").row("schools", "Гимназия");
    at("schools", "schools-view");
    demo.press("school-add").see("add-name");
    keyboard.at("a new school", "add-name");
    demo.keys(KeyCode.ESCAPE).gone("add-name");
    keyboard.at("schools, the card closed");
    demo.open("schools", "СОШ № 8 им. А.С. Зорина").see("sheet-organisation");
    at("card");
    demo.tab("school-tabs", "Статусы и история").press("life-mark").see("mark-order");
    at("card, statuses");
    demo.press("mark-cancel");
    keyboard.at("card, no status");
    demo.press("life-rename").see("life-since");
    names.listen("card, another name");
    demo.press("life-rename-cancel").press("life-close").see("life-end");
    names.listen("card, the end");
    demo.press("life-close-cancel").press("life-merge").see("life-kept");
    names.listen("card, two entries");
    demo.press("life-merge-cancel").tab("school-tabs", "Результаты");
    names.listen("card, results");
    demo.tab("school-tabs", "Индексы").see("school-outcome-table");
    names.listen("card, indices");
    demo.tab("school-tabs", "Риски").select("school-risks", "кадры").press("risk-decide").see("risk-form-save");
    names.listen("card, a decision about a risk");
    demo.press("risk-form-cancel").gone("risk-form");
    names.listen("card, risks");
    demo.keys(KeyCode.ALT, KeyCode.LEFT);
    keyboard.at("schools after the card", "schools-view");
  }

  /// The tabs of the indices, the methods, a new version, two compared.
  private void indices(Walk demo) {
    demo.press("section-indices").row("outcome-schools", "Гимназия");
    names.listen("indices");
    demo.press("outcome-quartiles-table");
    names.listen("indices, numbers of a chart");
    demo.tab("index-tabs", "ИСБШ").row("welfare-schools", "Гимназия");
    names.listen("indices, welfare");
    demo.tab("index-tabs", "Переходы").see("index-matrix-sentence");
    names.listen("indices, movement");
    demo.tab("index-tabs", "ИОР и ИСБШ").see("index-scatter-sentence");
    names.listen("indices, both");
    demo.tab("index-tabs", "Показатели").see("index-heat-sentence");
    names.listen("indices, map");
    demo.tab("index-tabs", "Риски").press("risk-paste").replace("risk-table", "Школа\tПогода\nГимназия\tвысокая\n")
        .see("risk-table-answer-1");
    names.listen("indices, risks");
    demo.replace("risk-table", "").press("risk-table-close").gone("risk-table");
    demo.tab("index-tabs", "Выявление").open("identified-schools", "Ключевская ООШ").see("identified-count");
    names.listen("identification with the reasons of a school");
    demo.press("identified-try").see("try-headline");
    names.listen("trying out");
    demo.press("section-indices").tab("index-tabs", "Перечни").row("list-years", "Гимназия");
    names.listen("lists");
    demo.press("list-new").see("list-save");
    names.listen("a new list");
    demo.press("list-cancel").tab("index-tabs", "Выявление");
    demo.press("section-indices").press("identified-compare").row("rules-schools", "Гимназия");
    names.listen("rule sets side by side");
    demo.press("section-indices");
    demo.tab("index-tabs", "Ожидаемый результат").row("expected-schools", "Гимназия");
    names.listen("indices, expected");
    demo.tab("index-tabs", "Группы").row("groups-by", "По месту");
    names.listen("indices, groups");
    demo.press("index-methods").row("methods", "ГИА и аттестаты");
    demo.row("methods", "ИСБШ");
    at("methods", "methods-view");
    demo.select("methods", "ИСБШ").press("method-copy").see("method-edit-name");
    at("a new version of a method");
    demo.press("back-1");
    keyboard.at("methods again", "methods-view");
    demo.select("methods", "ИСБШ").press("method-compare").see("compare-all");
    names.listen("methods compared");
  }

  /// The journal, the board, the grid, kept originals, an import with its pages, templates, settings.
  private void data(Walk demo) throws Exception {
    demo.press("section-data").row("journal", "20");
    at("journal");
    demo.press("board-open").row("board", "Гимназия");
    keyboard.at("board from the data", "board-view");
    demo.press("section-data");
    demo.press("entry-open").choose("entry-kind", "PASSPORT").see("entry-total-0");
    demo.press("back-0").press("entry-open");
    keyboard.at("entry", "entry-grid");
    demo.press("back-0").press("templates-open").see("templates-view");
    keyboard.at("templates");
    demo.press("section-settings");
    keyboard.at("settings");
    demo.press("section-data").press("section-data").row("journal", "20");
    demo.select("journal", "20").press("import-original").see("original-sheets");
    names.listen("kept original");
    demo.press("back-0");
    demo.pick(DoubtfulTable.write(folder.resolve("ege_2026.xlsx"))).press("import-load").press("import-check")
        .press("match-open").see("match-answer-1");
    names.listen("import, schools");
    demo.press("back-1").press("differences-NEW").see("differences-view");
    names.listen("import, differences");
    demo.press("back-1").press("separate-rest").press("empty-ZERO").press("import-commit").press("done-journal")
        .press("templates-open").select("templates", "ege_2026").press("templates-rename")
        .see("template-name");
    names.listen("templates");
    demo.press("template-leave").press("back-0");
  }

  /// The page «Ввод» with each of its choices, and the description of an indicator of the centre's own.
  private void typing(Walk demo) {
    demo.press("section-data").press("section-data").press("entry-open").says("page-title", "Ввод")
        .choose("entry-kind", "RESULTS").see("entry-total-0");
    names.listen("entry, results");
    demo.choose("entry-procedure", "VPR").see("entry-parallel");
    names.listen("entry, results by parallel");
    demo.choose("entry-kind", "PUPILS").see("entry-date");
    names.listen("entry, pupils");
    demo.choose("entry-kind", "OWN").press("entry-new-indicator").see("indicator-name");
    names.listen("entry, an indicator of one's own");
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
}
