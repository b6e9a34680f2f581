package ru.kvartil.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A table with its caption above («Таблица 1 – …»), a heading row repeated on every page and notes below.
///
/// @param id name for references, unique in the document
/// @param caption words after the number
/// @param columns at least one
/// @param rows each with one cell per column
/// @param notes lines under the table: source, date of the data, meaning of «*»
public record Table(String id, String caption, List<Column> columns, List<Row> rows, List<Text> notes)
    implements
      Block {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    Set<Integer> widths = new HashSet<>(Set.of(columns.size()));
    rows.forEach(row -> widths.add(row.cells().size()));
    if (columns.isEmpty() || widths.size() > 1) {
      throw new IllegalArgumentException("table " + id + " has rows of " + widths + " cells");
    }
  }

  /// Side of the column its cells lean to.
  public enum Align {
    LEFT, CENTRE, RIGHT
  }

  /// A column.
  ///
  /// @param heading words of the heading without the unit
  /// @param unit «чел.», «%», «п.п.»; empty when there is none
  /// @param align numbers lean right, words left
  /// @param weight relative width; 0 lets the content decide ([TableLayout])
  public record Column(String heading, String unit, Align align, double weight) {
    public Column {
      if (weight < 0) {
        throw new IllegalArgumentException("negative width of column " + heading);
      }
    }

    /// A column of words whose width follows its content.
    public static Column words(String heading) {
      return new Column(heading, "", Align.LEFT, 0);
    }

    /// A column of numbers whose width follows its content.
    public static Column numbers(String heading, String unit) {
      return new Column(heading, unit, Align.RIGHT, 0);
    }

    /// Heading as printed: «Сдавали, чел.».
    public String title() {
      return unit.isEmpty() ? heading : heading + ", " + unit;
    }
  }

  /// A row.
  ///
  /// @param emphasised bold: the district's line, totals
  public record Row(List<Text> cells, boolean emphasised) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(Text... cells) {
      return new Row(List.of(cells), false);
    }
  }
}
