package ru.kvartil.chart.jfree;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.Title;
import ru.kvartil.chart.HotRegion;

/// One chart laid out for one size, ready to be drawn.
interface Scene {
  /// Axes and everything drawn between them.
  Plot plot();

  /// What stands around the plot: legends, the words of the axis.
  List<Title> around();

  /// Parts that can be pointed at, once it is known where the plot came to lie.
  List<HotRegion> regions(Rectangle2D dataArea);
}
