package ru.kvartil.ui.table.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.chart.ChartTable;
import ru.kvartil.chart.HeatMap;
import ru.kvartil.report.Block;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Figure;
import ru.kvartil.report.Origin;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Span;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartNumbers;

/// A chart as a document: the picture under its title, the sentence, the numbers as a table.
public final class PrintedChart {
  private static final Texts TEXTS = Texts.of(PrintedChart.class);
  private static final int SCHOOLS_OF_A_PAGE = 40;

  private PrintedChart() {}

  /// @param date the day it is printed on
  public static ReportContent content(ChartSpec chart, LocalDate date) {
    String title = chart.caption().title();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(List.of(words(title))));
    List<? extends ChartSpec> pieces = chart instanceof HeatMap map ? map.pages(SCHOOLS_OF_A_PAGE) : List.of(chart);
    for (int i = 0; i < pieces.size(); i++) {
      blocks.add(Figure.of("picture-" + i, pieces.get(i), PageSetup.GOST_2025));
    }
    blocks.add(new Block.Paragraph(words(chart.caption().sentence())));
    blocks.add(numbers(chart.table(), title, date));
    return new ReportContent(title, "", date, PageSetup.GOST_2025, blocks);
  }

  private static Table numbers(ChartTable numbers, String title, LocalDate date) {
    List<Boolean> amounts = IntStream.range(0, numbers.headers().size())
        .mapToObj(i -> i > 0 && numbers.rows().stream().anyMatch(row -> ChartNumbers.read(row.get(i)).isPresent()))
        .toList();
    List<Table.Column> columns = IntStream.range(0, amounts.size()).mapToObj(i -> amounts.get(i)
        ? Table.Column.numbers(numbers.headers().get(i), "")
        : Table.Column.words(numbers.headers().get(i))).toList();
    List<Table.Row> rows = numbers.rows().stream().map(row -> new Table.Row(IntStream.range(0, row.size())
        .mapToObj(i -> amounts.get(i) ? amount(row.get(i), title) : words(row.get(i))).toList(), false)).toList();
    return new Table("numbers", title, columns, rows, List.of(words(TEXTS.get("print.chart", RussianFormat.shortDate(
        date)))));
  }

  private static Text amount(String text, String chart) {
    OptionalDouble value = ChartNumbers.read(text);
    return value.isPresent() ? Text.of(new Fact(value, text, new Origin(chart))) : words(text);
  }

  private static Text words(String text) {
    return text.isBlank() ? Text.empty() : new Text(List.of(new Span.Words(text)));
  }
}
