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
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SheetHead;

/// The first rows of a sheet with what can be said of each by itself: does it look like headings, like numbers of columns,
/// like the body of a table.
final class FirstRows {
  private static final int SHORTEST_NUMBERING = 3;
  private static final int EXAMPLES = 3;
  private final List<RawRow> rows;
  private final List<MergedArea> merged;
  private final Map<Long, MergedArea> areas = new HashMap<>();

  FirstRows(SheetHead head) {
    this.rows = head.rows().stream().filter(row -> !texts(row).isEmpty()).toList();
    int last = rows.isEmpty() ? -1 : rows.getLast().index();
    this.merged = head.merged().stream().filter(area -> area.firstRow() <= last).toList();
    merged.forEach(area -> areas.put(place(area.firstRow(), area.firstColumn()), area));
  }

  private static long place(int row, int column) {
    return ((long) row << 32) + column;
  }

  List<MergedArea> merged() {
    return merged;
  }

  List<RawRow> before(int place) {
    return rows.subList(0, place);
  }

  RawRow row(int place) {
    return rows.get(place);
  }

  int size() {
    return rows.size();
  }

  /// Cells of a row that are not blank.
  static List<RawCell> texts(RawRow row) {
    return row.cells().stream().filter(cell -> !blank(cell)).toList();
  }

  /// A row with two numbers and a text that names no key column: the beginning of a body.
  boolean startsBody(int place) {
    return numbers(place) >= 2 && words(place) >= 1 && !isNumbering(row(place)) && !namesKeyColumn(place);
  }

  /// Texts that are neither numbers nor signs of a missing one.
  long words(int place) {
    return texts(row(place)).stream().filter(FirstRows::isWord).count();
  }

  long numbers(int place) {
    return row(place).cells().stream().filter(NumberText::likeNumber).count();
  }

  /// Whether a cell reads «Школа», «Код ОО», «Предмет» …: then the row is a heading even if it holds the numbers 2 3 4 5.
  boolean namesKeyColumn(int place) {
    return row(place).cells().stream().anyMatch(cell -> isWord(cell) && HeadingWords.key(cell.text()).isPresent());
  }

  /// A row of column numbers: 1 2 3 …, also restarting («5 6 7 8 9 5 6 7 8 9») and after single letters («А Б 1 2»).
  static boolean isNumbering(RawRow row) {
    double last = Double.NaN;
    double first = Double.NaN;
    int numbers = 0;
    for (RawCell cell : texts(row)) {
      if (isWord(cell) && cell.text().strip().length() == 1 && numbers == 0) {
        continue;
      }
      if (!(NumberText.read(cell) instanceof NumberReading.Printed(double value, boolean _))
          || value != Math.rint(value)) {
        return false;
      }
      if (numbers > 0 && value != last + 1 && value > last) {
        return false;
      }
      first = numbers == 0 ? value : first;
      last = value;
      numbers++;
    }
    return numbers >= SHORTEST_NUMBERING && first >= 0 && first <= 2 && rises(row);
  }

  private static boolean rises(RawRow row) {
    List<Double> values = texts(row).stream().map(NumberText::read)
        .filter(NumberReading.Printed.class::isInstance).map(reading -> ((NumberReading.Printed) reading).value())
        .toList();
    return values.get(1) == values.get(0) + 1 && values.get(2) == values.get(1) + 1;
  }

  static boolean blank(RawCell cell) {
    return !cell.numeric() && HeadingText.isBlank(cell.text());
  }

  static boolean isWord(RawCell cell) {
    return !blank(cell) && !NumberText.likeNumber(cell) && !NumberText.isMissing(cell.text());
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
    rows.subList(place, rows.size()).forEach(row -> texts(row).forEach(cell -> columns.add(cell.column())));
    return columns;
  }

  /// The first column that has a cell in any of the rows from a place on.
  int leftFrom(int place) {
    return rows.subList(place, rows.size()).stream().mapToInt(row -> texts(row).getFirst().column()).min().orElse(0);
  }

  /// Columns that hold more numbers than texts in a few rows from a place on.
  Set<Integer> numberColumns(int from, int count) {
    Map<Integer, Integer> balance = new HashMap<>();
    for (RawRow row : rows.subList(from, Math.min(rows.size(), from + count))) {
      for (RawCell cell : row.cells()) {
        balance.merge(cell.column(), NumberText.likeNumber(cell) ? 1 : isWord(cell) ? -1 : 0, Integer::sum);
      }
    }
    balance.values().removeIf(value -> value <= 0);
    return balance.keySet();
  }

  /// Up to three different texts of every column below a place.
  Map<Integer, List<String>> examples(int from) {
    Map<Integer, List<String>> examples = new HashMap<>();
    for (RawRow row : rows.subList(from, rows.size())) {
      for (RawCell cell : texts(row)) {
        List<String> known = examples.computeIfAbsent(cell.column(), column -> new ArrayList<>());
        String text = HeadingText.clean(cell.text());
        if (known.size() < EXAMPLES && !known.contains(text)) {
          known.add(text);
        }
      }
    }
    return examples;
  }
}
