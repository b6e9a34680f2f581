package ru.kvartil.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import ru.kvartil.chart.ChartTable;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The numbers of a chart in the program's table. They come printed; a column after the first in which some
/// cell reads as a number is a column of numbers, and words in it («нет данных») stand for what is missing.
public final class ChartNumbers {
  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f%]");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private ChartNumbers() {}

  /// @param id id of the table
  /// @param why how the number of a row and a column came about
  static DataTable<List<String>> table(String id, String name, ChartTable numbers,
      BiFunction<Integer, Integer, Explanation.Lazy> why) {
    List<Column<List<String>>> columns = new ArrayList<>();
    for (int i = 0; i < numbers.headers().size(); i++) {
      int place = i;
      columns.add(column(i, numbers).explained(row -> Map.of("column-" + place,
          why.apply(numbers.rows().indexOf(row), place))));
    }
    DataTable<List<String>> table = new DataTable<>(id, name, columns).forgetful();
    table.setRows(numbers.rows());
    return table;
  }

  /// The number a printed text stands for; empty for words.
  public static OptionalDouble read(String text) {
    String plain = SPACES.matcher(text).replaceAll("").replace('\u2212', '-').replace(',', '.');
    return NUMBER.matcher(plain).matches() ? OptionalDouble.of(Double.parseDouble(plain)) : OptionalDouble.empty();
  }

  private static Column<List<String>> column(int index, ChartTable numbers) {
    String id = "column-" + index;
    String title = numbers.headers().get(index);
    boolean amounts = numbers.rows().stream().anyMatch(row -> read(row.get(index)).isPresent());
    return amounts && index > 0
        ? Column.numbers(id, title, row -> cell(row.get(index)))
        : Column.words(id, title, row -> row.get(index));
  }

  private static Cell cell(String text) {
    OptionalDouble value = read(text);
    return value.isPresent() ? Cell.number(value.getAsDouble(), text) : Cell.missing(text);
  }
}
