package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.List;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SheetHead;

/// Sheets of tests, drawn as text: one line per row, cells between `|`, an empty cell is no cell; a cell of digits is a
/// numeric cell, `'5` a number stored as text.
final class Sheets {
  private Sheets() {}

  static SheetHead sheet(String name, String drawing, MergedArea... merged) {
    return new SheetHead(name, rows(drawing), List.of(merged));
  }

  static List<RawRow> rows(String drawing) {
    List<RawRow> rows = new ArrayList<>();
    String[] lines = drawing.split("\n", -1);
    for (int row = 0; row < lines.length; row++) {
      List<RawCell> cells = new ArrayList<>();
      String[] texts = lines[row].split("\\|", -1);
      for (int column = 0; column < texts.length; column++) {
        String text = texts[column].strip().replace("\\n", "\n");
        if (!text.isEmpty()) {
          cells.add(cell(column, text));
        }
      }
      if (!cells.isEmpty()) {
        rows.add(new RawRow(row, cells));
      }
    }
    return rows;
  }

  private static RawCell cell(int column, String text) {
    if (text.startsWith("'")) {
      return RawCell.text(column, text.substring(1));
    }
    boolean number = text.matches("-?\\d+(\\.\\d+)?") && !text.matches("0\\d+");
    return number ? new RawCell(column, text, Double.parseDouble(text), false) : RawCell.text(column, text);
  }
}
