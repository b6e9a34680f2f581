package ru.kvartil.importing;

import java.util.List;

/// The beginning of a sheet, enough to find its table: see [SpreadsheetFile#heads].
///
/// @param name name of the sheet; for csv an empty text
/// @param rows the first rows that are not empty (up to 400)
/// @param merged merged areas of the whole sheet
public record SheetHead(String name, List<RawRow> rows, List<MergedArea> merged) {
  public SheetHead {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }
}
