package ru.kvartil.importing.ui;

import ru.kvartil.importing.table.CheckedRow;
import java.util.ArrayList;
import java.util.List;

import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.TableColumn;
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The first rows of one sheet as they would be loaded.
final class PreviewTable {
  private static final Texts TEXTS = Texts.of(PreviewTable.class);

  private PreviewTable() {}

  /// @param sheet a sheet with a table
  static DataTable<PreviewRow> of(ImportReport.Sheet sheet) {
    TableMapping mapping = sheet.mapping().orElseThrow();
    List<Column<PreviewRow>> columns = new ArrayList<>();
    columns.add(Column.growing(0, Column.numbers("row", TEXTS.get("preview.row"),
        row -> Cell.number(row.row(), Integer.toString(row.row() + 1)))));
    if (sheet.preview().stream()
        .anyMatch(row -> row.checked() instanceof CheckedRow.Accepted accepted
            && !accepted.school().municipality().isEmpty())) {
      columns.add(Column.cells("municipality", TEXTS.get("preview.municipality"), PreviewRow::municipality));
    }
    columns.add(Column.cells("school", TEXTS.get("preview.school"), PreviewRow::school));
    columns.add(Column.cells("registry", TEXTS.get("preview.registry"), PreviewRow::registry));
    for (TableColumn column : mapping.layout().columns()) {
      ColumnRole role = mapping.role(column.index());
      if (role.holdsValues()) {
        columns.add(Column.growing(0, Column.numbers("value-" + column.letter(), title(column, role),
            row -> row.values().getOrDefault(column.index(), Cell.missing("—")))));
      }
    }
    DataTable<PreviewRow> table = new DataTable<>("preview", TEXTS.get("preview.title", sheet.name()), columns)
        .forgetful();
    table.keyedBy(PreviewRow::row);
    table.empty(new EmptyState(TEXTS.get("preview.empty"), TEXTS.get("preview.empty.why")));
    return table;
  }

  private static String title(TableColumn column, ColumnRole role) {
    return column.heading().isEmpty() ? ColumnWords.of(role) : column.heading();
  }
}
