package ru.kvartil.ui.table;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import ru.kvartil.ui.provenance.WhyAsked;

/// What keys do in a table. Codes of keys, not letters: they work on the Russian layout.
final class TableKeys<R> {
  static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  static final KeyCombination COPY_WITH_HEADINGS = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN,
      KeyCombination.SHIFT_DOWN);
  static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER);
  static final KeyCombination FILTER = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
  static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
  static final KeyCombination PRINT = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination FILTER_AS_IN_EXCEL = new KeyCodeCombination(KeyCode.L,
      KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination MENU_KEY = new KeyCodeCombination(KeyCode.CONTEXT_MENU);
  private static final KeyCombination COLUMN_LEFT = new KeyCodeCombination(KeyCode.LEFT);
  private static final KeyCombination COLUMN_RIGHT = new KeyCodeCombination(KeyCode.RIGHT);
  private final DataTable<R> table;
  private final TableView<Line<R>> view;
  private final Heads<R> heads;

  TableKeys(DataTable<R> table, TableView<Line<R>> view, Heads<R> heads) {
    this.table = table;
    this.view = view;
    this.heads = heads;
  }

  void listen() {
    view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (view.equals(event.getTarget()) && done(event)) {
        event.consume();
      }
    });
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  /// The column pressed is the one the keys are at, also for the menu.
  private void pressed(MouseEvent event) {
    Node node = event.getTarget() instanceof Node target ? target : view;
    while (node != null && !(node instanceof TableCell<?, ?>)) {
      node = node.getParent();
    }
    if (node instanceof TableCell<?, ?> cell && cell.getTableColumn() != null
        && cell.getTableColumn().getUserData() instanceof Integer column) {
      heads.at(column);
    }
  }

  private boolean done(KeyEvent event) {
    if (COPY.match(event) || COPY_WITH_HEADINGS.match(event)) {
      table.copy(event.isShiftDown());
    } else if (ENTER.match(event)) {
      table.open();
    } else if (WhyAsked.KEYS.match(event)) {
      table.explain();
    } else if (FILTER.match(event) || FILTER_AS_IN_EXCEL.match(event)) {
      table.openFilter(heads.present());
    } else if (EXPORT.match(event)) {
      table.export();
    } else if (PRINT.match(event)) {
      table.print();
    } else if (MENU.match(event) || MENU_KEY.match(event)) {
      table.openMenu();
    } else if (COLUMN_LEFT.match(event) || COLUMN_RIGHT.match(event)) {
      heads.move(COLUMN_LEFT.match(event) ? -1 : 1);
    } else {
      return false;
    }
    return true;
  }
}
