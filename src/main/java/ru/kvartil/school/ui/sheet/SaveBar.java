package ru.kvartil.school.ui.sheet;

import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Held;

/// The line under the sheet: save, give up, what came of it. When the person is about to leave with something unsaved it
/// turns into the question what becomes of it; the sheet stays in sight and usable.
final class SaveBar extends VBox {
  private static final Texts TEXTS = Texts.of(SaveBar.class);
  private final SheetViewModel model;
  private final Runnable showWrong;
  private final HBox commands;
  private Optional<Node> before = Optional.empty();

  /// @param showWrong brings the first wrong field into view
  SaveBar(SheetViewModel model, Runnable showWrong) {
    this.model = model;
    this.showWrong = showWrong;
    this.commands = commands();
    getStyleClass().add("save-bar");
    getChildren().setAll(commands);
    model.clash().subscribe(this::clash);
    addEventHandler(KeyEvent.KEY_PRESSED, key -> {
      if (key.getCode() == KeyCode.ESCAPE && isAsking()) {
        if (model.clash().get().isEmpty()) {
          stay();
        } else {
          model.decideLater();
        }
        key.consume();
      }
    });
  }

  /// Asks about fields somebody else has changed meanwhile.
  private void clash(String fields) {
    if (fields.isEmpty()) {
      if (isAsking()) {
        stay();
      }
      return;
    }
    before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
    Button mine = new ActionButton("clash-mine", TEXTS.get("clash.mine"), model::keepMine);
    question("clash", TEXTS.get("clash.text", fields), mine,
        new ActionButton("clash-theirs", TEXTS.get("clash.theirs"), model::takeTheirs),
        new ActionButton("clash-later", TEXTS.get("clash.stay"), model::decideLater));
    mine.requestFocus();
  }

  private void question(String id, String words, Button... answers) {
    Label text = new Label(words);
    text.setId(id + "-text");
    text.setWrapText(true);
    HBox buttons = new HBox(answers);
    buttons.getStyleClass().add("save-line");
    VBox question = new VBox(text, buttons);
    question.setId(id + "-question");
    question.getStyleClass().add("leave-question");
    getChildren().setAll(question);
  }

  void save() {
    save(() -> {});
  }

  /// Asks what becomes of the changes; `go` follows once they are stored or given up.
  void ask(Runnable go) {
    before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
    Button save = new ActionButton("leave-save", TEXTS.get("leave.save"), () -> {
      stay();
      save(go);
    });
    save.getStyleClass().add("accent");
    Button drop = new ActionButton("leave-drop", TEXTS.get("leave.drop"), () -> {
      stay();
      model.revert();
      go.run();
    });
    question("leave", TEXTS.get("leave.text", model.form().changes().get()), save, drop,
        new ActionButton("leave-stay", TEXTS.get("leave.stay"), this::stay));
    save.requestFocus();
  }

  private void stay() {
    getChildren().setAll(commands);
    before.ifPresent(Node::requestFocus);
  }

  private boolean isAsking() {
    return !getChildren().contains(commands);
  }

  private void save(Runnable then) {
    if (!model.save(then)) {
      showWrong.run();
    }
  }

  private HBox commands() {
    Button save = new ActionButton("sheet-save", TEXTS.get("sheet.save"), this::save);
    save.getStyleClass().add("accent");
    Button revert = new ActionButton("sheet-revert", TEXTS.get("sheet.revert"), model::revert);
    Held.off(save, model.form().changes().isEmpty().or(model.saving()));
    revert.disableProperty().bind(model.form().changes().isEmpty().or(model.saving()));
    Label said = new Label();
    said.setId("sheet-message");
    said.setMinWidth(0);
    said.setWrapText(true);
    said.textProperty().bind(model.message().flatMap(
        message -> message.isEmpty() ? model.form().changes().map(SaveBar::changed) : model.message()));
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox line = new HBox(save, revert, said);
    line.getStyleClass().add("save-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static String changed(String fields) {
    return fields.isEmpty() ? "" : TEXTS.get("sheet.changed", fields);
  }
}
