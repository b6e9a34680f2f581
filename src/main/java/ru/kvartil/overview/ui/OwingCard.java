package ru.kvartil.overview.ui;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import ru.kvartil.overview.Arrival;
import ru.kvartil.overview.Completeness;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;

/// Schools that owe something, the latest first, by source: a full dot came, an empty one did not, a dash is not expected.
final class OwingCard {
  private static final Texts TEXTS = Texts.of(OwingCard.class);
  private static final int ROWS = 6;
  private final OverviewModel model;
  private final GridPane grid = new GridPane();
  private final Card card;

  /// @param open the whole board
  OwingCard(OverviewModel model, Runnable open) {
    this.model = model;
    Hyperlink all = new Hyperlink(TEXTS.get("owing.open"));
    all.setId("overview-board-open");
    all.setOnAction(_ -> open.run());
    grid.getStyleClass().add("owing");
    this.card = new Card(TEXTS.get("owing.title"), grid).actions(all);
  }

  Node node() {
    return card;
  }

  void show(Completeness board) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    List<Completeness.Row> owing = board.owing();
    if (owing.isEmpty()) {
      grid.add(new Label(TEXTS.get("data.all")), 0, 0);
      return;
    }
    ColumnConstraints first = new ColumnConstraints();
    first.setHgrow(Priority.ALWAYS);
    first.setMinWidth(90);
    grid.getColumnConstraints().add(first);
    for (int i = 0; i < board.sources().size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(column);
      Label head = new Label(board.sources().get(i).title());
      head.getStyleClass().add("owing-head");
      head.setMinWidth(Label.USE_PREF_SIZE);
      grid.add(head, i + 1, 0);
    }
    for (int row = 0; row < Math.min(ROWS, owing.size()); row++) {
      line(board, owing.get(row), row + 1);
    }
    if (owing.size() > ROWS) {
      grid.add(new Label(TEXTS.get("owing.more", owing.size() - ROWS)), 0, ROWS + 1, board.sources().size() + 1, 1);
    }
  }

  private void line(Completeness board, Completeness.Row row, int at) {
    Hyperlink school = new Hyperlink(row.school().name());
    school.setMinWidth(0);
    school.setOnAction(_ -> model.open(row.school().key(), ""));
    grid.add(school, 0, at);
    for (int i = 0; i < row.arrivals().size(); i++) {
      Arrival arrival = row.arrivals().get(i);
      Label sign = new Label(ArrivalWords.sign(arrival));
      sign.getStyleClass().add(ArrivalWords.tone(arrival).styleClass());
      sign.setAccessibleText(TEXTS.get("owing.spoken", board.sources().get(i).title(), ArrivalWords.text(arrival)));
      grid.add(sign, i + 1, at);
    }
  }
}
