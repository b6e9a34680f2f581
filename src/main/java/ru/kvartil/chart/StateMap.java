package ru.kvartil.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// What became of several tests for several schools: a row for a school in the order given, a column for a test. What
/// holds is the farthest from the paper in lightness, what does not is near it, what is not known is hatched, what does not
/// apply is left empty: told apart without colour.
///
/// @param words what the marks are called
/// @param columns at least one
/// @param rows at least one
public record StateMap(Caption caption, Words words, List<Column> columns, List<Row> rows) implements ChartSpec {
  private static final Texts TEXTS = Texts.of(StateMap.class);
  private static final double ROW = 21;
  private static final double AROUND = 96;

  /// What became of a test.
  public enum Mark {
    YES, NO, UNKNOWN, OUTSIDE
  }

  /// Russian words of the marks, none blank.
  public record Words(String yes, String no, String unknown, String outside) {
    /// The word of a mark.
    public String of(Mark mark) {
      return switch (mark) {
        case YES -> yes;
        case NO -> no;
        case UNKNOWN -> unknown;
        case OUTSIDE -> outside;
      };
    }
  }

  /// A test.
  ///
  /// @param id short, stands above the column
  /// @param name in full, for the table and the tooltip
  public record Column(String id, String name) {}

  /// One school.
  ///
  /// @param name everyday name, not blank
  /// @param cells one for each column
  public record Row(String name, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
      if (name.isBlank()) {
        throw new IllegalArgumentException("a row needs a name");
      }
    }
  }

  /// One test of one school.
  ///
  /// @param note value and threshold, or why there is none; may be empty
  public record Cell(Mark mark, String note, Optional<Target> target) {}

  public StateMap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    int n = columns.size();
    if (n == 0 || rows.isEmpty() || rows.stream().anyMatch(row -> row.cells().size() != n)) {
      throw new IllegalArgumentException("rows do not fit " + n + " columns");
    }
  }

  /// The map cut into pages of so many schools at most; the title says which. One page stays as it is.
  ///
  /// @param most rows of a page, at least 1
  public List<StateMap> pages(int most) {
    if (rows.size() <= most) {
      return List.of(this);
    }
    List<StateMap> pages = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += most) {
      List<Row> some = rows.subList(from, Math.min(rows.size(), from + most));
      String title = TEXTS.get("page", caption.title(), RussianFormat.fixed(from + 1.0, 0), RussianFormat.fixed(from
          + some.size(), 0), RussianFormat.fixed(rows.size(), 0));
      pages.add(new StateMap(new Caption(title, caption.sentence()), words, columns, some));
    }
    return pages;
  }

  @Override
  public ChartTable table() {
    List<String> headers = Stream.concat(Stream.of(TEXTS.get("table.school")),
        columns.stream().map(column -> TEXTS.get("table.test", column.id(), column.name()))).toList();
    return new ChartTable(headers, rows.stream().map(row -> Stream.concat(Stream.of(row.name()),
        row.cells().stream().map(cell -> words.of(cell.mark()))).toList()).toList());
  }

  @Override
  public double naturalHeight(double width) {
    return AROUND + ROW * rows.size();
  }
}
