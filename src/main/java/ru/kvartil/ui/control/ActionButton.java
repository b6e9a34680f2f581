package ru.kvartil.ui.control;

import javafx.scene.control.Button;

/// A button that always does the same: its id, its words, what it does. Its words are never cut.
public final class ActionButton extends Button {
  /// @param styles classes of its look: `accent`, `small`, …
  public ActionButton(String id, String text, Runnable action, String... styles) {
    super(text);
    setId(id);
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().addAll(styles);
    setOnAction(_ -> action.run());
  }
}
