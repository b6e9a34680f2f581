package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.RussianFormat;

/// Compares printed totals with the sums of their schools when the whole sheet is known, because totals may stand above or
/// below. Only counts are compared: printed means are no means of the schools. Where words do not say of what a row is
/// the total, the scope it fits best is taken: the municipality, the schools above up to the last total, the whole table,
/// the schools below.
final class TotalChecks {
  /// Of what a printed row is the total, as far as its words say.
  enum Scope {
    WHOLE, MUNICIPALITY, UNKNOWN
  }

  /// A printed row of totals.
  ///
  /// @param place block and municipality in force at the row
  /// @param context year, procedure, subject and parallel the row prints; what it leaves empty is summed over
  record Printed(int row, Scope scope, Segment place, KeyCells.ContextCells context, RowNumbers values) {}

  /// Gives the place of a cell.
  @FunctionalInterface
  interface CellAddress {
    CellRef of(int row, int column);
  }

  private record Comparison(List<SumCell> cells, int equal, double difference) {}

  private static final double EXACT = 1e-9;
  private final List<ValueColumn> columns;
  private final List<Printed> totals = new ArrayList<>();

  TotalChecks(List<ValueColumn> columns) {
    this.columns = columns.stream().filter(ValueColumn::isCount).toList();
  }

  void add(Printed total) {
    totals.add(total);
  }

  /// Checks every total against the sums of the contexts and marks in them what the totals prove.
  ///
  /// @param cell address of the cell of a row and column
  void check(List<RowContext> contexts, CellAddress cell, ProblemLog log) {
    Map<KeyCells.ContextCells, TotalScopes> known = new HashMap<>();
    int width = columns.stream().mapToInt(ValueColumn::place).max().orElse(-1) + 1;
    for (Printed total : totals) {
      TotalScopes scopes = known.computeIfAbsent(total.context(), printed -> new TotalScopes(
          contexts.stream().filter(context -> context.fits(printed)).toList(), width));
      scopes.of(total).stream().map(scope -> compare(total, scopes, scope))
          .max(Comparator.comparingInt(Comparison::equal)
              .thenComparing(Comparator.comparingDouble(Comparison::difference).reversed()))
          .ifPresent(best -> report(total, scopes, best.cells(), cell, log));
    }
  }

  private Comparison compare(Printed total, TotalScopes scopes, List<SumCell> scope) {
    int equal = 0;
    double difference = 0;
    for (ValueColumn column : columns) {
      if (total.values().has(column.place())) {
        double printed = total.values().number(column.place());
        double sum = scopes.sum(scope, column.place());
        equal += same(printed, sum) ? 1 : 0;
        difference += Math.abs(printed - sum);
      }
    }
    return new Comparison(scope, equal, difference);
  }

  private void report(Printed total, TotalScopes scopes, List<SumCell> scope, CellAddress cell, ProblemLog log) {
    for (ValueColumn column : columns) {
      int place = column.place();
      if (!total.values().has(place)) {
        continue;
      }
      double printed = total.values().number(place);
      double sum = scopes.sum(scope, place);
      if (same(printed, sum)) {
        scope.forEach(part -> part.agree(place));
      } else if (printed > sum) {
        scope.forEach(part -> part.exceed(place));
      }
      boolean uncertain = printed > sum && scope.stream().anyMatch(part -> part.uncertain(place));
      if (!same(printed, sum) && !uncertain) {
        log.add(ProblemCode.TOTAL_DIFFERS.at(cell.of(total.row(), column.index()), RussianFormat.plain(printed),
            RussianFormat.plain(sum), column.heading()));
      }
    }
  }

  private static boolean same(double printed, double sum) {
    return Math.abs(printed - sum) <= EXACT * Math.max(1, Math.abs(sum));
  }
}
