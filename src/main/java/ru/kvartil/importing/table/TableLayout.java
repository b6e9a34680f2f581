package ru.kvartil.importing.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
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
  /// A calendar or school year: «2023», «2022/2023», «2022-23».
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?:\\s*[/-]\\s*(?:(?:19|20)?\\d\\d)(?!\\d))?");

  public TableLayout {
    columns = List.copyOf(columns);
    titles = List.copyOf(titles);
    joined = List.copyOf(joined);
  }

  /// A text that is equal for tables of the same headings: the key under which a confirmed mapping is kept. It is made of
  /// the joined headings of all columns that have one, each in the form of [#key], in the order of the alphabet, repeated
  /// ones as often as they stand. So it does not change when columns are moved, when columns without a heading are added,
  /// when rows are put above the table, when a sheet is renamed, or when the year in the headings is another; it changes
  /// when a headed column is added, taken away or called otherwise.
  public String fingerprint() {
    return fingerprint(columns.stream().map(TableColumn::heading).toList());
  }

  /// The fingerprint of a table that has these headings.
  public static String fingerprint(List<String> printed) {
    String headings = printed.stream().filter(heading -> !heading.isBlank()).map(TableLayout::key).sorted()
        .collect(Collectors.joining("\n"));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(headings.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, PRINT_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A heading for comparing: one line, lower case, е for ё, no quotes, one kind of dash, look-alike letters in Cyrillic,
  /// every year as «год».
  public static String key(String heading) {
    return YEAR.matcher(HeadingText.fold(heading)).replaceAll("год");
  }
}
