package ru.kvartil.importing;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.TableColumn;
import ru.kvartil.importing.table.TableLayout;
import ru.kvartil.importing.table.TableMapping;

/// What a person confirmed the columns of a table to be. Offered again for a table with the same headings
/// ([TableLayout#fingerprint]).
///
/// @param name what people call it; no two templates of a database have the same
/// @param columns headed columns in the order of the table, those not read too
/// @param confirmed when it was confirmed or used last
/// @param person who confirmed it
public record ImportTemplate(String name, List<Column> columns, OffsetDateTime confirmed, String person) {
  private static final ColumnRole IGNORED = new ColumnRole.Ignored();

  public ImportTemplate {
    columns = List.copyOf(columns);
  }

  /// A column of the table.
  ///
  /// @param heading joined heading as it was printed
  /// @param role what it gives; a year named by the heading is not part of it
  /// @param yearInHeading whether the heading names the year of the values
  public record Column(String heading, ColumnRole role, boolean yearInHeading) {}

  /// What a mapping says, to be kept.
  public static List<Column> columnsOf(TableMapping mapping) {
    List<Column> columns = new ArrayList<>();
    for (TableColumn column : mapping.layout().columns()) {
      if (!column.parts().isEmpty()) {
        boolean year = mapping.role(column.index()) instanceof ColumnRole.Value value && value.year().isPresent();
        columns.add(new Column(column.heading(), plain(mapping.role(column.index())), year));
      }
    }
    return columns;
  }

  private static ColumnRole plain(ColumnRole role) {
    return role instanceof ColumnRole.Value value ? new ColumnRole.Value(value.series()) : role;
  }

  /// Fingerprint of the tables it is for.
  public String fingerprint() {
    return TableLayout.fingerprint(columns.stream().map(Column::heading).toList());
  }

  /// How many columns of a table it knows by their headings.
  public int knows(TableLayout layout) {
    Map<String, Deque<Column>> known = known();
    return (int) layout.columns().stream()
        .filter(column -> !column.parts().isEmpty() && known.containsKey(TableLayout.key(column.heading()))).count();
  }

  /// The roles it gives a table. Of columns with one heading the first of the table is the first of the template, and so
  /// on; columns it does not know keep what their headings ask for, unless one of its own gives that already.
  ///
  /// @param found what the headings of the table ask for
  public SortedMap<Integer, ColumnRole> roles(TableMapping found) {
    Map<String, Deque<Column>> known = known();
    SortedMap<Integer, ColumnRole> roles = new TreeMap<>();
    Set<ColumnRole> taken = new HashSet<>();
    List<TableColumn> unknown = new ArrayList<>();
    for (TableColumn column : found.layout().columns()) {
      Deque<Column> same = column.parts().isEmpty() ? null : known.get(TableLayout.key(column.heading()));
      Column mine = same == null ? null : same.poll();
      if (mine == null) {
        unknown.add(column);
      } else {
        ColumnRole role = mine.yearInHeading() ? dated(mine.role(), column) : mine.role();
        roles.put(column.index(), role);
        taken.add(role);
      }
    }
    for (TableColumn column : unknown) {
      ColumnRole role = found.role(column.index());
      roles.put(column.index(), role == ColumnRole.Key.SCHOOL_CODE || taken.add(role) ? role : IGNORED);
    }
    return roles;
  }

  private static ColumnRole dated(ColumnRole role, TableColumn column) {
    return role instanceof ColumnRole.Value value
        ? new ColumnRole.Value(value.series(), column.year())
        : role;
  }

  private Map<String, Deque<Column>> known() {
    Map<String, Deque<Column>> known = new HashMap<>();
    columns.forEach(
        column -> known.computeIfAbsent(TableLayout.key(column.heading()), _ -> new ArrayDeque<>()).add(column));
    return known;
  }
}
