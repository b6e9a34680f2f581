package ru.kvartil.ui.table;

import java.util.HashMap;
import java.util.Map;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide words are in a font. Each letter is measured once: laying out every cell of a table of a thousand schools
/// held the window for as long as drawing it.
final class Letters {
  private final Text probe = new Text();
  private final Map<Character, Double> known = new HashMap<>();

  Letters(Font font) {
    probe.setFont(font);
  }

  boolean of(Font font) {
    return probe.getFont().equals(font);
  }

  /// Width in pixels: letters of our alphabets stand side by side without touching each other's room. Text with marks that
  /// join letters is laid out as a whole.
  double width(String text) {
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (!alone(letter)) {
        return measured(text);
      }
      sum += known.computeIfAbsent(letter, each -> measured(String.valueOf(each)));
    }
    return sum;
  }

  private static boolean alone(char letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK, Character.OTHER_LETTER ->
        false;
      default -> true;
    };
  }

  private double measured(String text) {
    probe.setText(text);
    return probe.getLayoutBounds().getWidth();
  }
}
