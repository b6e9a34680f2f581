package ru.kvartil.ui.table;

import java.util.Collections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a person set a table out: columns in their order, order of rows, filters. Columns are known by their ids, and ids
/// a table does not have are passed over: an arrangement kept by an older version of the program still fits.
///
/// @param shown columns seen, from the left
/// @param hidden columns put away; one that is neither shown nor hidden is new and comes to its own place
/// @param order what rows are ordered by, the weightiest first; empty for the order they are given in
/// @param filters by column
public record Arrangement(List<String> shown, Set<String> hidden, List<Sorting> order,
    Map<String, ColumnFilter> filters) {
  /// One column rows are ordered by.
  public record Sorting(String column, boolean ascending) {}

  public Arrangement {
    shown = List.copyOf(shown);
    hidden = Set.copyOf(hidden);
    order = List.copyOf(order);
    filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
  }

  /// The columns to show of those there are.
  ///
  /// @param columns ids in the order in which the program made them
  /// @return at least one, if there is one
  public List<String> shownOf(List<String> columns) {
    List<String> now = new ArrayList<>(shown.stream().filter(columns::contains).distinct().toList());
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (!now.contains(column) && !hidden.contains(column)) {
        now.add(after(now, columns.subList(0, i)), column);
      }
    }
    return now.isEmpty() ? columns : List.copyOf(now);
  }

  /// Place after the nearest of the columns that stood before a new one.
  private static int after(List<String> now, List<String> before) {
    return before.reversed().stream().filter(now::contains).findFirst().map(column -> now.indexOf(column) + 1)
        .orElse(0);
  }
}
