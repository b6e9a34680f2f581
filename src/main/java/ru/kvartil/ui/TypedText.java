package ru.kvartil.ui;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;

/// Finds what people typed in a part of the window.
final class TypedText {
  private TypedText() {}

  /// A line for each field that can be typed into and is not empty.
  static Stream<String> in(Node node) {
    if (node instanceof TextInputControl field) {
      return field.isEditable() && !(field instanceof PasswordField) && !field.getText().isBlank()
          ? Stream.of(line(field))
          : Stream.empty();
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(TypedText::in)
        : Stream.empty();
  }

  private static String line(TextInputControl field) {
    String label = field.getAccessibleText();
    return label == null || label.isBlank() ? field.getText() : label + ": " + field.getText();
  }
}
