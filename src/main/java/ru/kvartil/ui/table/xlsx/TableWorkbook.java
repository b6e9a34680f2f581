package ru.kvartil.ui.table.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.SeenNumber;
import ru.kvartil.ui.table.SeenTable;

/// Writes a [SeenTable] as xlsx: headings in the first row, frozen and repeated on paper, numbers with the digits and
/// signs of the screen, everything else as text. Text that a spreadsheet would take for a formula when somebody edits the
/// cell carries the format «Текстовый», so it stays text then too.
public final class TableWorkbook {
  private static final Texts TEXTS = Texts.of(TableWorkbook.class);
  private static final String PROGRAM = "Kvartil";
  private static final String VERSION = "1.0";
  /// As many letters as a cell of the format holds.
  private static final int LONGEST = 32_767;
  private static final int LONGEST_SHEET_NAME = 31;
  private static final int LONGEST_HEADER = 200;
  private static final Pattern NOT_IN_SHEET_NAMES = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]");
  /// Letters XML 1.0 cannot hold: halves of pairs are left to the writer.
  private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]");
  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final double NARROW = 9;
  private static final double WIDE = 60;
  private static final int LANDSCAPE_FROM = 90;

  private TableWorkbook() {}

  public static void write(SeenTable table, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, PROGRAM, VERSION)) {
      Worksheet sheet = book.newWorksheet(sheetName(table.name()));
      head(sheet, table);
      for (int r = 0; r < table.rows().size(); r++) {
        List<Cell> cells = table.rows().get(r);
        for (int c = 0; c < cells.size(); c++) {
          put(sheet, r + 1, c, cells.get(c));
        }
      }
      page(sheet, table);
    }
  }

  private static String sheetName(String name) {
    String allowed = NOT_IN_SHEET_NAMES.matcher(name).replaceAll(" ").replace('\'', ' ').strip();
    return allowed.isEmpty()
        ? TEXTS.get("export.sheet")
        : allowed.substring(0, Math.min(allowed.length(), LONGEST_SHEET_NAME)).strip();
  }

  private static void head(Worksheet sheet, SeenTable table) {
    double whole = 0;
    for (int c = 0; c < table.columns().size(); c++) {
      SeenTable.Head head = table.columns().get(c);
      text(sheet, 0, c, head.title());
      boolean numbers = head.kind() == Column.Kind.NUMBERS;
      sheet.style(0, c).bold().wrapText(true).verticalAlignment("center").fillColor("F6F8FA")
          .horizontalAlignment(numbers ? "right" : "left").format(format(head.title())).set();
      double width = width(table, c);
      whole += width;
      sheet.width(c, width);
    }
    sheet.freezePane(0, 1);
    if (!table.rows().isEmpty() && !table.columns().isEmpty()) {
      sheet.setAutoFilter(0, 0, table.rows().size(), table.columns().size() - 1);
    }
    sheet.pageOrientation(whole > LANDSCAPE_FROM ? "landscape" : "portrait");
  }

  private static double width(SeenTable table, int column) {
    double longest = table.rows().stream().mapToInt(row -> row.get(column).text().length()).max().orElse(0);
    return Math.clamp(Math.max(longest, table.columns().get(column).title().length() + 2.0) + 2, NARROW, WIDE);
  }

  private static void put(Worksheet sheet, int row, int column, Cell cell) {
    Optional<SeenNumber> number = SeenNumber.of(cell);
    if (number.isPresent()) {
      BigDecimal value = number.get().value();
      sheet.value(row, column, number.get().percent() ? value.movePointLeft(2) : value);
      sheet.style(row, column).format(format(number.get())).set();
    } else if (!cell.text().isEmpty()) {
      text(sheet, row, column, cell.text());
      boolean lines = cell.text().indexOf('\n') >= 0;
      sheet.style(row, column).format(format(cell.text())).wrapText(lines)
          .horizontalAlignment(cell instanceof Cell.Missing ? "right" : "left").set();
    }
  }

  private static void text(Worksheet sheet, int row, int column, String text) {
    String allowed = NOT_IN_XML.matcher(text).replaceAll("");
    sheet.value(row, column, allowed.substring(0, Math.min(allowed.length(), LONGEST)));
  }

  private static String format(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "@" : "General";
  }

  private static String format(SeenNumber number) {
    String digits = number.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(number.decimals());
    String plain = number.percent() ? digits + "%" : digits;
    return number.signed() ? "+" + plain + ";-" + plain + ";" + plain : plain;
  }

  private static void page(Worksheet sheet, SeenTable table) {
    String conditions = String.join("; ", table.conditions());
    String title = conditions.isEmpty() ? table.name() : TEXTS.get("export.header", table.name(), conditions);
    String clean = NOT_IN_XML.matcher(title).replaceAll("").replace("&", "&&");
    sheet.header(clean.substring(0, Math.min(clean.length(), LONGEST_HEADER)), Position.LEFT);
    sheet.footer(TEXTS.get("export.pages"), Position.CENTER);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.repeatRows(0);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 999);
  }
}
