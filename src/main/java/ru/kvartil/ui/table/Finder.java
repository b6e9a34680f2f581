package ru.kvartil.ui.table;

import java.util.function.Predicate;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import ru.kvartil.shared.Texts;

/// Find-as-you-type: collects letters typed into a table, shows them in its corner and goes to the row they name. Letters
/// stay for a moment, Backspace takes the last one back, Esc ends.
final class Finder extends Label {
  private static final Texts TEXTS = Texts.of(Finder.class);
  private static final Duration PATIENCE = Duration.seconds(2);
  private final Node table;
  private final Predicate<String> find;
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private String typed = "";

  /// @param find goes to the row the text names and says whether there is one
  Finder(Node table, Predicate<String> find) {
    this.table = table;
    this.find = find;
    getStyleClass().add("finder");
    StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
    setVisible(false);
    setMouseTransparent(true);
    table.addEventFilter(KeyEvent.KEY_TYPED, this::letter);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::correct);
    patience.setOnFinished(_ -> show(""));
  }

  private void letter(KeyEvent event) {
    String letter = event.getCharacter();
    boolean command = event.isShortcutDown() || event.isAltDown() || event.isMetaDown()
        || !table.equals(event.getTarget());
    boolean printable = !letter.isEmpty() && !Character.isISOControl(letter.charAt(0));
    if (command || !printable || (letter.isBlank() && typed.isEmpty())) {
      return;
    }
    look(typed + letter);
    event.consume();
  }

  private void correct(KeyEvent event) {
    if (typed.isEmpty()) {
      return;
    }
    if (event.getCode() == KeyCode.BACK_SPACE) {
      look(typed.substring(0, typed.length() - 1));
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      show("");
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE) {
      event.consume();
    }
  }

  private void look(String text) {
    boolean found = find.test(text);
    show(text);
    if (!text.isEmpty()) {
      setText(found ? TEXTS.get("table.find", text) : TEXTS.get("table.find.none", text));
      patience.playFromStart();
    }
  }

  private void show(String text) {
    typed = text;
    setVisible(!text.isEmpty());
  }
}
