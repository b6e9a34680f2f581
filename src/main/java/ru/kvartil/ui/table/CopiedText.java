package ru.kvartil.ui.table;

import java.util.List;
import java.util.stream.Collectors;

/// Rows of cells as the text a spreadsheet expects on the clipboard: tabs between cells, decimal comma, plain minus, no
/// spaces inside numbers, quotes around cells with line breaks. Nothing pasted turns into a formula.
final class CopiedText {
  private static final String FORMULA_STARTS = "=+-@";

  private CopiedText() {}

  static String of(List<List<Cell>> rows) {
    return rows.stream().map(CopiedText::line).collect(Collectors.joining("\r\n"));
  }

  static String headings(List<String> titles) {
    return titles.stream().map(CopiedText::words).collect(Collectors.joining("\t"));
  }

  private static String line(List<Cell> cells) {
    return cells.stream().map(CopiedText::cell).collect(Collectors.joining("\t"));
  }

  private static String cell(Cell cell) {
    return SeenNumber.of(cell).map(SeenNumber::typed).orElseGet(() -> words(cell.text()));
  }

  private static String words(String text) {
    String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? " " + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == '"');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
