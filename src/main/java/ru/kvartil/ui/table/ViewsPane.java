package ru.kvartil.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.Texts;

/// Views of a table kept under names: Enter or a click shows one, Delete forgets it (it can be taken back while the pane
/// is there), a name and Enter keep the present one.
final class ViewsPane extends VBox {
  private static final Texts TEXTS = Texts.of(ViewsPane.class);
  private static final double ROW = 26;
  private static final int MOST_ROWS = 8;
  private static final int LONGEST = 60;
  private final ListView<SavedView> list = new ListView<>();
  private final TextField name = new TextField();
  private final Button keep = new Button();
  private final Button back = new Button();
  private final Doing doing;
  private Optional<SavedView> forgotten = Optional.empty();

  /// What the pane does.
  ///
  /// @param show sets the table out so
  /// @param keep keeps the present arrangement under a name
  record Doing(Consumer<SavedView> show, Consumer<String> keep, Consumer<SavedView> restore,
      Consumer<SavedView> forget) {}

  /// @param usual the arrangement the program made, offered first and not to be forgotten
  ViewsPane(SavedView usual, List<SavedView> kept, Doing doing) {
    this.doing = doing;
    list.getItems().add(usual);
    list.getItems().addAll(kept);
    list.setId("views-list");
    list.setAccessibleText(TEXTS.get("views.spoken"));
    list.setCellFactory(_ -> cell());
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * Math.clamp(list.getItems().size(), 2, MOST_ROWS) + 4);
    list.getSelectionModel().selectFirst();
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    name.setId("views-name");
    name.setPromptText(TEXTS.get("views.name"));
    name.setAccessibleText(TEXTS.get("views.name"));
    name.textProperty().subscribe(text -> {
      if (text.length() > LONGEST) {
        name.setText(text.substring(0, LONGEST));
      }
      keep.setText(TEXTS.get(find(text.strip()).isPresent() ? "views.replace" : "views.keep"));
      keep.setDisable(text.isBlank());
    });
    name.setOnAction(_ -> keep());
    keep.setId("views-keep");
    keep.getStyleClass().addAll("small", "accent");
    keep.setOnAction(_ -> keep());
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox line = new HBox(name, keep);
    line.getStyleClass().add("drop-line");
    back.setId("views-back");
    back.getStyleClass().add("small");
    back.setVisible(false);
    back.managedProperty().bind(back.visibleProperty());
    back.setOnAction(_ -> forgotten.ifPresent(this::takeBack));
    Label how = new Label(TEXTS.get("views.how"));
    how.getStyleClass().addAll("muted", "small");
    how.setWrapText(true);
    how.setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("filter-choice");
    getChildren().addAll(list, back, how, line);
  }

  ListView<SavedView> list() {
    return list;
  }

  private void pressed(KeyEvent event) {
    SavedView chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      doing.show().accept(chosen);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE && chosen.named()) {
      forget(chosen);
      event.consume();
    }
  }

  private void forget(SavedView view) {
    doing.forget().accept(view);
    list.getItems().remove(view);
    forgotten = Optional.of(view);
    back.setText(TEXTS.get("views.back", view.name()));
    back.setVisible(true);
  }

  private void takeBack(SavedView view) {
    doing.restore().accept(view);
    list.getItems().add(view);
    list.getSelectionModel().select(view);
    back.setVisible(false);
    list.requestFocus();
  }

  private void keep() {
    String wanted = name.getText().strip();
    if (!wanted.isEmpty()) {
      doing.keep().accept(wanted);
    }
  }

  private Optional<SavedView> find(String wanted) {
    return list.getItems().stream().filter(view -> view.named() && view.name().equals(wanted)).findFirst();
  }

  private ListCell<SavedView> cell() {
    ListCell<SavedView> cell = new ListCell<>() {
      @Override
      protected void updateItem(@Nullable SavedView view, boolean empty) {
        super.updateItem(view, empty);
        setText(empty || view == null ? null : view.named() ? view.name() : TEXTS.get("views.usual"));
      }
    };
    cell.setOnMouseClicked(click -> {
      SavedView view = cell.getItem();
      if (click.getButton() == MouseButton.PRIMARY && view != null) {
        doing.show().accept(view);
      }
    });
    return cell;
  }
}
