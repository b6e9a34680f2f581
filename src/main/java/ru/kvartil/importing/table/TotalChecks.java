package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
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

  private record Comparison(List<SumCell> cells, int equal, double difference) {}

  private final List<ValueColumn> columns;
  private final List<Printed> totals = new ArrayList<>();

  TotalChecks(List<ValueColumn> columns) {
    this.columns = columns;
  }

  void add(Printed total) {
    totals.add(total);
  }

  /// Checks every total against the sums of the contexts and marks in them what the totals prove.
  ///
  /// @param cell address of the cell of a row and column
  void check(List<RowContext> contexts, CellAddress cell, ProblemLog log) {
    for (Printed total : totals) {
      List<SumCell> cells = contexts.stream().filter(context -> context.fits(total.context()))
          .flatMap(context -> context.sums().stream()).toList();
      scopes(total).stream().map(scope -> compare(total, cells, scope)).flatMap(Optional::stream)
          .max(Comparator.comparingInt(Comparison::equal)
              .thenComparing(Comparator.comparingDouble(Comparison::difference)
                  .reversed()))
          .ifPresent(best -> report(total, best, column -> cell.of(total.row(), column)).forEach(log::add));
    }
  }

  /// Gives the place of a cell.
  @FunctionalInterface
  interface CellAddress {
    CellRef of(int row, int column);
  }

  private static List<Predicate<Segment>> scopes(Printed total) {
    Segment place = total.place();
    Predicate<Segment> ofMunicipality = segment -> !place.municipality().isEmpty()
        && segment.municipality().equals(place.municipality());
    Predicate<Segment> above = segment -> segment.block() == place.block();
    Predicate<Segment> below = segment -> segment.block() == place.block() + 1;
    return switch (total.scope()) {
      case WHOLE -> List.of(segment -> true);
      case MUNICIPALITY -> List.of(ofMunicipality, below);
      case UNKNOWN -> List.of(ofMunicipality, above, segment -> true, below);
    };
  }

  private Optional<Comparison> compare(Printed total, List<SumCell> cells, Predicate<Segment> scope) {
    List<SumCell> covered = cells.stream().filter(cell -> scope.test(cell.segment())).toList();
    if (covered.isEmpty()) {
      return Optional.empty();
    }
    int equal = 0;
    double difference = 0;
    for (ValueColumn column : columns) {
      double printed = total.values().number(column.place());
      if (column.isCount() && !Double.isNaN(printed)) {
        double sum = sum(covered, column.place());
        equal += same(printed, sum) ? 1 : 0;
        difference += Math.abs(printed - sum);
      }
    }
    return Optional.of(new Comparison(covered, equal, difference));
  }

  private List<Problem> report(Printed total, Comparison best, IntFunction<CellRef> cell) {
    List<Problem> problems = new ArrayList<>();
    for (ValueColumn column : columns) {
      int place = column.place();
      double printed = total.values().number(place);
      if (!column.isCount() || Double.isNaN(printed)) {
        continue;
      }
      double sum = sum(best.cells(), place);
      boolean uncertain = best.cells().stream().anyMatch(part -> part.uncertain(place));
      if (same(printed, sum)) {
        best.cells().forEach(part -> part.agree(place));
      } else if (printed > sum) {
        best.cells().forEach(part -> part.exceed(place));
      }
      if (!same(printed, sum) && (printed < sum || !uncertain)) {
        problems.add(ProblemCode.TOTAL_DIFFERS.at(cell.apply(column.index()), RussianFormat.plain(printed),
            RussianFormat.plain(sum), column.heading()));
      }
    }
    return problems;
  }

  private static double sum(List<SumCell> cells, int place) {
    return cells.stream().mapToDouble(cell -> cell.sum(place)).sum();
  }

  private static boolean same(double printed, double sum) {
    return Math.abs(printed - sum) <= 1e-9 * Math.max(1, Math.abs(sum));
  }
}
