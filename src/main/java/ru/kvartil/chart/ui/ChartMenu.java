package ru.kvartil.chart.ui;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import ru.kvartil.shared.Texts;

/// The menu of a chart: the numbers as a table and files.
final class ChartMenu {
  private static final Texts TEXTS = Texts.of(ChartMenu.class);
  private final ContextMenu menu = new ContextMenu();

  /// @param tableOffered whether somebody shows tables
  ChartMenu(Runnable table, ObservableBooleanValue tableOffered, Runnable png, Runnable svg) {
    MenuItem asTable = item("chart-menu-table", TEXTS.get("menu.table"), table);
    asTable.visibleProperty().bind(tableOffered);
    menu.getItems().addAll(asTable, item("chart-menu-png", TEXTS.get("menu.png"), png), item("chart-menu-svg",
        TEXTS.get("menu.svg"), svg));
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  ContextMenu menu() {
    return menu;
  }
}
