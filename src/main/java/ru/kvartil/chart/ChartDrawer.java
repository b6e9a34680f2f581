package ru.kvartil.chart;

/// Draws charts. Functions of their arguments, safe to call from any thread; slow enough (tens of milliseconds) to be
/// kept off the thread of the window.
public interface ChartDrawer {
  /// A PNG on light ground that knows its resolution (chunk pHYs), for documents and files.
  ///
  /// @param dpi dots per inch, 36…1200; 300 for print
  byte[] png(ChartSpec spec, ChartSize size, int dpi);

  /// An SVG on light ground with text kept as text, titled and described for screen readers.
  String svg(ChartSpec spec, ChartSize size);

  /// Pixels for the screen with the regions that answer to mouse and keys. The title is left to the panel around.
  ///
  /// @param width in units of 1/96 inch, at least 1
  /// @param height in units of 1/96 inch, at least 1
  /// @param scale pixels for a unit, 0.5…8
  DrawnChart draw(ChartSpec spec, int width, int height, double scale, Ground ground);
}
