package ru.kvartil.app;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A person at the keyboard, without a mouse: letters, keys, Tab until something has the focus, the clipboard.
final class EntryKeys {
  private static final int MOST_TABS = 80;
  private static final int PATIENCE = 30;
  private final Stage stage;
  private final FxRobot robot;
  private final Walk walk;

  EntryKeys(Stage stage, FxRobot robot, Walk walk) {
    this.stage = stage;
    this.robot = robot;
    this.walk = walk;
  }

  EntryKeys write(String text) {
    WaitForAsyncUtils.waitForFxEvents();
    robot.write(text, 0);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  EntryKeys type(KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.type(key);
    }
    return this;
  }

  EntryKeys together(KeyCode... keys) {
    robot.push(keys);
    return this;
  }

  /// Presses Tab until a control, or something in it, has the focus.
  EntryKeys tabTo(String id) {
    walk.see(id);
    for (int i = 0; i < MOST_TABS; i++) {
      if (focus().contains(id)) {
        return this;
      }
      robot.type(KeyCode.TAB);
    }
    throw new AssertionError("Tab does not lead to " + id + ", but to " + focus());
  }

  /// Waits until a control, or something in it, has the focus by itself.
  EntryKeys focused(String id) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> focus().contains(id));
    } catch (TimeoutException late) {
      throw new AssertionError("the keyboard is at «" + focus() + "» and not at " + id, late);
    }
    return this;
  }

  /// Id of what has the focus, and of all it stands in.
  private List<String> focus() {
    return WaitForAsyncUtils.waitForAsyncFx(5000, () -> Stream
        .<Node>iterate(stage.getScene().getFocusOwner(), Objects::nonNull, Node::getParent).map(Node::getId)
        .filter(Objects::nonNull).toList());
  }

  /// Finds by Ctrl+K and opens what is found first.
  EntryKeys find(String words) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write(words, 0);
    walk.see("search-hit-0");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  /// Puts a text on the clipboard, as a spreadsheet does, and pastes it.
  EntryKeys paste(String text) {
    robot.interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
    robot.push(KeyCode.CONTROL, KeyCode.V);
    return this;
  }

  String copied() {
    robot.push(KeyCode.CONTROL, KeyCode.C);
    return WaitForAsyncUtils.waitForAsyncFx(5000, () -> Clipboard.getSystemClipboard().getString());
  }

  /// Words of the totals of the grid.
  List<String> totals(int columns) {
    return IntStream.range(0, columns)
        .mapToObj(column -> walk.<Label>see("entry-total-" + column).getText()).toList();
  }
}
