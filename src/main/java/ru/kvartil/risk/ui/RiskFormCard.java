package ru.kvartil.risk.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import ru.kvartil.risk.ui.FormSpec.Field;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.ui.control.LongText;

/// The form of [RiskFormModel], out of the way while it is closed. Enter in a line stores, Esc closes.
final class RiskFormCard {
  private static final Texts TEXTS = Texts.of(RiskFormCard.class);
  private final RiskFormModel model;
  private final StackPane place = new StackPane();

  RiskFormCard(RiskFormModel model) {
    this.model = model;
    model.spec().subscribe(spec -> {
      place.getChildren().clear();
      spec.ifPresent(form -> place.getChildren().add(card(form)));
      place.setVisible(spec.isPresent());
      place.setManaged(spec.isPresent());
    });
  }

  Node node() {
    return place;
  }

  private Card card(FormSpec form) {
    FormGrid grid = new FormGrid();
    Control first = null;
    for (Field field : form.fields()) {
      Control control = control(field);
      control.setId(field.id());
      grid.add(field.label(), control, model.error(field.field()));
      first = first == null ? control : first;
    }
    Label said = new Label();
    said.setId("risk-form-message");
    said.setWrapText(true);
    said.getStyleClass().add("tone-bad");
    said.textProperty().bind(model.message());
    said.managedProperty().bind(model.message().isNotEmpty());
    Button save = new ActionButton("risk-form-save", TEXTS.get("form.save"), model::save, "accent");
    Button remove = new ActionButton("risk-form-remove", TEXTS.get("form.remove"), model::remove);
    remove.setVisible(form.stored().flatMap(ru.kvartil.risk.Entry::id).isPresent());
    remove.setManaged(remove.isVisible());
    HBox buttons = new HBox(8, save, remove, new ActionButton("risk-form-cancel", TEXTS.get("form.cancel"),
        model::cancel));
    Card card = new Card(form.title(), grid, said, buttons);
    card.setId("risk-form");
    card.setSpacing(12);
    card.answering(model::save, model::cancel);
    if (first != null) {
      first.requestFocus();
      Control start = first;
      card.sceneProperty().subscribe(scene -> {
        if (scene != null) {
          start.requestFocus();
        }
      });
    }
    return card;
  }

  private Control control(Field field) {
    return switch (field.kind()) {
      case LINE -> line(field, "");
      case DATE -> line(field, TEXTS.get("form.date"));
      case TEXT -> {
        LongText text = new LongText(field.id(), 3);
        text.textProperty().bindBidirectional(model.value(field.field()));
        yield text;
      }
      case CHOICE -> choice(field);
      case SUGGESTED -> suggested(field);
    };
  }

  private TextField line(Field field, String prompt) {
    TextField line = new TextField();
    line.setPromptText(prompt);
    line.textProperty().bindBidirectional(model.value(field.field()));
    return line;
  }

  private ComboBox<FormSpec.Choice> choice(Field field) {
    ComboBox<FormSpec.Choice> box = new ComboBox<>();
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
    box.getItems().setAll(field.choices());
    model.value(field.field()).subscribe(value -> field.choices().stream().filter(each -> each.value().equals(value))
        .findFirst().ifPresent(box::setValue));
    box.valueProperty().subscribe(chosen -> {
      if (chosen != null) {
        model.value(field.field()).set(chosen.value());
      }
    });
    return box;
  }

  private ComboBox<String> suggested(Field field) {
    ComboBox<String> box = new ComboBox<>();
    box.setVisibleRowCount(12);
    box.setEditable(true);
    box.getItems().setAll(field.choices().stream().map(FormSpec.Choice::words).toList());
    box.getEditor().textProperty().bindBidirectional(model.value(field.field()));
    return box;
  }
}
