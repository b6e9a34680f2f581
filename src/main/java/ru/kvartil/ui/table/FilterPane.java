package ru.kvartil.ui.table;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.ActionButton;

/// What stands in the drop of a heading: order of the rows by it, its filter, and the two buttons. Enter anywhere but on
/// another button shows the result.
final class FilterPane extends VBox {
  private static final Texts TEXTS = Texts.of(FilterPane.class);

  /// @param choice the part that differs by the kind of the column
  /// @param sort orders the rows by the column, ascending or not
  /// @param result takes the filter chosen, empty for none
  FilterPane(Choice choice, Consumer<Boolean> sort, Consumer<Optional<ColumnFilter>> result) {
    Button up = new ActionButton("filter-up", TEXTS.get("filter.up"), () -> sort.accept(true), "small");
    Button down = new ActionButton("filter-down", TEXTS.get("filter.down"), () -> sort.accept(false), "small");
    HBox order = new HBox(up, down);
    order.getStyleClass().add("drop-line");
    Runnable apply = () -> {
      if (choice.ready().getAsBoolean()) {
        result.accept(choice.filter());
      }
    };
    Button show = new ActionButton("filter-apply", TEXTS.get("filter.apply"), apply, "small");
    show.getStyleClass().add("accent");
    Button none = new ActionButton("filter-none", TEXTS.get("filter.none"), () -> result.accept(Optional.empty()),
        "small");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(none, gap, show);
    buttons.getStyleClass().add("drop-line");
    buttons.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("filter-pane");
    getChildren().addAll(order, choice.node(), buttons);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
        apply.run();
        event.consume();
      } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button button) {
        button.fire();
        event.consume();
      }
    });
  }

  /// The part of the pane that knows the kind of the column.
  interface Choice {
    Node node();

    /// Gets the keys first.
    Node first();

    /// Whether a filter can be made of what stands there; says why not at the place.
    BooleanSupplier ready();

    /// The filter, empty when everything shall be seen.
    Optional<ColumnFilter> filter();
  }
}
