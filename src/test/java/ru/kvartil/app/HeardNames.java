package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// What a screen reader says of the controls that take the keyboard, page after page.
final class HeardNames {
  private final Stage stage;
  private final FxRobot robot;
  private final Map<String, String> nameless = new TreeMap<>();
  private int named;

  HeardNames(Stage stage, FxRobot robot) {
    this.stage = stage;
    this.robot = robot;
  }

  /// Every control heard had a name, and there were at least so many.
  void assertEveryControlHasAName(int least) {
    assertThat(nameless).isEmpty();
    assertThat(named).isGreaterThan(least);
  }

  /// Listens to the window as it is now.
  void listen(String screen) {
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
    boolean words = control instanceof Labeled labeled && !(control instanceof ComboBoxBase<?>)
        && labeled.getText() != null && labeled.getText().codePoints().anyMatch(Character::isLetter);
    boolean tabs = control instanceof TabPane;
    boolean ofCombo = control instanceof TextInputControl
        && control.getParent() instanceof ComboBoxBase<?>;
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
