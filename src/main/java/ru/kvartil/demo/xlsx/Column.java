package ru.kvartil.demo.xlsx;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// A column of a table: its headings from the top and what stands in it.
///
/// @param text words of a row, empty where the column holds numbers
/// @param number number of a row, empty for a blank cell
/// @param total number of a row of totals over some rows, empty for a blank cell
record Column<T>(List<String> headings, Function<T, String> text, Function<T, OptionalDouble> number,
    Function<List<T>, OptionalDouble> total) {
  static <T> Column<T> words(Function<T, String> text, String... headings) {
    return new Column<>(List.of(headings), text, row -> OptionalDouble.empty(), rows -> OptionalDouble.empty());
  }

  /// A column of counts; its total is their sum.
  static <T> Column<T> counts(Function<T, OptionalDouble> number, String... headings) {
    return new Column<>(List.of(headings), row -> "", number,
        rows -> OptionalDouble.of(rows.stream().map(number).mapToDouble(count -> count.orElse(0)).sum()));
  }

  /// A column of numbers that no total can be made of.
  static <T> Column<T> measured(Function<T, OptionalDouble> number, String... headings) {
    return new Column<>(List.of(headings), row -> "", number, rows -> OptionalDouble.empty());
  }

  /// A column of means; its total is their mean weighted by counts, rounded to two digits.
  static <T> Column<T> means(Function<T, OptionalDouble> number, Function<T, OptionalDouble> weight,
      String... headings) {
    return new Column<>(List.of(headings), row -> "", number, rows -> {
      double weights = rows.stream().mapToDouble(row -> weight.apply(row).orElse(0)).sum();
      double sum = rows.stream().mapToDouble(row -> weight.apply(row).orElse(0) * number.apply(row).orElse(0)).sum();
      return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.round(sum / weights * 100) / 100.0);
    });
  }
}
