package ru.kvartil.importing.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import ru.kvartil.importing.MergedArea;

/// Where the table of a sheet stands and how its columns are headed.
///
/// @param sheet name of the sheet, empty for csv
/// @param firstHeadingRow zero-based
/// @param firstBodyRow zero-based; repeated headings, totals and blank rows may still follow
/// @param columns by growing index; every column that has a heading or a cell in the looked-at part of the body
/// @param titles texts above the headings, from the top
/// @param joined merged areas of the body that span rows: their text counts for all their rows
public record TableLayout(String sheet, int firstHeadingRow, int firstBodyRow, List<TableColumn> columns,
    List<String> titles, List<MergedArea> joined) {
  private static final int PRINT_LENGTH = 16;

  public TableLayout {
    columns = List.copyOf(columns);
    titles = List.copyOf(titles);
    joined = List.copyOf(joined);
  }

  /// A text that is equal for tables with the same headings in the same order, whatever the year in them: the key under
  /// which a confirmed mapping may be kept.
  public String fingerprint() {
    String headings = columns.stream()
        .map(column -> HeadingText.fold(column.heading()).replaceAll("(?:19|20)\\d\\d", "год"))
        .collect(Collectors.joining("\n"));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(headings.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, PRINT_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
