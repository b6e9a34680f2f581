package ru.kvartil.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import ru.kvartil.shared.NaturalOrder;

/// All rows of a table and the filters on them. Filters stay when rows come anew.
final class Rows<R> {
  private final List<Column<R>> columns;
  private final Map<Integer, ColumnFilter> filters = new TreeMap<>();
  private List<Line<R>> all = List.of();
  private List<Line<R>> ordered = List.of();

  Rows(List<Column<R>> columns) {
    this.columns = columns;
  }

  void set(List<R> rows) {
    List<Line<R>> lines = new ArrayList<>(rows.size());
    for (R row : rows) {
      lines.add(new Line<>(row, lines.size(), columns));
    }
    all = lines;
    ordered = lines;
  }

  /// Orders the rows; they stay so until others come.
  void order(Comparator<Line<R>> order) {
    List<Line<R>> lines = new ArrayList<>(all);
    lines.sort(order);
    ordered = lines;
  }

  List<Line<R>> all() {
    return all;
  }

  Map<Integer, ColumnFilter> filters() {
    return Map.copyOf(filters);
  }

  void filter(int column, ColumnFilter filter) {
    filters.put(column, filter);
  }

  void release(int column) {
    filters.remove(column);
  }

  void releaseAll() {
    filters.clear();
  }

  /// Rows that pass every filter, in their order.
  List<Line<R>> seen() {
    return ordered.stream().filter(passes(filters)).toList();
  }

  /// Values of a column among the rows the other columns let through, with the number of rows of each: what there is to
  /// choose from. Those the filter of the column names are there even if no row has them now.
  List<Value> values(int column) {
    Map<Integer, ColumnFilter> others = new TreeMap<>(filters);
    ColumnFilter own = others.remove(column);
    NaturalOrder natural = new NaturalOrder();
    Map<String, Value> found = new LinkedHashMap<>();
    all.stream().filter(passes(others)).forEach(line -> ColumnFilter.valuesOf(line.cell(column))
        .forEach(text -> found.compute(text, (_, before) -> before == null
            ? new Value(text, key(line, column, text, natural), 1)
            : before.oneMore())));
    if (own instanceof ColumnFilter.OneOf chosen) {
      chosen.values().forEach(
          text -> found.computeIfAbsent(text, _ -> new Value(text, CellKey.of(Cell.words(text), natural), 0)));
    }
    return found.values().stream().sorted(Comparator.comparing(Value::place, CellKey.comparator(true))).toList();
  }

  /// Cells of a column among the rows the other columns let through.
  List<Cell> cells(int column) {
    Map<Integer, ColumnFilter> others = new TreeMap<>(filters);
    others.remove(column);
    return all.stream().filter(passes(others)).map(line -> line.cell(column)).toList();
  }

  /// A value to choose.
  ///
  /// @param place where it stands among the others
  /// @param rows how many rows have it
  record Value(String text, CellKey place, int rows) {
    Value oneMore() {
      return new Value(text, place, rows + 1);
    }
  }

  /// A chip has a place of its own, any other cell that of its row's.
  private CellKey key(Line<R> line, int column, String text, NaturalOrder natural) {
    return line.cell(column) instanceof Cell.Chips
        ? CellKey.of(Cell.words(text), natural)
        : line.key(column, natural);
  }

  private static <R> Predicate<Line<R>> passes(Map<Integer, ColumnFilter> filters) {
    return line -> filters.entrySet().stream().allMatch(each -> each.getValue().passes(line.cell(each.getKey())));
  }
}
