package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Everything a printed total of one context may be the total of: the whole table, a municipality, the schools between
/// two totals. Sums are added up once, because a table may print thousands of totals.
final class TotalScopes {
  private final int columns;
  private final List<SumCell> whole = new ArrayList<>();
  private final Map<Integer, List<SumCell>> blocks = new HashMap<>();
  private final Map<String, List<SumCell>> municipalities = new HashMap<>();
  private final IdentityHashMap<List<SumCell>, double[]> sums = new IdentityHashMap<>();

  /// @param contexts contexts the total speaks of
  /// @param columns number of columns of numbers
  TotalScopes(List<RowContext> contexts, int columns) {
    this.columns = columns;
    for (RowContext context : contexts) {
      for (SumCell cell : context.sums()) {
        Segment segment = cell.segment();
        whole.add(cell);
        blocks.computeIfAbsent(segment.block(), block -> new ArrayList<>()).add(cell);
        municipalities.computeIfAbsent(segment.municipality(), name -> new ArrayList<>()).add(cell);
      }
    }
  }

  /// Parts of the table the total may cover, the likeliest first; scopes without schools are left out.
  List<List<SumCell>> of(TotalChecks.Printed total) {
    List<SumCell> municipality = total.place().municipality().isEmpty()
        ? List.of()
        : municipalities.getOrDefault(total.place().municipality(), List.of());
    List<SumCell> above = blocks.getOrDefault(total.place().block(), List.of());
    List<SumCell> below = blocks.getOrDefault(total.place().block() + 1, List.of());
    List<List<SumCell>> scopes = switch (total.scope()) {
      case WHOLE -> List.of(whole);
      case MUNICIPALITY -> List.of(municipality, below);
      case UNKNOWN -> List.of(municipality, above, whole, below);
    };
    return scopes.stream().filter(cells -> !cells.isEmpty()).toList();
  }

  /// Sum of the given counts of a column over a scope that [#of] returned.
  double sum(List<SumCell> scope, int place) {
    return sums.computeIfAbsent(scope, this::add)[place];
  }

  private double[] add(List<SumCell> cells) {
    double[] added = new double[columns];
    for (SumCell cell : cells) {
      for (int place = 0; place < columns; place++) {
        added[place] += cell.sum(place);
      }
    }
    return added;
  }
}
