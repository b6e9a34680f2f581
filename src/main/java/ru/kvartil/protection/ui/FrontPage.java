package ru.kvartil.protection.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.ui.control.Card;

/// The shape of the pages before a database is open: a title, a sentence, a card in the middle of the window.
abstract class FrontPage extends StackPane {
  FrontPage(String id) {
    setId(id);
    getStyleClass().add("first-start");
  }

  final void fill(String title, String why, Node... content) {
    Label heading = new Label(title);
    heading.getStyleClass().add("first-title");
    VBox column = new VBox(heading, words(why), new Card("", content));
    column.getStyleClass().add("first-column");
    column.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().setAll(column);
  }

  /// Gives the keyboard to a field as soon as the page is in a window.
  final void begin(Node field) {
    sceneProperty().subscribe(scene -> {
      if (scene != null) {
        field.requestFocus();
      }
    });
  }

  static Label words(String text) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.getStyleClass().add("muted");
    return words;
  }

  static Button button(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  static HBox row(Node... nodes) {
    HBox row = new HBox(8, nodes);
    return row;
  }
}
