package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntPredicate;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.SheetHead;

/// Finds the table of a sheet by its structure. The body starts at the first row with two numbers and a text (rows with
/// gaps right below the headings belong to it); the headings are the contiguous rows above it without numbering rows;
/// what stands above them are titles.
public final class TableFinder {
  private static final int SAMPLE = 20;
  private final FirstRows rows;
  private final List<MergedArea> merged;

  private TableFinder(SheetHead head) {
    this.rows = new FirstRows(head);
    this.merged = head.merged();
  }

  /// The first table of the sheet; empty when no row looks like a body or none has headings above.
  public static Optional<TableLayout> find(SheetHead head) {
    TableFinder finder = new TableFinder(head);
    return finder.first(head.name(), place -> finder.rows.row(place).startsBody(), false)
        .or(() -> finder.first(head.name(), finder::startsNarrowBody, true));
  }

  /// Tables with one column of numbers, with rows that are all full of gaps, or without texts because schools are named by
  /// codes or numbers. Such a table needs headings that name a key column.
  private boolean startsNarrowBody(int place) {
    FirstRow row = rows.row(place);
    return row.numbers() + row.words().size() >= 2 && row.numbers() >= 1 && !row.numbering() && !row.namesKeyColumn();
  }

  private Optional<TableLayout> first(String sheet, IntPredicate startsBody, boolean named) {
    for (int place = 1; place < rows.size(); place++) {
      if (startsBody.test(place)) {
        int body = bodyStart(place);
        List<Integer> headings = headings(body, rows.numberColumns(place, SAMPLE));
        boolean enough = !named || headings.stream().anyMatch(heading -> rows.row(heading).namesKeyColumn());
        if (!headings.isEmpty() && enough && covers(headings, place)) {
          return Optional.of(layout(sheet, headings, body));
        }
      }
    }
    return Optional.empty();
  }

  /// Goes up from the first full row over rows with gaps, as long as a heading remains above them.
  private int bodyStart(int full) {
    Set<Integer> numbers = rows.numberColumns(full, SAMPLE);
    int start = full;
    for (int place = full - 1; place >= 0 && rows.touch(place, place + 1); place--) {
      if (isHeading(place, numbers) || rows.row(place).numbering()) {
        return start;
      }
      start = place;
    }
    return full;
  }

  /// A heading names a key column or stands over a column of numbers; a lone text in the first column does not.
  private boolean isHeading(int place, Set<Integer> numberColumns) {
    FirstRow row = rows.row(place);
    if (row.namesKeyColumn()) {
      return true;
    }
    List<RawCell> words = row.words();
    boolean lone = words.size() == 1 && words.getFirst().column() == rows.leftFrom(place);
    return !lone && words.stream().anyMatch(word -> numberColumns.contains(word.column()))
        && row.numbers() <= words.size();
  }

  /// Places of the heading rows above a body, from the top.
  private List<Integer> headings(int body, Set<Integer> numberColumns) {
    List<Integer> found = new ArrayList<>();
    for (int place = body - 1; place >= 0; place--) {
      FirstRow row = rows.row(place);
      boolean apart = !found.isEmpty() && (!rows.touch(place, place + 1) || isTitle(place, found.getFirst()));
      if (apart || row.startsBody()) {
        break;
      }
      if (!row.numbering() && (!found.isEmpty() || !row.words().isEmpty())) {
        found.addFirst(place);
      }
    }
    boolean any = found.stream().anyMatch(place -> isHeading(place, numberColumns));
    return any ? found : List.of();
  }

  /// A title names no column of its own: its texts stand where the row below is headed already, or it is one text across.
  private boolean isTitle(int place, int below) {
    List<RawCell> texts = rows.row(place).texts();
    int row = rows.row(place).index();
    int left = rows.leftFrom(place);
    for (RawCell text : texts) {
      Optional<MergedArea> area = rows.areaFrom(row, text.column());
      boolean down = area.isPresent() && area.get().lastRow() > row;
      boolean across = area.isPresent() && area.get().lastColumn() > text.column();
      boolean headedBelow = rows.row(below).has(text.column());
      if (down || (across ? text.column() > left : !headedBelow)) {
        return false;
      }
    }
    boolean fewer = texts.size() < rows.row(below).texts().size();
    return texts.size() == 1 || (fewer && !overNumbers(texts, below));
  }

  private boolean overNumbers(List<RawCell> texts, int below) {
    Set<Integer> numbers = rows.numberColumns(below + 1, SAMPLE);
    return texts.stream().anyMatch(text -> numbers.contains(text.column()));
  }

  private boolean covers(List<Integer> headings, int place) {
    HeadingGrid grid = new HeadingGrid(rows, headings);
    return rows.row(place).texts().stream().filter(cell -> !grid.parts(cell.column()).isEmpty()).count() >= 2;
  }

  private TableLayout layout(String sheet, List<Integer> headings, int body) {
    HeadingGrid grid = new HeadingGrid(rows, headings);
    SortedSet<Integer> used = rows.columnsFrom(body);
    used.addAll(grid.columns());
    Map<Integer, List<String>> examples = rows.examples(body);
    List<TableColumn> columns = used.stream()
        .map(column -> new TableColumn(column, grid.parts(column), examples.getOrDefault(column, List.of()))).toList();
    int firstBodyRow = rows.row(body).index();
    return new TableLayout(sheet, rows.row(headings.getFirst()).index(), firstBodyRow, columns,
        titles(headings.getFirst()), joined(firstBodyRow));
  }

  private List<String> titles(int firstHeading) {
    return rows.before(firstHeading).stream().flatMap(row -> row.texts().stream())
        .map(cell -> HeadingText.clean(cell.text())).filter(text -> !text.isEmpty()).distinct().toList();
  }

  private List<MergedArea> joined(int firstBodyRow) {
    return merged.stream()
        .filter(area -> area.firstRow() >= firstBodyRow && area.lastRow() > area.firstRow()).toList();
  }
}
