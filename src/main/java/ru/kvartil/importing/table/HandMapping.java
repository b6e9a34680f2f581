package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.SchoolYear;

/// Applies `--map COLUMN=FIELD`: a column is named by its joined heading and, only when no heading equals the name, by
/// its letters.
final class HandMapping {
  private final String file;
  private final TableLayout layout;
  private final List<Problem> problems = new ArrayList<>();
  private final SortedMap<Integer, ColumnRole> roles = new TreeMap<>();
  private final Map<ColumnRole, TableColumn> taken = new HashMap<>();

  private HandMapping(String file, TableLayout layout) {
    this.file = file;
    this.layout = layout;
  }

  static TableMapping map(String file, TableLayout layout, List<FieldSpec> specs, Optional<SchoolYear> given) {
    HandMapping mapping = new HandMapping(file, layout);
    SheetYear year = SheetYear.find(file, layout, List.of(), given);
    mapping.problems.addAll(year.problems());
    layout.columns().forEach(column -> mapping.roles.put(column.index(), new ColumnRole.Ignored()));
    specs.forEach(mapping::apply);
    SheetContext context = new SheetContext(year.named(), given, SheetWords.of(layout));
    return TableMapping.withSchoolColumn(new TableMapping(file, layout, mapping.roles, context, mapping.problems));
  }

  private void apply(FieldSpec spec) {
    List<TableColumn> found = columns(spec.column());
    if (found.isEmpty()) {
      problems.add(ProblemCode.COLUMN_MISSING.at(CellRef.sheet(file, layout.sheet()), spec.column()));
    } else if (found.size() > 1 || !(roles.get(found.getFirst().index()) instanceof ColumnRole.Ignored)) {
      String letters = found.stream().map(TableColumn::letter).collect(Collectors.joining(", "));
      problems.add(ProblemCode.COLUMN_AMBIGUOUS.at(CellRef.sheet(file, layout.sheet()), spec.column(), letters));
    } else {
      take(found.getFirst(), spec.role());
    }
  }

  /// Two columns never become one measure; codes may stand in several columns.
  private void take(TableColumn column, ColumnRole role) {
    TableColumn other = role == ColumnRole.Key.SCHOOL_CODE ? null : taken.putIfAbsent(same(role), column);
    if (other == null) {
      roles.put(column.index(), role);
    } else {
      problems.add(ProblemCode.COLUMN_COLLIDES.at(
          new CellRef(file, layout.sheet(), layout.firstHeadingRow(), column.index()), column.heading(),
          other.letter()));
    }
  }

  /// One role for both writings of a series.
  private static ColumnRole same(ColumnRole role) {
    return role instanceof ColumnRole.Value value
        ? new ColumnRole.Value(value.series().undivided(), value.year())
        : role;
  }

  private List<TableColumn> columns(String name) {
    List<TableColumn> exact = layout.columns().stream().filter(column -> column.heading().equals(name)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    String folded = HeadingText.fold(name);
    List<TableColumn> alike = layout.columns().stream()
        .filter(column -> !column.parts().isEmpty() && HeadingText.fold(column.heading()).equals(folded)).toList();
    int letters = CellRef.columnIndex(name);
    return !alike.isEmpty() ? alike : layout.columns().stream().filter(column -> column.index() == letters).toList();
  }
}
