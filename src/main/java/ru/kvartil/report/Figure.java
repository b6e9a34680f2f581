package ru.kvartil.report;

import ru.kvartil.chart.ChartSize;
import ru.kvartil.chart.ChartSpec;

/// A chart with its caption below («Рисунок 1 – …»). Its sentence is what screen readers and Word read instead of the
/// picture.
///
/// @param id name for references, unique in the document
/// @param caption words after the number
/// @param size on paper, not wider than the text
public record Figure(String id, String caption, ChartSpec chart, ChartSize size) implements Block {
  /// A chart over the whole width of the text, captioned by its own title, at the height at which nothing is left out.
  public static Figure of(String id, ChartSpec chart, PageSetup page) {
    return new Figure(id, chart.caption().title(), chart, ChartSize.natural(chart, page.textWidthMm()));
  }
}
