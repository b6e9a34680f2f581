package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.SheetHead;

/// The first rows of a sheet that are not blank, and what they say together.
final class FirstRows {
  private static final int EXAMPLES = 3;
  private final List<FirstRow> rows;
  private final List<MergedArea> merged;
  private final Map<Long, MergedArea> areas = new HashMap<>();
  private final int[] left;

  FirstRows(SheetHead head) {
    this.rows = head.rows().stream().map(FirstRow::new).filter(row -> !row.texts().isEmpty()).toList();
    int last = rows.isEmpty() ? -1 : rows.getLast().index();
    this.merged = head.merged().stream().filter(area -> area.firstRow() <= last).toList();
    merged.forEach(area -> areas.put(place(area.firstRow(), area.firstColumn()), area));
    this.left = new int[rows.size()];
    for (int place = rows.size() - 1; place >= 0; place--) {
      int own = rows.get(place).texts().getFirst().column();
      left[place] = place == rows.size() - 1 ? own : Math.min(own, left[place + 1]);
    }
  }

  private static long place(int row, int column) {
    return ((long) row << 32) + column;
  }

  List<MergedArea> merged() {
    return merged;
  }

  List<FirstRow> before(int place) {
    return rows.subList(0, place);
  }

  FirstRow row(int place) {
    return rows.get(place);
  }

  int size() {
    return rows.size();
  }

  /// Whether nothing but merged cells lies between two rows of the list that follow each other.
  boolean touch(int upper, int lower) {
    int from = row(upper).index();
    int to = row(lower).index();
    return to - from == 1
        || merged.stream().anyMatch(area -> area.firstRow() <= from && area.lastRow() >= to - 1);
  }

  /// The merged area whose text stands in its first cell at this place.
  Optional<MergedArea> areaFrom(int row, int column) {
    return Optional.ofNullable(areas.get(place(row, column)));
  }

  /// Columns with a cell in any of the rows from a place on.
  SortedSet<Integer> columnsFrom(int place) {
    SortedSet<Integer> columns = new TreeSet<>();
    rows.subList(place, rows.size()).forEach(row -> row.texts().forEach(cell -> columns.add(cell.column())));
    return columns;
  }

  /// The first column that has a cell in any of the rows from a place on.
  int leftFrom(int place) {
    return left[place];
  }

  /// Columns that hold more numbers than texts in a few rows from a place on.
  Set<Integer> numberColumns(int from, int count) {
    Map<Integer, Integer> balance = new HashMap<>();
    for (FirstRow row : rows.subList(from, Math.min(rows.size(), from + count))) {
      row.texts().forEach(cell -> balance.merge(cell.column(), NumberText.likeNumber(cell) ? 1 : 0, Integer::sum));
      row.words().forEach(cell -> balance.merge(cell.column(), -1, Integer::sum));
    }
    balance.values().removeIf(value -> value <= 0);
    return balance.keySet();
  }

  /// Up to three different texts of every column below a place.
  Map<Integer, List<String>> examples(int from) {
    Map<Integer, List<String>> examples = new HashMap<>();
    for (FirstRow row : rows.subList(from, rows.size())) {
      for (RawCell cell : row.texts()) {
        List<String> known = examples.computeIfAbsent(cell.column(), column -> new ArrayList<>());
        if (known.size() < EXAMPLES) {
          String text = HeadingText.clean(cell.text());
          if (!known.contains(text)) {
            known.add(text);
          }
        }
      }
    }
    return examples;
  }
}
