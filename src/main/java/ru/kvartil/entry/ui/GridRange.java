package ru.kvartil.entry.ui;

import java.util.List;
import java.util.stream.IntStream;
import ru.kvartil.entry.BlockFit.At;

/// The chosen cells: a rectangle between the cell it was begun at and the cell the keyboard is on.
///
/// @param anchor where it was begun
/// @param cursor where the keyboard is
record GridRange(At anchor, At cursor) {
  static GridRange at(int row, int column) {
    return new GridRange(new At(row, column), new At(row, column));
  }

  int top() {
    return Math.min(anchor.row(), cursor.row());
  }

  int bottom() {
    return Math.max(anchor.row(), cursor.row());
  }

  int left() {
    return Math.min(anchor.column(), cursor.column());
  }

  int right() {
    return Math.max(anchor.column(), cursor.column());
  }

  boolean contains(int row, int column) {
    return row >= top() && row <= bottom() && column >= left() && column <= right();
  }

  /// Every cell, row after row.
  List<At> cells() {
    return IntStream.rangeClosed(top(), bottom()).boxed().flatMap(row -> IntStream.rangeClosed(left(), right())
        .mapToObj(column -> new At(row, column))).toList();
  }

  /// The same begun anew where the keyboard is moved to, or stretched there.
  GridRange to(At at, boolean stretch) {
    return new GridRange(stretch ? anchor : at, at);
  }
}
