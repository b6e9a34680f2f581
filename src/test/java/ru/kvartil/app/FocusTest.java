package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The keyboard follows the page: whatever page comes, and whatever went away, the focus is in the page in view and Tab
/// leads on from there.
@ExtendWith(ApplicationExtension.class)
class FocusTest {
  @TempDir
  Path folder;
  private Stage stage;
  private FxRobot robot;
  private final List<String> lost = new ArrayList<>();

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void everyPageTakesTheKeyboard(FxRobot hands) throws Exception {
    robot = hands;
    Walk demo = new Walk(stage, robot, folder.resolve("demo"), folder);
    demo.demo();
    at("overview");
    demo.press("tile-data").row("board", "Гимназия");
    at("board", "board-view");
    demo.press("back-0");
    at("overview again");
    demo.press("tile-doubts").see("doubts");
    at("doubts");
    for (KeyCode digit : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6,
        KeyCode.DIGIT1)) {
      demo.keys(KeyCode.CONTROL, digit);
      at("section " + digit);
    }
    demo.press("section-schools").row("schools", "Гимназия");
    at("schools", "schools-view");
    demo.press("school-add").see("add-name");
    at("a new school", "add-name");
    demo.keys(KeyCode.ESCAPE).gone("add-name");
    at("schools, the card closed");
    demo.open("schools", "Гимназия").see("sheet-organisation");
    at("card");
    demo.tab("school-tabs", "Статусы и история").press("life-mark").see("mark-order");
    at("card, a status");
    demo.press("mark-cancel");
    at("card, no status");
    demo.tab("school-tabs", "Индексы").see("school-outcome-table");
    demo.keys(KeyCode.ALT, KeyCode.LEFT);
    at("schools after the card", "schools-view");
    demo.press("section-indices").row("outcome-schools", "Гимназия");
    demo.press("index-methods").row("methods", "ИСБШ");
    at("methods", "methods-view");
    demo.select("methods", "ИСБШ").press("method-copy").see("method-edit-name");
    at("method");
    demo.press("back-1");
    at("methods again", "methods-view");
    demo.press("section-documents").see("note-kind");
    at("documents");
    demo.press("note-why").see("why-tree");
    demo.press("why-close").gone("why-tree");
    at("documents, no panel");
    demo.press("note-print").see("print-page");
    at("printing");
    demo.press("back-0").press("help-button").see("help-title");
    at("help");
    demo.press("back-0").press("history-list").see("history-turn");
    at("history");
    demo.press("back-0").press("section-data").row("journal", "20");
    at("journal");
    demo.press("board-open").row("board", "Гимназия");
    at("board from the data", "board-view");
    demo.press("section-data");
    demo.press("entry-open").choose("entry-kind", "PASSPORT").see("entry-total-0");
    demo.press("back-0").press("entry-open");
    at("entry", "entry-grid");
    demo.press("back-0").press("templates-open").see("templates-view");
    at("templates");
    demo.press("section-settings");
    at("settings");
    demo.close();
    assertThat(lost).isEmpty();
  }

  /// The focus comes to the page, and Tab leads to something else.
  private void at(String screen) {
    at(screen, "");
  }

  /// @param main what has the focus, or holds what has it; empty for anything of the page
  private void at(String screen, String main) {
    try {
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000,
          () -> has(stage.getScene().getFocusOwner(), main)));
    } catch (TimeoutException late) {
      lost.add(screen + ": " + stage.getScene().getFocusOwner());
      return;
    }
    if (!main.equals("entry-grid")) {
      Node before = stage.getScene().getFocusOwner();
      robot.type(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
      Node after = stage.getScene().getFocusOwner();
      if (after == null || after.equals(before)) {
        lost.add(screen + ": Tab leads nowhere from " + before);
      }
      robot.push(KeyCode.SHIFT, KeyCode.TAB);
    }
  }

  private static boolean has(Node owner, String main) {
    boolean page = false;
    boolean wanted = main.isEmpty();
    for (Node up = owner; up != null; up = up.getParent()) {
      page |= up.getStyleClass().contains("page");
      wanted |= main.equals(up.getId());
    }
    return page && wanted && owner.getScene() != null && owner.isVisible();
  }
}
