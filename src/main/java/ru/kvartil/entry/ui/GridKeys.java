package ru.kvartil.entry.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import ru.kvartil.entry.BlockFit.At;

/// Where a key leads in a grid, as in a spreadsheet.
///
/// @param rows number of rows, at least 1
/// @param columns number of columns, at least 1
/// @param page rows seen at once
record GridKeys(int rows, int columns, int page) {
  /// The cell a key of movement leads to; the same cell for keys that do not move.
  At moved(At from, KeyEvent key) {
    boolean far = key.isShortcutDown();
    KeyCode code = key.getCode();
    int row = switch (code) {
      case UP, KP_UP -> far ? 0 : from.row() - 1;
      case DOWN, KP_DOWN -> far ? rows - 1 : from.row() + 1;
      case PAGE_UP -> from.row() - page;
      case PAGE_DOWN -> from.row() + page;
      case HOME -> far ? 0 : from.row();
      case END -> far ? rows - 1 : from.row();
      default -> from.row();
    };
    int column = switch (code) {
      case LEFT, KP_LEFT -> far ? 0 : from.column() - 1;
      case RIGHT, KP_RIGHT -> far ? columns - 1 : from.column() + 1;
      case HOME -> 0;
      case END -> columns - 1;
      default -> from.column();
    };
    return within(row, column);
  }

  static boolean moves(KeyCode code) {
    return switch (code) {
      case UP, DOWN, LEFT, RIGHT, KP_UP, KP_DOWN, KP_LEFT, KP_RIGHT, PAGE_UP, PAGE_DOWN, HOME, END -> true;
      default -> false;
    };
  }

  At within(int row, int column) {
    return new At(Math.clamp(row, 0, rows - 1), Math.clamp(column, 0, columns - 1));
  }

  /// Tab goes on to the next row at the end of one, Shift+Tab back.
  At tabbed(At from, boolean back) {
    int place = Math.clamp((long) from.row() * columns + from.column() + (back ? -1 : 1), 0, rows * columns - 1);
    return new At(place / columns, place % columns);
  }
}
