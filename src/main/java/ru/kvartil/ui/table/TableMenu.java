package ru.kvartil.ui.table;

import java.util.List;

import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import ru.kvartil.shared.Texts;

/// The menu of a table, at the pointer, by the menu key or Shift+F10, and from the button in the corner of the headings.
/// What concerns rows stands first, what concerns the table below.
final class TableMenu {
  private static final Texts TEXTS = Texts.of(TableMenu.class);
  private final ContextMenu menu = new ContextMenu();
  private final Button corner = new Button();
  private final TableView<?> table;
  private final SeparatorMenuItem border = new SeparatorMenuItem();

  TableMenu(TableView<?> table) {
    this.table = table;
    menu.getItems().add(border);
    table.setContextMenu(menu);
    corner.setId(table.getId() + "-menu");
    corner.getStyleClass().setAll("table-corner");
    corner.setGraphic(new FontIcon(Feather.MORE_VERTICAL));
    corner.setAccessibleText(TEXTS.get("menu.corner"));
    corner.setOnAction(_ -> menu.show(corner, Side.BOTTOM, 0, 0));
    StackPane.setAlignment(corner, javafx.geometry.Pos.TOP_RIGHT);
  }

  /// The button in the corner.
  Button corner() {
    return corner;
  }

  /// A command that comes before all others.
  void first(MenuItem item) {
    menu.getItems().addFirst(item);
  }

  /// A command on rows.
  void row(MenuItem item) {
    menu.getItems().add(menu.getItems().indexOf(border), item);
  }

  /// Commands on the table, in place of those there were.
  void table(List<MenuItem> items) {
    ObservableList<MenuItem> all = menu.getItems();
    all.remove(all.indexOf(border) + 1, all.size());
    all.addAll(items);
  }

  /// Shows the menu at the row the keys are at.
  void show() {
    if (!menu.isShowing()) {
      var place = table.localToScreen(table.getLayoutBounds());
      menu.show(table, place.getMinX() + 2 * DataTable.HEAD_HEIGHT, place.getMinY() + DataTable.HEAD_HEIGHT);
    }
  }

  static MenuItem item(String id, String text, @Nullable KeyCombination keys, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setAccelerator(keys);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
