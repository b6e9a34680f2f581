package ru.kvartil.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import ru.kvartil.shared.Texts;

/// A quartile as its number on its colour and its level in words beside it; the words may be left out where levels do not
/// differ. 1 is the darkest and the lowest.
public final class QuartileChip extends HBox {
  private static final Texts TEXTS = Texts.of(QuartileChip.class);

  /// @param quartile 1…4
  /// @param level name of the level («ниже среднего»), empty when it is withheld
  public QuartileChip(int quartile, String level) {
    if (quartile < 1 || quartile > 4) {
      throw new IllegalArgumentException("no such quartile: " + quartile);
    }
    Label number = new Label(Integer.toString(quartile));
    number.getStyleClass().setAll("label", "quartile", "quartile-" + quartile);
    number.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(number);
    if (!level.isEmpty()) {
      getChildren().add(new Label(level));
    }
    getStyleClass().add("quartile-chip");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(level.isEmpty()
        ? TEXTS.get("quartile.spoken", quartile)
        : TEXTS.get("quartile.spoken.level", quartile, level));
  }
}
