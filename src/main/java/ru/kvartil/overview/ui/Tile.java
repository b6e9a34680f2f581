package ru.kvartil.overview.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.provenance.WhyAsked;

/// One fact of the page: a title, a big number with words beside it, a line under it. Pressing it leads to its page.
final class Tile extends Button {
  private static final Texts TEXTS = Texts.of(Tile.class);
  /// Room of the frame at both sides and above and below.
  private static final double SIDES = 34;
  private static final double ENDS = 26;
  private final VBox content;
  private final String title;
  private final Label number = new Label();
  private final Label beside = new Label();
  private final Label under = new Label();

  Tile(String id, String title, Runnable open) {
    this.title = title;
    setId(id);
    Label heading = new Label(title);
    heading.getStyleClass().add("card-title");
    number.getStyleClass().add("tile-number");
    number.setMinWidth(USE_PREF_SIZE);
    beside.getStyleClass().add("tone-muted");
    beside.setWrapText(true);
    beside.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(beside, Priority.ALWAYS);
    under.setWrapText(true);
    HBox line = new HBox(8, number, beside);
    line.getStyleClass().add("tile-line");
    content = new VBox(6, heading, line, under);
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("tile");
    setMaxWidth(Double.MAX_VALUE);
    setMaxHeight(Double.MAX_VALUE);
    content.prefWidthProperty().bind(widthProperty().subtract(SIDES));
    content.maxWidthProperty().bind(widthProperty().subtract(SIDES));
    setMinWidth(0);
    setMinHeight(USE_PREF_SIZE);
    setOnAction(_ -> open.run());
  }

  /// Words wrap, so the height follows the width.
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 200;
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width > 0 ? width : computePrefWidth(-1);
    return content.prefHeight(Math.max(40, wide - SIDES)) + ENDS;
  }

  /// Says where its number comes from, by F4 or in the menu.
  void explain(Explanation why) {
    MenuItem item = new MenuItem(TEXTS.get("tile.why"));
    item.setOnAction(_ -> fireEvent(new WhyAsked(() -> why)));
    setContextMenu(new ContextMenu(item));
    setOnKeyPressed(key -> {
      if (WhyAsked.KEYS.match(key)) {
        fireEvent(new WhyAsked(() -> why));
        key.consume();
      }
    });
  }

  /// What the tile says.
  ///
  /// @param tone of the line under the number
  record Words(String number, String beside, String under, Tone tone) {}

  void show(Words words) {
    number.setText(words.number());
    beside.setText(words.beside());
    under.setText(words.under());
    under.getStyleClass().setAll("label", words.tone().styleClass());
    setAccessibleText("%s: %s %s. %s".formatted(title, words.number(), words.beside(), words.under()));
  }
}
