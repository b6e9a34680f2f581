package ru.kvartil.ui.table;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;

/// A small pane that drops down from a heading or a button of a table: one at a time, goes away by Esc or a click
/// beside it, and gives the keys back to where they were.
final class Drop {
  private static final double GAP = 2;
  private final Popup popup = new Popup();
  private final VBox body = new VBox();
  private final Node owner;

  /// @param owner gets the keys back
  Drop(Node owner) {
    this.owner = owner;
    popup.setAutoHide(true);
    // A list keeps Esc to itself, so that the popup never hears of it.
    body.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        popup.hide();
        event.consume();
      }
    });
    popup.setOnHidden(_ -> owner.requestFocus());
  }

  /// Shows a pane under an anchor, to the left of its right edge where the screen ends.
  ///
  /// @param id id of the pane, for tests
  /// @param first gets the keys
  void show(String id, String title, Node content, Bounds anchor, Node first) {
    hide();
    Label heading = new Label(title);
    heading.getStyleClass().add("drop-title");
    VBox fresh = body;
    Parent root = owner.getScene().getRoot();
    fresh.setId(id);
    fresh.setAccessibleRole(AccessibleRole.DIALOG);
    fresh.setAccessibleText(title);
    fresh.getStyleClass().setAll(root.getStyleClass().stream().filter(name -> !name.equals("root")).toList());
    fresh.getStyleClass().add("drop");
    fresh.getChildren().setAll(heading, content);
    popup.getContent().setAll(fresh);
    popup.show(owner, anchor.getMinX(), anchor.getMaxY() + GAP);
    Rectangle2D screen = Screen.getScreensForRectangle(anchor.getMinX(), anchor.getMinY(), 1, 1).stream().findFirst()
        .orElse(Screen.getPrimary()).getVisualBounds();
    popup.setX(Math.max(screen.getMinX(), Math.min(anchor.getMinX(), screen.getMaxX() - popup.getWidth())));
    popup.setY(Math.max(screen.getMinY(), Math.min(anchor.getMaxY() + GAP, screen.getMaxY() - popup.getHeight())));
    first.requestFocus();
  }

  boolean isShown() {
    return popup.isShowing();
  }

  void hide() {
    popup.hide();
  }
}
