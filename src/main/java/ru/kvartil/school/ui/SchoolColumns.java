package ru.kvartil.school.ui;

import java.util.List;
import java.util.Map;

import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;

/// Columns that a later feature adds to the table of schools: those it computes together, such as quartile, ИОР, its
/// change and ИСБШ.
public interface SchoolColumns {
  /// Headings in their order from left to right; the same every time.
  List<Heading> headings();

  /// Computes the columns for one year. Called away from the window's thread and outside a transaction, again whenever
  /// the year or the data change.
  Loaded load(SchoolYear year) throws Failure;

  /// Heading of a column.
  ///
  /// @param id unique in the table
  record Heading(String id, String title, Column.Kind kind) {}

  /// What the columns show in one year.
  ///
  /// @param cells for each school one cell per heading, in their order; a school without an entry shows nothing there
  /// @param note sentence under the table: method, year, number of schools; empty when there is nothing to say
  /// @param why for each school how its numbers came about, by the id of the heading
  record Loaded(Map<SchoolKey, List<Cell>> cells, String note, Map<SchoolKey, Map<String, Explanation.Lazy>> why) {
    public Loaded {
      cells = Map.copyOf(cells);
      why = Map.copyOf(why);
    }

    public Loaded(Map<SchoolKey, List<Cell>> cells, String note) {
      this(cells, note, Map.of());
    }
  }
}
