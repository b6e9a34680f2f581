package ru.kvartil.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ru.kvartil.importing.csv.CsvFormat;
import ru.kvartil.importing.html.HtmlFormat;
import ru.kvartil.importing.xlsx.XlsxFormat;
import ru.kvartil.importing.xlsx.biff.XlsFormat;
import ru.kvartil.shared.Failure;

/// Readers and short forms of what they read, for tests.
public final class Spreadsheets {
  private Spreadsheets() {}

  public static SpreadsheetReader reader(ReadLimits limits) {
    return new SpreadsheetReader(new SpreadsheetReader.Formats(new XlsxFormat(limits), new XlsFormat(limits),
        new CsvFormat(limits), new HtmlFormat(limits)), limits);
  }

  public static SpreadsheetFile open(Path path) throws Failure {
    return reader(ReadLimits.usual()).open(path);
  }

  public static List<RawRow> rows(SpreadsheetFile file, int sheet) throws Failure {
    List<RawRow> rows = new ArrayList<>();
    file.rows(sheet, rows::add);
    return rows;
  }

  /// `1: A=x | C=5`, rows counted as in Excel; numbers carry `#`, formulas `=`.
  public static List<String> shown(List<RawRow> rows) {
    return rows.stream().map(row -> row.index() + 1 + ": " + row.cells().stream().map(Spreadsheets::shown)
        .collect(Collectors.joining(" | "))).toList();
  }

  private static String shown(RawCell cell) {
    return (char) ('A' + cell.column()) + "=" + (cell.formula() ? "=" : "") + (cell.numeric() ? "#" : "") + cell.text();
  }

  /// Code of the refusal of a file, read to its end; `READ` when there is none.
  public static String refusal(Path path, ReadLimits limits) {
    try {
      SpreadsheetFile file = reader(limits).open(path);
      int sheets = file.heads().size();
      for (int sheet = 0; sheet < sheets; sheet++) {
        file.rows(sheet, row -> true);
      }
      return "READ";
    } catch (Failure failure) {
      return failure.code();
    }
  }
}
