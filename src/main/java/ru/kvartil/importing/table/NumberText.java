package ru.kvartil.importing.table;

import ru.kvartil.fact.NumberReading;
import ru.kvartil.importing.RawCell;

/// Reads numbers of cells: those that are numbers in the file, and those written as text ([NumberReading#of(String)]).
final class NumberText {
  private NumberText() {}

  static NumberReading read(RawCell cell) {
    return cell.numeric() ? NumberReading.of(cell.number()) : NumberReading.of(cell.text());
  }

  static NumberReading read(String printed) {
    return NumberReading.of(printed);
  }

  /// Whether the text is one of the signs for «there is no number».
  static boolean isMissing(String text) {
    return NumberReading.isMissing(text);
  }

  /// Whether a cell looks like a number or a code of digits: what counts when the body of a table is looked for.
  static boolean likeNumber(RawCell cell) {
    return cell.numeric() || read(cell.text()) instanceof NumberReading.Printed;
  }
}
