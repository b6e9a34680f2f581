package ru.kvartil.entry.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import ru.kvartil.fact.Direction;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.NamedChoice;

/// The form of a new indicator of the centre's own: name, unit, which way is better.
final class IndicatorCard {
  private static final Texts TEXTS = Texts.of(IndicatorCard.class);
  private static final int LONGEST = 200;
  private final EntryModel model;
  private final Runnable done;
  private final TextField name = new TextField();
  private final TextField unit = new TextField();
  private final NamedChoice<Direction> direction = new NamedChoice<>("indicator-direction",
      TEXTS.get("indicator.direction"), List.of(Direction.values()), TEXTS::get);
  private final Label trouble = new Label();
  private final Card card;

  /// @param done gives the keyboard back to the grid
  IndicatorCard(EntryModel model, Runnable done) {
    this.model = model;
    this.done = done;
    name.setId("indicator-name");
    name.setPromptText(TEXTS.get("indicator.name"));
    name.setAccessibleText(TEXTS.get("indicator.name"));
    name.setPrefColumnCount(28);
    unit.setId("indicator-unit");
    unit.setPromptText(TEXTS.get("indicator.unit"));
    unit.setAccessibleText(TEXTS.get("indicator.unit"));
    unit.setPrefColumnCount(8);
    direction.setValue(Direction.NEUTRAL);
    Button add = new Button(TEXTS.get("indicator.add"));
    add.setId("indicator-add");
    add.getStyleClass().add("accent");
    add.setOnAction(_ -> add());
    Button cancel = new Button(TEXTS.get("indicator.cancel"));
    cancel.setId("indicator-cancel");
    cancel.setOnAction(_ -> close());
    trouble.setId("indicator-trouble");
    trouble.getStyleClass().add("tone-bad");
    trouble.setWrapText(true);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    card = new Card(TEXTS.get("indicator.title"), new HBox(8, name, unit, direction, add, cancel), trouble);
    card.setId("indicator-card");
    card.setVisible(false);
    card.managedProperty().bind(card.visibleProperty());
    card.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  Node node() {
    return card;
  }

  void open() {
    name.clear();
    unit.clear();
    trouble.setText("");
    direction.setValue(Direction.NEUTRAL);
    card.setVisible(true);
    name.requestFocus();
  }

  private void close() {
    card.setVisible(false);
    done.run();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      close();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof TextField) {
      add();
      key.consume();
    }
  }

  private void add() {
    String called = name.getText().strip().replaceAll("\\s+", " ");
    boolean known = model.shown().get().sheet().stream().flatMap(sheet -> sheet.columns().stream())
        .flatMap(column -> column.series().stream()).filter(series -> series.kind().equals(Series.INDICATOR))
        .anyMatch(series -> series.measure().equalsIgnoreCase(called));
    if (called.isEmpty() || called.length() > LONGEST || known) {
      trouble.setText(TEXTS.get(known ? "indicator.known" : "indicator.nameless"));
      name.requestFocus();
      return;
    }
    model.describe(OwnIndicator.plain(called, unit.getText().strip(), direction.getValue()), this::close);
  }
}
