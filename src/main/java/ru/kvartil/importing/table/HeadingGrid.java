package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;

/// Heading rows of a table with merged cells spread over all their columns. Where the heading rows have no merged cells
/// (csv keeps none), a text of an upper row that has a heading below it is spread to the right up to the next text.
final class HeadingGrid {
  private static final Pattern EMPTY_LEVEL = Pattern.compile("(?:из них|в том числе|в т\\.? ?ч\\.?)[:,]?");
  private final List<RawRow> rows;
  private final List<MergedArea> merged;

  HeadingGrid(FirstRows head, List<Integer> places) {
    this.rows = places.stream().map(place -> head.row(place).row()).toList();
    int first = rows.getFirst().index();
    int last = rows.getLast().index();
    this.merged = head.merged().stream().filter(area -> area.lastRow() >= first && area.firstRow() <= last).toList();
  }

  /// Columns that carry a heading text of their own.
  SortedSet<Integer> columns() {
    SortedSet<Integer> columns = new TreeSet<>();
    rows.forEach(row -> FirstRow.texts(row).forEach(cell -> columns.add(cell.column())));
    return columns;
  }

  /// Heading of a column from the top level down, without repeats, «из них» and empty levels.
  List<String> parts(int column) {
    List<String> parts = new ArrayList<>();
    for (int level = 0; level < rows.size(); level++) {
      text(level, column).map(HeadingText::clean)
          .filter(text -> !text.isEmpty() && !parts.contains(text)
              && !EMPTY_LEVEL.matcher(HeadingText.fold(text)).matches())
          .ifPresent(parts::add);
    }
    return parts;
  }

  private Optional<String> text(int level, int column) {
    RawRow row = rows.get(level);
    Optional<String> own = row.cell(column).filter(cell -> !FirstRow.blank(cell)).map(RawCell::text);
    if (own.isPresent()) {
      return own;
    }
    if (merged.isEmpty()) {
      return spread(level, column);
    }
    return merged.stream().filter(area -> area.contains(row.index(), column)).findFirst().flatMap(this::text);
  }

  private Optional<String> text(MergedArea area) {
    return rows.stream().filter(row -> row.index() == area.firstRow()).findFirst()
        .flatMap(row -> row.cell(area.firstColumn())).filter(cell -> !FirstRow.blank(cell)).map(RawCell::text);
  }

  private Optional<String> spread(int level, int column) {
    if (level == rows.size() - 1 || !headedBelow(level, column)) {
      return Optional.empty();
    }
    Optional<RawCell> left = FirstRow.texts(rows.get(level)).reversed().stream()
        .filter(cell -> cell.column() < column).findFirst();
    return left.filter(cell -> headedBelow(level, cell.column())).map(RawCell::text);
  }

  private boolean headedBelow(int level, int column) {
    return rows.subList(level + 1, rows.size()).stream()
        .anyMatch(row -> row.cell(column).filter(cell -> !FirstRow.blank(cell)).isPresent());
  }
}
