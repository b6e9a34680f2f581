package ru.kvartil.methodology.ui;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import ru.kvartil.shared.Texts;

/// Lines of a method under one another: what it is, its value, how it is founded, where it comes from.
final class LineGrid extends GridPane {
  private static final Texts TEXTS = Texts.of(LineGrid.class);
  private static final double[] SHARES = {32, 22, 30, 16};

  LineGrid() {
    getStyleClass().add("method-grid");
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      column.setHgrow(Priority.ALWAYS);
      column.setFillWidth(true);
      getColumnConstraints().add(column);
    }
    addRow(0, heading(TEXTS.get("column.line")), heading(TEXTS.get("column.value")), heading(TEXTS.get("column.mark")),
        heading(TEXTS.get("column.source")));
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }

  LineFields add(EditedLine line) {
    LineFields fields = new LineFields(line, getRowCount());
    addRow(getRowCount(), fields.title(), fields.value(), fields.mark(), fields.source());
    getChildren().forEach(child -> setValignment(child, VPos.TOP));
    return fields;
  }
}
