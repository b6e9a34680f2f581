package ru.kvartil.report;

import ru.kvartil.chart.ChartSize;
import ru.kvartil.chart.ChartSpec;

/// A chart with its caption below («Рисунок 1 – …»). Its sentence is what screen readers and Word read instead of the
/// picture.
///
/// @param id name for references, unique in the document
/// @param caption words after the number
/// @param size on paper, not wider than the text and not higher than a page
public record Figure(String id, String caption, ChartSpec chart, ChartSize size) implements Block {
  /// Left for the caption on the page of the tallest figure, millimetres.
  private static final double CAPTION_MM = 20;

  /// A chart over the whole width of the text, captioned by its own title, at the height at which nothing is left out,
  /// but never higher than a page.
  public static Figure of(String id, ChartSpec chart, PageSetup page) {
    ChartSize natural = ChartSize.natural(chart, page.textWidthMm());
    double height = Math.min(natural.heightMm(), page.textHeightMm() - CAPTION_MM);
    return new Figure(id, chart.caption().title(), chart, new ChartSize(natural.widthMm(), height));
  }

  /// Whether it stands between the fields together with its caption.
  boolean fits(PageSetup page) {
    return size.widthMm() <= page.textWidthMm() && size.heightMm() <= page.textHeightMm() - CAPTION_MM;
  }
}
