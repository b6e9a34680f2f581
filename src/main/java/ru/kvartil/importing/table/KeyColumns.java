package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;

/// Reads the key columns of rows one after another. A text merged over several rows counts for each of them.
final class KeyColumns {
  private final Map<ColumnRole.Key, Integer> columns = new EnumMap<>(ColumnRole.Key.class);
  private final List<Integer> codes = new ArrayList<>();
  private final Map<Integer, Map<Integer, Integer>> mergedRows = new HashMap<>();
  private final Map<Integer, Carried> carried = new HashMap<>();

  private record Carried(String text, int lastRow) {}

  KeyColumns(TableMapping mapping) {
    mapping.roles().forEach((column, role) -> {
      if (role == ColumnRole.Key.SCHOOL_CODE) {
        codes.add(column);
      } else if (role instanceof ColumnRole.Key key) {
        columns.putIfAbsent(key, column);
      }
    });
    for (MergedArea area : mapping.layout().joined()) {
      if (mapping.role(area.firstColumn()) instanceof ColumnRole.Key) {
        mergedRows.computeIfAbsent(area.firstColumn(), column -> new HashMap<>()).put(area.firstRow(), area.lastRow());
      }
    }
  }

  boolean has(ColumnRole.Key key) {
    return columns.containsKey(key);
  }

  /// Column of a key, -1 when the table has none.
  int column(ColumnRole.Key key) {
    return columns.getOrDefault(key, -1);
  }

  KeyCells read(RawRow row) {
    List<String> found = new ArrayList<>(codes.size());
    for (int column : codes) {
      String code = text(row, column).strip();
      if (!code.isEmpty() && !NumberText.isMissing(code)) {
        found.add(code);
      }
    }
    return new KeyCells(text(row, ColumnRole.Key.MUNICIPALITY), text(row, ColumnRole.Key.SCHOOL_NAME), found,
        new KeyCells.ContextCells(text(row, ColumnRole.Key.YEAR), text(row, ColumnRole.Key.PROCEDURE),
            text(row, ColumnRole.Key.SUBJECT), text(row, ColumnRole.Key.PARALLEL)));
  }

  /// Text of a key in a row, empty when there is no such column or nothing is written.
  String text(RawRow row, ColumnRole.Key key) {
    Integer column = columns.get(key);
    return column == null ? "" : text(row, column);
  }

  private String text(RawRow row, int column) {
    RawCell cell = row.cell(column).orElse(null);
    String own = cell == null || FirstRow.blank(cell) ? "" : cell.text();
    Map<Integer, Integer> areas = mergedRows.get(column);
    return areas == null ? own : carry(row.index(), column, own, areas.get(row.index()));
  }

  private String carry(int row, int column, String own, @Nullable Integer lastRow) {
    if (lastRow != null) {
      carried.put(column, new Carried(own, lastRow));
    }
    Carried above = carried.get(column);
    return own.isEmpty() && above != null && row <= above.lastRow() ? above.text() : own;
  }
}
