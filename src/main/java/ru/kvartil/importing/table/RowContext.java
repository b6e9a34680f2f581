package ru.kvartil.importing.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.SchoolYear;

/// Year, procedure, subject and parallel that many rows have in common, with the series their columns give and the sums
/// of their counts. Two contexts are equal only if they are one.
final class RowContext {
  private final KeyCells.ContextCells cells;
  private final SchoolYear year;
  private final List<Series> series;
  private final Wholes wholes;
  private final Map<Segment, SumCell> sums = new LinkedHashMap<>();
  private @Nullable SumCell last;

  /// @param series series of every column of numbers, by [ValueColumn#place]
  RowContext(KeyCells.ContextCells cells, SchoolYear year, List<Series> series, Wholes wholes) {
    this.cells = cells;
    this.year = year;
    this.series = series;
    this.wholes = wholes;
  }

  SchoolYear year() {
    return year;
  }

  Series series(ValueColumn column) {
    return series.get(column.place());
  }

  SchoolYear year(ValueColumn column) {
    return column.year().orElse(year);
  }

  Wholes wholes() {
    return wholes;
  }

  Collection<SumCell> sums() {
    return sums.values();
  }

  /// The sums of this context in a part of the table.
  SumCell sum(Segment segment) {
    SumCell current = last;
    if (current == null || current.segment() != segment) {
      current = sums.computeIfAbsent(segment, part -> new SumCell(part, series.size()));
      last = current;
    }
    return current;
  }

  /// Whether a row that prints these cells, or leaves some of them empty, speaks of this context.
  boolean fits(KeyCells.ContextCells printed) {
    return fits(printed.year(), cells.year()) && fits(printed.procedure(), cells.procedure())
        && fits(printed.subject(), cells.subject()) && fits(printed.parallel(), cells.parallel());
  }

  private static boolean fits(String printed, String own) {
    return printed.isEmpty() || printed.equals(own);
  }
}
