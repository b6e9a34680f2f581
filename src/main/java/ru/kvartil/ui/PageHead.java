package ru.kvartil.ui;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The head of a page: title, a muted note beside it («24, показаны 14»), chips or choices, buttons at the right end.
public final class PageHead extends HBox {
  private final Label title = new Label();
  private final Label note = new Label();
  private final HBox marks = new HBox();
  private final HBox actions = new HBox();

  public PageHead(String title) {
    this.title.setText(title);
    this.title.setId("page-title");
    this.title.getStyleClass().add("page-title");
    note.setId("page-note");
    note.getStyleClass().add("page-note");
    note.setMinWidth(0);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    marks.getStyleClass().add("page-marks");
    actions.getStyleClass().add("page-actions");
    actions.setMinWidth(USE_PREF_SIZE);
    marks.setAlignment(Pos.CENTER_LEFT);
    actions.setAlignment(Pos.CENTER_RIGHT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getStyleClass().add("page-head");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(this.title, note, marks, gap, actions);
  }

  public String title() {
    return title.getText();
  }

  public void setTitle(String text) {
    title.setText(text);
  }

  /// The muted words beside the title; empty hides them.
  public void setNote(String text) {
    note.setText(text);
  }

  /// Chips and choices after the title, changeable.
  public ObservableList<Node> marks() {
    return marks.getChildren();
  }

  /// Buttons at the right end, changeable; the last one may carry the style class `accent`.
  public ObservableList<Node> actions() {
    return actions.getChildren();
  }
}
