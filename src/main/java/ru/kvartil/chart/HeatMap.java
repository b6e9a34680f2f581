package ru.kvartil.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Values of several indicators for several schools: a row for a school in the order given, a column for an indicator,
/// coloured by the level of the value inside its column. What is missing is hatched and says so.
///
/// @param levels what the tones mean, from the lowest
/// @param columns names of the indicators with their units, at least one
/// @param rows at least one
public record HeatMap(Caption caption, List<Level> levels, List<String> columns, List<Row> rows)
    implements
      ChartSpec {
  private static final Texts TEXTS = Texts.of(HeatMap.class);
  private static final double ROW = 21;
  private static final double AROUND = 132;

  /// One school.
  ///
  /// @param name everyday name, not blank
  /// @param cells one for each column
  public record Row(String name, List<Cell> cells, Optional<Target> target) {
    public Row {
      cells = List.copyOf(cells);
      if (name.isBlank()) {
        throw new IllegalArgumentException("a row needs a name");
      }
    }
  }

  /// One value.
  ///
  /// @param value finite; empty when missing
  /// @param text the value as printed; empty when missing
  /// @param tone of its level; empty where there are no levels
  /// @param note goes with the value or gives the reason why it is missing; may be empty
  public record Cell(OptionalDouble value, String text, Optional<Tone> tone, String note) {
    public Cell {
      Guard.finite(value);
      if (value.isPresent() == text.isBlank()) {
        throw new IllegalArgumentException("a value and its text go together: " + value + " " + text);
      }
    }

    /// A missing value.
    public static Cell missing(String reason) {
      return new Cell(OptionalDouble.empty(), "", Optional.empty(), reason);
    }
  }

  public HeatMap {
    levels = List.copyOf(levels);
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
  public List<HeatMap> pages(int most) {
    if (rows.size() <= most) {
      return List.of(this);
    }
    List<HeatMap> pages = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += most) {
      List<Row> some = rows.subList(from, Math.min(rows.size(), from + most));
      String title = TEXTS.get("page", caption.title(), RussianFormat.fixed(from + 1.0, 0), RussianFormat.fixed(from
          + some.size(), 0), RussianFormat.fixed(rows.size(), 0));
      pages.add(new HeatMap(new Caption(title, caption.sentence()), levels, columns, some));
    }
    return pages;
  }

  @Override
  public ChartTable table() {
    List<String> headers = Stream.concat(Stream.of(TEXTS.get("table.school")), columns.stream()).toList();
    return new ChartTable(headers, rows.stream().map(row -> Stream.concat(Stream.of(row.name()),
        row.cells().stream().map(cell -> cell.value().isPresent() ? cell.text() : missing(cell))).toList()).toList());
  }

  private static String missing(Cell cell) {
    return cell.note().isEmpty() ? TEXTS.get("missing") : cell.note();
  }

  @Override
  public double naturalHeight(double width) {
    return AROUND + ROW * rows.size();
  }
}
