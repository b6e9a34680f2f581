package ru.kvartil.school.ui.sheet;

import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;

/// «Названия»: everyday, short and full name, other spellings as a list.
final class NamesPane {
  private static final Texts TEXTS = Texts.of(NamesPane.class);
  private final SheetForm form;
  private final VBox aliases = new VBox();
  private final TextField typed;

  NamesPane(SheetForm form) {
    this.form = form;
    typed = Inputs.text("sheet-new-alias", form.newAlias);
    typed.setPromptText(TEXTS.get("names.alias.prompt"));
    typed.setAccessibleText(TEXTS.get("names.alias.prompt"));
    typed.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
      if (key.getCode() == KeyCode.ENTER) {
        form.addAlias();
        key.consume();
      }
    });
    aliases.getStyleClass().add("alias-list");
    aliases.setId("sheet-aliases");
    form.aliases.value().subscribe(this::show);
  }

  Card card() {
    FormGrid grid = new FormGrid()
        .add(TEXTS.get("names.everyday"), Inputs.text("sheet-everyday", form.everyday), form.everyday.error())
        .add(TEXTS.get("names.short"), Inputs.text("sheet-short", form.shortName), form.shortName.error())
        .add(TEXTS.get("names.full"), Inputs.wrapped("sheet-full", form.full), form.full.error());
    Label name = new Label(TEXTS.get("names.aliases"));
    name.getStyleClass().add("field-label");
    name.setLabelFor(typed);
    GridPane.setValignment(name, VPos.TOP);
    grid.addRow(grid.getRowCount(), name, new VBox(aliases, input()));
    return new Card(TEXTS.get("names.title"), grid);
  }

  private VBox input() {
    Button add = new Button(TEXTS.get("names.alias.add"));
    add.setId("sheet-add-alias");
    add.disableProperty().bind(typed.textProperty().map(String::isBlank));
    add.setMinWidth(Button.USE_PREF_SIZE);
    add.setOnAction(_ -> {
      form.addAlias();
      typed.requestFocus();
    });
    HBox line = new HBox(typed, add);
    line.getStyleClass().add("alias-input");
    HBox.setHgrow(typed, Priority.ALWAYS);
    Label hint = new Label(TEXTS.get("names.alias.hint"));
    hint.getStyleClass().add("field-hint");
    hint.setWrapText(true);
    VBox all = new VBox(line, hint);
    all.getStyleClass().add("field");
    return all;
  }

  private void show(List<String> spellings) {
    aliases.getChildren().setAll(spellings.stream().map(this::line).toList());
    aliases.setManaged(!spellings.isEmpty());
  }

  private HBox line(String spelling) {
    Label words = new Label(spelling);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button remove = new Button("✕");
    remove.getStyleClass().setAll("quiet-button");
    remove.setAccessibleText(TEXTS.get("names.alias.remove", spelling));
    remove.setOnAction(_ -> form.removeAlias(spelling));
    HBox line = new HBox(words, remove);
    line.getStyleClass().add("alias-line");
    return line;
  }
}
