package ru.kvartil.chart.ui;

import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import ru.kvartil.shared.Texts;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The menu of a chart: the numbers as a table, the clipboard, files, paper.
final class ChartMenu {
  private static final Texts TEXTS = Texts.of(ChartMenu.class);
  static final KeyCombination WHY = new KeyCodeCombination(KeyCode.F4);
  private final ContextMenu menu = new ContextMenu();

  /// What the menu does.
  record Actions(Runnable table, Runnable copy, Runnable png, Runnable svg, Runnable print) {}

  /// «Откуда цифра» of the part pointed at or stood on.
  record Why(BooleanSupplier offered, Runnable ask) {}

  /// @param tableOffered whether somebody shows tables
  ChartMenu(Actions actions, ObservableBooleanValue tableOffered, Why why) {
    MenuItem asked = item("chart-menu-why", TEXTS.get("menu.why"), why.ask());
    asked.setAccelerator(WHY);
    menu.setOnShowing(_ -> asked.setDisable(!why.offered().getAsBoolean()));
    MenuItem asTable = item("chart-menu-table", TEXTS.get("menu.table"), actions.table());
    asTable.visibleProperty().bind(tableOffered);
    menu.getItems().addAll(asked, asTable, item("chart-menu-copy", TEXTS.get("menu.copy"), actions.copy()), item(
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
