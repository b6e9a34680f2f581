package ru.kvartil.ui.table;

import java.util.Comparator;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.NaturalOrder;

/// What a cell is ordered by, made once: numbers by value and before words, words in the natural Russian order, missing
/// and empty ones last in both directions.
///
/// @param last whether it stands behind all others
/// @param words null where there is a number
record CellKey(boolean last, OptionalDouble number, NaturalOrder.@Nullable Key words) {
  static CellKey of(Cell cell, NaturalOrder natural) {
    OptionalDouble number = cell.order();
    return new CellKey(cell instanceof Cell.Missing || cell.text().isEmpty(), number,
        number.isPresent() ? null : natural.key(cell.text()));
  }

  static Comparator<CellKey> comparator(boolean ascending) {
    Comparator<CellKey> present = ascending ? CellKey::compare : (a, b) -> compare(b, a);
    return (a, b) -> a.last == b.last ? present.compare(a, b) : Boolean.compare(a.last, b.last);
  }

  private static int compare(CellKey a, CellKey b) {
    NaturalOrder.Key left = a.words;
    NaturalOrder.Key right = b.words;
    if (left == null && right == null) {
      return Double.compare(a.number.orElseThrow(), b.number.orElseThrow());
    }
    return left == null ? -1 : right == null ? 1 : left.compareTo(right);
  }
}
