package ru.kvartil.ui.table.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import ru.kvartil.report.Block;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Span;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.SeenTable;

/// A [SeenTable] as a document: its headings stand again on every page, pages are numbered, filters and the number of
/// rows are said under it.
public final class PrintedTable {
  private static final Texts TEXTS = Texts.of(PrintedTable.class);

  private PrintedTable() {}

  /// @param date the day it is printed on
  public static ReportContent content(SeenTable table, LocalDate date) {
    List<Table.Column> columns = table.columns().stream().map(PrintedTable::column).toList();
    List<Table.Row> rows = table.rows().stream()
        .map(row -> new Table.Row(row.stream().map(cell -> text(cell, table.name())).toList(), false)).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Table("seen", table.name(), columns, rows, notes(table, date)));
    return new ReportContent(table.name(), "", date, PageSetup.GOST_2025, blocks);
  }

  private static Table.Column column(SeenTable.Head head) {
    return head.kind() == Column.Kind.NUMBERS
        ? Table.Column.numbers(head.title(), "")
        : Table.Column.words(head.title());
  }

  private static Text text(Cell cell, String table) {
    OptionalDouble value = cell.order();
    Origin origin = new Origin(table);
    if (cell.text().isBlank()) {
      return Text.empty();
    }
    return cell instanceof Cell.Amount && value.isPresent() && Double.isFinite(value.getAsDouble())
        ? Text.of(new Fact(value, cell.text(), origin))
        : new Text(List.of(new Span.Words(cell.text())));
  }

  private static List<Text> notes(SeenTable table, LocalDate date) {
    List<Text> notes = new ArrayList<>();
    if (!table.conditions().isEmpty()) {
      notes.add(words(TEXTS.get("print.conditions", String.join("; ", table.conditions()))));
    }
    notes.add(words(TEXTS.get("print.count", RussianFormat.plain(table.rows().size()),
        RussianFormat.plain(table.of()), RussianFormat.shortDate(date))));
    return notes;
  }

  private static Text words(String text) {
    return new Text(List.of(new Span.Words(text)));
  }
}
