package ru.kvartil.cli.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The archive as one workbook, a sheet a table. Numbers are numbers; everything else is text and never a formula.
public final class ArchiveWorkbook {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?");
  private static final int ROWS_OF_A_SHEET = 1_000_000;
  private static final int FLUSHED = 1000;

  private ArchiveWorkbook() {}

  public static void write(List<ArchiveTable> tables, OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Kvartil", "1.0");
    for (ArchiveTable table : tables) {
      for (int from = 0, part = 1; from == 0 || from < table.rows().size(); from += ROWS_OF_A_SHEET, part++) {
        Worksheet sheet = book.newWorksheet(part == 1 ? table.title() : table.title() + " " + part);
        fill(sheet, table, table.rows().subList(from, Math.min(table.rows().size(), from + ROWS_OF_A_SHEET)));
        sheet.finish();
      }
    }
    book.finish();
  }

  private static void fill(Worksheet sheet, ArchiveTable table, List<List<String>> rows) throws IOException {
    for (int column = 0; column < table.head().size(); column++) {
      sheet.value(0, column, table.head().get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    for (int row = 0; row < rows.size(); row++) {
      List<String> cells = rows.get(row);
      for (int column = 0; column < cells.size(); column++) {
        String cell = cells.get(column);
        if (NUMBER.matcher(cell).matches()) {
          sheet.value(row + 1, column, new BigDecimal(cell));
        } else if (!cell.isEmpty()) {
          sheet.value(row + 1, column, cell);
        }
      }
      if (row % FLUSHED == FLUSHED - 1) {
        sheet.flush();
      }
    }
  }
}
