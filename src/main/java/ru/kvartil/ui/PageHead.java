package ru.kvartil.ui;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The head of a page: title, a muted note beside it («24, показаны 14»), chips or choices, buttons at the right end. Little room
/// takes the note first, then buttons into the menu «Ещё», then the end of the title.
public final class PageHead extends HBox {
  /// Part of the width a title keeps before its buttons do.
  private static final double TITLE = 0.5;
  private final Label title = new Label();
  private final Label note = new Label();
  private final HBox marks = new HBox();
  private final HeadActions actions = new HeadActions();
  private final Region gap = new Region();

  public PageHead(String title) {
    this.title.setText(title);
    this.title.setId("page-title");
    this.title.getStyleClass().add("page-title");
    note.setId("page-note");
    note.getStyleClass().add("page-note");
    note.setMinWidth(0);
    note.setMaxWidth(USE_PREF_SIZE);
    // What grows first gives way first: the note before the title.
    HBox.setHgrow(note, Priority.ALWAYS);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    marks.getStyleClass().add("page-marks");
    marks.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(gap, Priority.SOMETIMES);
    getStyleClass().add("page-head");
    setAlignment(Pos.CENTER_LEFT);
    // Else the box around gives the head what all its buttons want, and nothing folds.
    setMinWidth(0);
    getChildren().addAll(this.title, note, marks, gap, actions);
  }

  public String title() {
    return title.getText();
  }

  public void setTitle(String text) {
    title.setText(text);
  }

  @Override
  protected void layoutChildren() {
    double spaces = getSpacing() * (getManagedChildren().size() - 1);
    double words = Math.min(title.prefWidth(-1), getWidth() * TITLE);
    // A box takes from all alike when there is too little room: the title gives nothing.
    title.setMinWidth(words);
    actions
        .fit(snapSizeX(getWidth() - snappedLeftInset() - snappedRightInset() - spaces - words - marks.prefWidth(-1)));
    super.layoutChildren();
  }

  /// Gives the keyboard to the title: a page with nothing else to give it to.
  void takeFocus() {
    title.requestFocus();
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
    return actions.all();
  }
}
