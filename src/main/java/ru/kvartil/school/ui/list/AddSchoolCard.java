package ru.kvartil.school.ui.list;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.sheet.Suggestions;
import ru.kvartil.school.ui.sheet.WordChoice;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;

/// The form of a new school above the table; out of the way while none is being added.
final class AddSchoolCard {
  private static final Texts TEXTS = Texts.of(AddSchoolCard.class);
  private final AddSchoolViewModel model;
  private final Card card;
  private final VBox similar = new VBox();

  AddSchoolCard(AddSchoolViewModel model) {
    this.model = model;
    TextField name = new TextField();
    name.setId("add-name");
    name.textProperty().bindBidirectional(model.name());
    name.setPromptText(TEXTS.get("add.name.prompt"));
    Suggestions municipality = new Suggestions("add-municipality", model.municipality());
    model.municipalities().subscribe(() -> municipality.offer(List.copyOf(model.municipalities())));
    WordChoice<SchoolType> type = new WordChoice<>("add-type", model.type(), SchoolWords::type);
    FormGrid grid = new FormGrid().add(TEXTS.get("add.name"), name, model.nameError())
        .add(TEXTS.get("list.municipality"), municipality, model.municipalityError())
        .add(TEXTS.get("list.type"), type.offer(List.of(SchoolType.values())));
    grid.getStyleClass().add("add-form");
    similar.setId("add-similar");
    similar.getStyleClass().add("similar");
    model.similar().subscribe(this::showSimilar);
    showSimilar();
    card = new Card(TEXTS.get("add.title"), grid, similar, buttons());
    card.setId("add-school");
    card.visibleProperty().bind(model.open());
    card.managedProperty().bind(model.open());
    card.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.open().subscribe(open -> {
      if (open) {
        name.requestFocus();
      }
    });
  }

  Node node() {
    return card;
  }

  private HBox buttons() {
    Button add = new Button();
    add.setId("add-confirm");
    add.getStyleClass().add("accent");
    add.setOnAction(_ -> model.add());
    model.similar().subscribe(() -> nameAdding(add));
    nameAdding(add);
    Button cancel = new Button(TEXTS.get("add.cancel"));
    cancel.setId("add-cancel");
    cancel.setOnAction(_ -> model.cancel());
    HBox buttons = new HBox(add, cancel);
    buttons.getStyleClass().add("save-line");
    return buttons;
  }

  private void nameAdding(Button add) {
    add.setText(TEXTS.get(model.similar().isEmpty() ? "add.confirm" : "add.confirm.other"));
  }

  private void showSimilar() {
    similar.getChildren().clear();
    similar.setManaged(!model.similar().isEmpty());
    if (!model.similar().isEmpty()) {
      Label heading = new Label(TEXTS.get("add.similar"));
      heading.getStyleClass().add("tone-warn");
      similar.getChildren().add(heading);
      model.similar().forEach(one -> similar.getChildren().add(line(one)));
    }
  }

  private HBox line(AddSchoolViewModel.Similar one) {
    Hyperlink name = new Hyperlink(one.name());
    name.setOnAction(_ -> model.openSimilar(one.school()));
    Label reason = new Label(one.reason());
    reason.getStyleClass().addAll("muted", "small");
    HBox line = new HBox(name, reason);
    line.getStyleClass().add("similar-line");
    return line;
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      model.cancel();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof TextField) {
      model.add();
      key.consume();
    }
  }
}
