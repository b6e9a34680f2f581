package ru.kvartil.school.ui.sheet;

import java.util.Optional;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Controls over fields being edited. A field is checked when it is left.
final class Inputs {
  static final PseudoClass WRONG = Styles.STATE_DANGER;

  private Inputs() {}

  static TextField text(String id, Edited<String> field) {
    TextField input = new TextField();
    input.setId(id);
    input.textProperty().bindBidirectional(field.value());
    checkedWhenLeft(input, field);
    return input;
  }

  /// A field for one long line, wrapped over three rows. Tab and Enter do what they do in any other field.
  static TextArea wrapped(String id, Edited<String> field) {
    TextArea input = new TextArea();
    input.setId(id);
    input.setPrefRowCount(3);
    input.setWrapText(true);
    input.textProperty().bindBidirectional(field.value());
    input.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
      if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
        input.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        key.consume();
      } else if (key.getCode() == KeyCode.ENTER) {
        key.consume();
      }
    });
    checkedWhenLeft(input, field);
    return input;
  }

  static void checkedWhenLeft(Control input, Edited<?> field) {
    input.focusedProperty().subscribe((_, focused) -> {
      if (!focused) {
        field.check();
      }
    });
  }

  /// The first control below a node that is marked as wrong.
  static Optional<Node> firstWrong(Node node) {
    if (node.getPseudoClassStates().contains(WRONG) && node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().map(Inputs::firstWrong).flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }
}
