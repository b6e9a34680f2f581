package ru.kvartil.fact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import ru.kvartil.fact.CompactObservations.BatchPlace;
import ru.kvartil.fact.CompactObservations.Span;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.CellRef;

/// Values in force in primitive arrays, one place of each array a value: a million of them take some 52 MB and no objects.
class FactRows {
  private static final int SERIES_BITS = 31;
  int size;
  int[] schools = {};
  double[] values = {};
  private int[] years = {};
  private int[] series = {};
  private long[] ids = {};
  private long[] batches = {};
  private int[] sheets = {};
  private int[] lines = {};
  private int[] columns = {};
  private FactValue.Mark[] marks = {};

  /// Year and series as one number: the name of a column.
  static long column(int yearEnd, int series) {
    return (long) yearEnd << SERIES_BITS | series;
  }

  static int year(long column) {
    return (int) (column >>> SERIES_BITS);
  }

  static int series(long column) {
    return (int) (column & (1L << SERIES_BITS) - 1);
  }

  int school(int row) {
    return schools[row];
  }

  int yearEnd(int row) {
    return years[row];
  }

  int series(int row) {
    return series[row];
  }

  /// The value of a row with its cell.
  FactValue value(int row, Map<Long, BatchPlace> places) {
    BatchPlace place = places.getOrDefault(batches[row], new BatchPlace("", List.of()));
    String sheet = sheets[row] < place.sheets().size() ? place.sheets().get(sheets[row]) : "";
    double value = values[row];
    OptionalDouble number = Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    return new FactValue(number, marks[row], new FactOrigin.Imported(ids[row], new BatchId(batches[row]),
        new CellRef(place.file(), sheet, lines[row], columns[row])));
  }

  /// The row of a school in a column; negative when there is none.
  int find(Span span, int school) {
    return Arrays.binarySearch(schools, span.from(), span.to(), school);
  }

  /// Reads a column for schools in any order.
  void fill(NumberColumn column, Span span, List<SchoolKey> asked) {
    int row = span.from();
    for (int at = 0; at < asked.size(); at++) {
      int school = asked.get(at).value();
      // The asked schools are mostly in order too: the next row is mostly the next school.
      if (row >= span.to() || schools[row] > school || (row > span.from() && schools[row - 1] >= school)) {
        int found = find(span, school);
        row = found < 0 ? -found - 1 : found;
      }
      while (row < span.to() && schools[row] < school) {
        row++;
      }
      if (row < span.to() && schools[row] == school) {
        column.put(at, values[row]);
        row++;
      }
    }
  }

  /// Rows in columns.
  ///
  /// @param spans by [#column]
  record Sorted(FactRows rows, Map<Long, Span> spans) {}

  /// Rows in the order they come.
  static final class Growing extends FactRows {
    private static final int FIRST = 1024;

    void add(Facts.NewFact fact, long id, long batch) {
      if (size == schools.length) {
        resize(Math.max(FIRST, size + (size >> 1)));
      }
      put(size++, fact, id, batch);
    }

    void removeIf(IntPredicate gone) {
      int kept = 0;
      for (int row = 0; row < size; row++) {
        if (!gone.test(row)) {
          copy(this, row, kept++);
        }
      }
      size = kept;
    }

    Sorted sorted() {
      return sort();
    }
  }

  void resize(int length) {
    schools = Arrays.copyOf(schools, length);
    values = Arrays.copyOf(values, length);
    years = Arrays.copyOf(years, length);
    series = Arrays.copyOf(series, length);
    ids = Arrays.copyOf(ids, length);
    batches = Arrays.copyOf(batches, length);
    sheets = Arrays.copyOf(sheets, length);
    lines = Arrays.copyOf(lines, length);
    columns = Arrays.copyOf(columns, length);
    marks = Arrays.copyOf(marks, length);
  }

  void put(int row, Facts.NewFact fact, long id, long batch) {
    schools[row] = fact.school();
    values[row] = fact.value();
    years[row] = fact.yearEnd();
    series[row] = fact.series();
    ids[row] = id;
    batches[row] = batch;
    sheets[row] = fact.sheet();
    lines[row] = fact.row();
    columns[row] = fact.column();
    marks[row] = fact.mark();
  }

  void copy(FactRows from, int row, int to) {
    schools[to] = from.schools[row];
    values[to] = from.values[row];
    years[to] = from.years[row];
    series[to] = from.series[row];
    ids[to] = from.ids[row];
    batches[to] = from.batches[row];
    sheets[to] = from.sheets[row];
    lines[to] = from.lines[row];
    columns[to] = from.columns[row];
    marks[to] = from.marks[row];
  }

  /// Sorts by column, then school, by counting: two passes over a million rows instead of comparing them.
  Sorted sort() {
    Map<Long, Integer> places = new HashMap<>();
    int[] columnOf = new int[size];
    int last = -1;
    int most = 0;
    for (int row = 0; row < size; row++) {
      boolean same = row > 0 && years[row] == years[row - 1] && series[row] == series[row - 1];
      last = same ? last : places.computeIfAbsent(column(years[row], series[row]), _ -> places.size());
      columnOf[row] = last;
      most = Math.max(most, schools[row]);
    }
    int[] bySchool = counted(null, schools, most + 1);
    int[] starts = new int[places.size() + 1];
    int[] order = counted(bySchool, columnOf, places.size(), starts);
    FactRows sorted = new FactRows();
    sorted.resize(size);
    sorted.size = size;
    for (int to = 0; to < size; to++) {
      sorted.copy(this, order[to], to);
    }
    Map<Long, Span> spans = new HashMap<>();
    places.forEach((column, place) -> spans.put(column, new Span(starts[place], starts[place + 1])));
    return new Sorted(sorted, spans);
  }

  private int[] counted(int @org.jspecify.annotations.Nullable [] before, int[] keys, int kinds) {
    return counted(before, keys, kinds, new int[kinds + 1]);
  }

  /// A stable order by a small key.
  ///
  /// @param starts filled with where each key begins
  private int[] counted(int @org.jspecify.annotations.Nullable [] before, int[] keys, int kinds, int[] starts) {
    for (int row = 0; row < size; row++) {
      starts[keys[row] + 1]++;
    }
    for (int kind = 0; kind < kinds; kind++) {
      starts[kind + 1] += starts[kind];
    }
    int[] next = starts.clone();
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int row = before == null ? i : before[i];
      order[next[keys[row]]++] = row;
    }
    return order;
  }
}
