package ru.kvartil.risk.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import ru.kvartil.risk.RiskTable.Question;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.ui.control.Held;
import ru.kvartil.ui.control.LongText;

/// Where a table of the РПШ is pasted, or taken from a file: questions and mistakes stand under it until none is left.
final class PastePane {
  private static final Texts TEXTS = Texts.of(PastePane.class);
  private static final int SHOWN = 12;
  private final PasteModel model;
  private final LongText text = new LongText("risk-table", 6);
  private final VBox said = new VBox(6);
  private final Label message = new Label();
  private final Card card;

  PastePane(PasteModel model, FilePicker picker) {
    this.model = model;
    text.setWrapText(false);
    text.setPromptText(TEXTS.get("paste.prompt"));
    text.textProperty().bindBidirectional(model.text());
    TextField source = new TextField();
    source.setId("risk-table-source");
    source.textProperty().bindBidirectional(model.source());
    said.setId("risk-table-said");
    message.setId("risk-table-message");
    message.setWrapText(true);
    message.getStyleClass().add("tone-bad");
    message.textProperty().bind(model.message());
    message.managedProperty().bind(model.message().isNotEmpty());
    Button load = new ActionButton("risk-table-load", TEXTS.get("paste.load"), this::load, "accent");
    Held.off(load, model.shown().map(now -> now.filter(each -> each.reading().ready()).isEmpty()));
    HBox buttons = new HBox(8, load, new ActionButton("risk-table-file", TEXTS.get("paste.file"), () -> picker.open(
        TEXTS.get("paste.file"), new FilePicker.FileKind(TEXTS.get("paste.kind"), List.of("xlsx", "xls", "csv")))
        .stream().findFirst().ifPresent(model::file)),
        new ActionButton("risk-table-close", TEXTS.get("paste.close"), this::close));
    card = new Card(TEXTS.get("paste.title"), new FormGrid().add(TEXTS.get("paste.table"), text, TEXTS.get(
        "paste.hint")).add(TEXTS.get("field.source"), source), said, message, buttons);
    card.setId("risk-paste-card");
    card.setSpacing(12);
    close();
    model.shown().subscribe(now -> {
      said.getChildren().clear();
      now.ifPresent(this::show);
    });
  }

  Node node() {
    return card;
  }

  void open() {
    card.setVisible(true);
    card.setManaged(true);
    text.requestFocus();
  }

  private void close() {
    card.setVisible(false);
    card.setManaged(false);
  }

  private void load() {
    model.load();
  }

  private void show(PasteModel.Shown now) {
    now.reading().remarks().stream().limit(SHOWN).forEach(remark -> said.getChildren().add(words(remark, "tone-bad")));
    int number = 1;
    for (Question question : now.reading().questions().stream().limit(SHOWN).toList()) {
      said.getChildren().add(new VBox(4, words(question.reason(), "tone-warn"), answer(question, now, number++)));
    }
    int more = now.reading().remarks().size() + now.reading().questions().size() - said.getChildren().size();
    if (more > 0) {
      said.getChildren().add(words(TEXTS.get("paste.more", more), "muted"));
    }
    if (now.reading().ready()) {
      said.getChildren().add(words(TEXTS.get("paste.ready", now.reading().lines().size()), "tone-good"));
    }
  }

  private static Label words(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private ComboBox<FormSpec.Choice> answer(Question question, PasteModel.Shown now, int number) {
    List<FormSpec.Choice> all = question.school() ? now.schools() : now.risks();
    List<FormSpec.Choice> likely = question.likely().stream().flatMap(value -> all.stream().filter(choice -> choice
        .value().equals(value))).toList();
    ComboBox<FormSpec.Choice> box = new ComboBox<>();
    box.setId("risk-table-answer-" + number);
    box.setAccessibleText(question.reason());
    box.setPromptText(TEXTS.get("paste.choose"));
    box.setVisibleRowCount(12);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(FormSpec.@Nullable Choice choice) {
        return choice == null ? "" : choice.words();
      }

      @Override
      public FormSpec.@Nullable Choice fromString(String text) {
        return box.getValue();
      }
    });
    box.getItems().setAll(Stream.of(likely.stream(), Stream.of(new FormSpec.Choice("", TEXTS.get("paste.leave"))), all
        .stream().filter(choice -> !likely.contains(choice))).flatMap(each -> each).toList());
    box.valueProperty().subscribe(chosen -> {
      if (chosen != null) {
        model.answer(question, chosen.value());
      }
    });
    return box;
  }
}
