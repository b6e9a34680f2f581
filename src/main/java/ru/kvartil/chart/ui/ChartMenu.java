package ru.kvartil.chart.ui;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import ru.kvartil.shared.Texts;

/// The menu of a chart: the numbers as a table, the clipboard, files, paper.
final class ChartMenu {
  private static final Texts TEXTS = Texts.of(ChartMenu.class);
  private final ContextMenu menu = new ContextMenu();

  /// What the menu does.
  record Actions(Runnable table, Runnable copy, Runnable png, Runnable svg, Runnable print) {}

  /// @param tableOffered whether somebody shows tables
  ChartMenu(Actions actions, ObservableBooleanValue tableOffered) {
    MenuItem asTable = item("chart-menu-table", TEXTS.get("menu.table"), actions.table());
    asTable.visibleProperty().bind(tableOffered);
    menu.getItems().addAll(asTable, item("chart-menu-copy", TEXTS.get("menu.copy"), actions.copy()), item(
        "chart-menu-png", TEXTS.get("menu.png"), actions.png()),
        item("chart-menu-svg", TEXTS.get("menu.svg"), actions
            .svg()),
        item("chart-menu-print", TEXTS.get("menu.print"), actions.print()));
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
