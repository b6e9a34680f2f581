package ru.kvartil.ui.table;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Finding a row by what was typed: case does not matter, ё is е. A row whose first column begins so is better than one
/// where some cell contains it.
final class FindText {
  private FindText() {}

  /// @param rows texts of the cells of each row, in the order shown
  /// @param from index the search begins at; it goes round the end
  static OptionalInt find(List<List<String>> rows, String typed, int from) {
    String wanted = fold(typed);
    if (wanted.isEmpty() || rows.isEmpty()) {
      return OptionalInt.empty();
    }
    int[] round = IntStream.range(0, rows.size()).map(i -> (i + Math.max(0, from)) % rows.size()).toArray();
    OptionalInt begins = IntStream.of(round).filter(i -> fold(rows.get(i).getFirst()).startsWith(wanted)).findFirst();
    return begins.isPresent()
        ? begins
        : IntStream.of(round).filter(i -> rows.get(i).stream().anyMatch(text -> fold(text).contains(wanted)))
            .findFirst();
  }

  /// Letters as they are compared: small, е for ё.
  static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
