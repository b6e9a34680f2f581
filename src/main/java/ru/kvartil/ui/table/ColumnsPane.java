package ru.kvartil.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.ActionButton;

/// Which columns are seen and in what order: Space puts one away or brings it back, Alt+↑ and Alt+↓ move it. The table
/// follows at once.
final class ColumnsPane extends VBox {
  private static final Texts TEXTS = Texts.of(ColumnsPane.class);
  private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
  private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
  private static final double ROW = 26;
  private static final int MOST_ROWS = 12;
  private final ListView<Item> list = new ListView<>();
  private final Consumer<List<String>> changed;
  private boolean undoing;

  /// @param all every column, those seen first and in their order
  /// @param seen how many of them are seen
  /// @param title heading of a column
  /// @param changed gets the columns to be seen
  ColumnsPane(List<String> all, int seen, Function<String, String> title, Consumer<List<String>> changed,
      Runnable reset) {
    this.changed = changed;
    for (String id : all) {
      list.getItems().add(new Item(id, title.apply(id), list.getItems().size() < seen));
    }
    list.setId("columns-list");
    list.setAccessibleText(TEXTS.get("columns.spoken"));
    list.setCellFactory(_ -> new CheckBoxListCell<>(item -> item.seen, new Words()));
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * Math.min(all.size(), MOST_ROWS) + 4);
    list.getItems().forEach(item -> item.seen.subscribe((_, now) -> ticked(item, now)));
    list.getSelectionModel().selectFirst();
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    Button up = new ActionButton("columns-up", TEXTS.get("columns.up"), () -> move(-1), "small");
    Button down = new ActionButton("columns-down", TEXTS.get("columns.down"), () -> move(1), "small");
    Button usual = new ActionButton("columns-reset", TEXTS.get("columns.reset"), reset, "small");
    HBox buttons = new HBox(up, down, usual);
    buttons.getStyleClass().add("drop-line");
    Label how = new Label(TEXTS.get("columns.how"));
    how.getStyleClass().addAll("muted", "small");
    getStyleClass().add("filter-choice");
    getChildren().addAll(list, how, buttons);
  }

  private static final class Item {
    private final String id;
    private final String title;
    private final BooleanProperty seen;

    Item(String id, String title, boolean seen) {
      this.id = id;
      this.title = title;
      this.seen = new SimpleBooleanProperty(seen);
    }
  }

  ListView<?> list() {
    return list;
  }

  private void pressed(KeyEvent event) {
    Item item = list.getSelectionModel().getSelectedItem();
    if (UP.match(event) || DOWN.match(event)) {
      move(UP.match(event) ? -1 : 1);
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE && item != null) {
      item.seen.set(!item.seen.get());
      event.consume();
    }
  }

  private void move(int step) {
    int from = list.getSelectionModel().getSelectedIndex();
    int to = from + step;
    if (from >= 0 && to >= 0 && to < list.getItems().size()) {
      List<Item> order = new ArrayList<>(list.getItems());
      order.add(to, order.remove(from));
      list.getItems().setAll(order);
      list.getSelectionModel().clearAndSelect(to);
      list.scrollTo(to);
      tell();
    }
  }

  /// The last column seen stays: a table without columns is nothing to come back from.
  private void ticked(Item item, boolean now) {
    if (undoing) {
      return;
    }
    if (!now && list.getItems().stream().noneMatch(each -> each.seen.get())) {
      undoing = true;
      item.seen.set(true);
      undoing = false;
    } else {
      tell();
    }
  }

  private void tell() {
    changed.accept(list.getItems().stream().filter(item -> item.seen.get()).map(item -> item.id).toList());
  }

  private static final class Words extends StringConverter<Item> {
    @Override
    public String toString(@Nullable Item item) {
      return item == null ? "" : item.title;
    }

    @Override
    public Item fromString(String text) {
      throw new UnsupportedOperationException(text);
    }
  }
}
