package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.kept.KeptTable;
import ru.kvartil.importing.table.PersonalData;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Writes a kept original as a workbook, every cell where it stood: numbers as numbers, everything else as text and never a
/// formula, what was closed as the mark that says so.
public final class KeptWorkbook {
  private static final Texts TEXTS = Texts.of(KeptWorkbook.class);
  private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]");
  private static final Pattern NOT_IN_SHEET_NAMES = Pattern.compile("[\\[\\]:*?/\\\\'\\p{Cntrl}]");
  private static final int LONGEST = 32_767;
  private static final int LONGEST_SHEET_NAME = 28;
  private static final int FLUSHED = 1000;

  private KeptWorkbook() {}

  public static void write(KeptTable table, OutputStream out) throws IOException, Failure {
    Workbook book = new Workbook(out, "Kvartil", "1.0");
    Set<String> names = new HashSet<>();
    for (int number = 0; number < table.sheets().size(); number++) {
      KeptTable.Sheet kept = table.sheets().get(number);
      Worksheet sheet = book.newWorksheet(name(kept.name(), number, names));
      for (KeptTable.Block block : kept.blocks()) {
        for (int row = block.first(); row <= block.last(); row++) {
          int at = row;
          table.row(number, row).ifPresent(each -> each.row().cells()
              .forEach(cell -> put(sheet, at, cell, each.closed().contains(cell.column()))));
          if (row % FLUSHED == FLUSHED - 1) {
            sheet.flush();
          }
        }
      }
      kept.merged().forEach(area -> sheet.range(area.firstRow(), area.firstColumn(), area.lastRow(), area.lastColumn())
          .merge());
      sheet.finish();
    }
    book.finish();
  }

  private static String name(String called, int number, Set<String> names) {
    String allowed = NOT_IN_SHEET_NAMES.matcher(called).replaceAll(" ").strip();
    String name = allowed.isEmpty()
        ? TEXTS.get("kept.sheet", number + 1)
        : allowed.substring(0, Math.min(allowed.length(), LONGEST_SHEET_NAME)).strip();
    while (!names.add(name)) {
      name = TEXTS.get("kept.sheet", number + 1) + (names.contains(name) ? " " + names.size() : "");
    }
    return name;
  }

  private static void put(Worksheet sheet, int row, RawCell cell, boolean closed) {
    if (cell.numeric() && !closed) {
      sheet.value(row, cell.column(), cell.number());
    } else {
      String text = closed ? PersonalData.shown(cell) : NOT_IN_XML.matcher(cell.text()).replaceAll("");
      sheet.value(row, cell.column(), text.substring(0, Math.min(text.length(), LONGEST)));
      sheet.style(row, cell.column()).format("@").set();
    }
  }
}
