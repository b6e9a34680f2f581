package ru.kvartil.school.ui.status;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import ru.kvartil.school.StatusKind;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.StatusWords;
import ru.kvartil.school.ui.sheet.WordChoice;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;

/// The form of a status, out of the way while nothing is being marked. Enter marks, Esc closes.
public final class MarkCard {
  private static final Texts TEXTS = Texts.of(MarkCard.class);
  private final Card card;

  public MarkCard(MarkModel model) {
    WordChoice<StatusKind> kind = new WordChoice<>("mark-kind", model.kind(), StatusWords::kind);
    WordChoice<SchoolYear> year = new WordChoice<>("mark-year", model.year(), SchoolYear::label);
    TextField order = new TextField();
    order.setId("mark-order");
    order.textProperty().bindBidirectional(model.order());
    TextField date = new TextField();
    date.setId("mark-date");
    date.setPromptText(TEXTS.get("mark.date.example"));
    date.textProperty().bindBidirectional(model.date());
    TextField reason = new TextField();
    reason.setId("mark-reason");
    reason.setPromptText(TEXTS.get("mark.reason.example"));
    reason.textProperty().bindBidirectional(model.reason());
    GridPane columns = new GridPane();
    columns.getStyleClass().add("sheet-columns");
    columns.getColumnConstraints().addAll(half(), half());
    columns.addRow(0,
        new FormGrid().add(TEXTS.get("mark.kind"), kind.offer(List.of(StatusKind.values()))).add(TEXTS.get("mark.year"),
            year),
        new FormGrid().add(TEXTS.get("mark.order"), order).add(TEXTS.get("mark.date"), date, model.dateError())
            .add(TEXTS.get("mark.reason"), reason));
    Label who = new Label();
    who.setId("mark-schools");
    who.setWrapText(true);
    who.getStyleClass().add("muted");
    Label said = new Label();
    said.setId("mark-message");
    said.setWrapText(true);
    said.getStyleClass().add("tone-bad");
    said.textProperty().bind(model.message());
    said.managedProperty().bind(model.message().isNotEmpty());
    Button mark = new ActionButton("mark-confirm", "", model::mark);
    mark.getStyleClass().add("accent");
    Button unmark = new ActionButton("mark-remove", "", model::unmark);
    Button cancel = new ActionButton("mark-cancel", TEXTS.get("mark.cancel"), model::cancel);
    HBox buttons = new HBox(mark, unmark, cancel);
    buttons.getStyleClass().add("save-line");
    card = new Card(TEXTS.get("mark.title"), who, columns, said, buttons);
    card.setId("mark-status");
    card.answering(model::mark, model::cancel);
    model.schools().subscribe(now -> {
      card.setVisible(!now.isEmpty());
      card.setManaged(!now.isEmpty());
      if (!now.isEmpty()) {
        year.offer(model.years());
        who.setText(SchoolWords.names(now));
        String several = SchoolWords.count(now.size());
        mark.setText(now.size() == 1 ? TEXTS.get("mark.one") : TEXTS.get("mark.several", several));
        unmark.setText(now.size() == 1 ? TEXTS.get("mark.remove.one") : TEXTS.get("mark.remove.several", several));
        kind.requestFocus();
      }
    });
  }

  public Node node() {
    return card;
  }

  private static ColumnConstraints half() {
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    return half;
  }
}
