package ru.kvartil.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A framed piece of a page: a heading with buttons at its right end, content below.
public final class Card extends VBox {
  private final Label heading = new Label();
  private final HBox head;

  /// @param title heading; empty for a card without one
  public Card(String title, Node... content) {
    heading.getStyleClass().add("card-title");
    heading.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head = new HBox(heading, gap);
    head.getStyleClass().add("card-head");
    head.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("card");
    setMinWidth(0);
    setTitle(title);
    getChildren().addAll(content);
  }

  /// Puts buttons at the right end of the heading, in the order given.
  public Card actions(Node... actions) {
    for (Node action : actions) {
      if (action instanceof Region button) {
        button.setMinWidth(USE_PREF_SIZE);
      }
    }
    head.getChildren().addAll(actions);
    showHead();
    return this;
  }

  /// Makes the card answer the keys of a form: Enter in a field does, Esc anywhere in it leaves off.
  public Card answering(Runnable enter, Runnable escape) {
    addEventHandler(KeyEvent.KEY_PRESSED, key -> {
      if (key.getCode() == KeyCode.ESCAPE) {
        escape.run();
        key.consume();
      } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof TextField) {
        enter.run();
        key.consume();
      }
    });
    return this;
  }

  public void setTitle(String title) {
    heading.setText(title);
    if (!title.isEmpty()) {
      showHead();
    }
  }

  private void showHead() {
    if (!getChildren().contains(head)) {
      getChildren().addFirst(head);
    }
  }
}
