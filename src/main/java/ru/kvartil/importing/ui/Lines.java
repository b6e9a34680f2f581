package ru.kvartil.importing.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// Lines of text under and above tables.
final class Lines {
  private Lines() {}

  /// A failure in place: what happened, what is safe, what to do. Out of the way while the text is empty.
  static Label trouble(String id, ObservableValue<String> text) {
    Label line = shown(id, text);
    line.getStyleClass().add("import-trouble");
    return line;
  }

  /// What the person has to do before going on. Out of the way while the text is empty.
  static Label obstacle(String id, ObservableValue<String> text) {
    Label line = shown(id, text);
    line.getStyleClass().add("tone-warn");
    return line;
  }

  private static Label shown(String id, ObservableValue<String> text) {
    Label line = new Label();
    line.setId(id);
    line.setWrapText(true);
    line.setMinHeight(Label.USE_PREF_SIZE);
    line.textProperty().bind(text);
    line.visibleProperty().bind(line.textProperty().isNotEmpty());
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  /// A muted remark.
  static Label note(String text) {
    Label line = new Label(text);
    line.getStyleClass().addAll("muted", "small");
    line.setWrapText(true);
    line.setMinHeight(Label.USE_PREF_SIZE);
    return line;
  }
}
