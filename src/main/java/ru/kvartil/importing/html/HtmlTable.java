package ru.kvartil.importing.html;

import java.util.List;
import ru.kvartil.importing.HeadRows;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SheetHead;

/// One table of a page, with the lines of text above it as rows of one cell.
///
/// @param rows rows that are not empty
record HtmlTable(String name, List<RawRow> rows, List<MergedArea> merged) {
  HtmlTable {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  SheetHead head() {
    return new SheetHead(name, rows.subList(0, Math.min(rows.size(), HeadRows.ROWS)), merged);
  }
}
