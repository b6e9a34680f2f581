package ru.kvartil.ui.control;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field of several lines in a form: Tab leads to the next field, as it does everywhere else, and never into the text.
public final class LongText extends TextArea {
  /// @param rows lines it has room for, 1 or more
  public LongText(String id, int rows) {
    setId(id);
    setWrapText(true);
    setPrefRowCount(rows);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.TAB && !key.isShortcutDown() && !key.isAltDown()) {
      key.consume();
      boolean _ = requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }
}
