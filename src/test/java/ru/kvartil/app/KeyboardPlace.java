package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The keyboard follows the page: whatever page comes, and whatever went away, the focus is in the page in view and Tab
/// leads on from there.
final class KeyboardPlace {
  private final Stage stage;
  private final FxRobot robot;
  private final List<String> lost = new ArrayList<>();

  KeyboardPlace(Stage stage, FxRobot robot) {
    this.stage = stage;
    this.robot = robot;
  }

  void assertNeverLost() {
    assertThat(lost).isEmpty();
  }

  /// The focus comes to the page, and Tab leads to something else.
  void at(String screen) {
    at(screen, "");
  }

  /// @param main what has the focus, or holds what has it; empty for anything of the page
  void at(String screen, String main) {
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
