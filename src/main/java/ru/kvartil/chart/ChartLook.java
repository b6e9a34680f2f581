package ru.kvartil.chart;

/// For what a drawer draws.
public enum ChartLook {
  /// For the window: a sans serif face; files stand alone and therefore carry their title.
  SCREEN,
  /// For figures of documents: a serif face as the text around it; the title is the figure's caption there.
  DOCUMENT
}
