package ru.kvartil.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands where nothing is yet: what will be here, why it is empty, and the first step as a button.
public final class EmptyState extends VBox {
  private final HBox steps = new HBox();

  public EmptyState(String title, String why) {
    Label heading = new Label(title);
    heading.getStyleClass().add("empty-title");
    Label reason = new Label(why);
    reason.getStyleClass().add("empty-why");
    reason.setWrapText(true);
    steps.getStyleClass().add("empty-steps");
    steps.setAlignment(Pos.CENTER);
    getStyleClass().add("empty-state");
    getChildren().addAll(heading, reason);
    setAccessibleText(title + ". " + why);
  }

  /// Adds a step; the first one is the primary button.
  public EmptyState step(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setOnAction(_ -> action.run());
    if (steps.getChildren().isEmpty()) {
      button.getStyleClass().add("accent");
      getChildren().add(steps);
    }
    steps.getChildren().add(button);
    return this;
  }
}
