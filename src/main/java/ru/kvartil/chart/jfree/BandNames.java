package ru.kvartil.chart.jfree;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import ru.kvartil.chart.Level;
import ru.kvartil.chart.LevelBands;
import ru.kvartil.shared.SchoolYear;

/// Names of the bands at their right end, where the line does not come.
final class BandNames extends AbstractXYAnnotation {
  private static final double GAP = 6;
  private final transient LevelBands bands;
  private final transient SchoolYear year;
  private final transient Typeface face;

  /// @param year whose borders the bands end with; it has borders
  BandNames(LevelBands bands, SchoolYear year, Typeface face) {
    this.bands = bands;
    this.year = year;
    this.face = face;
  }

  /// Room the names take at the right.
  static double width(List<Level> levels, Typeface face) {
    return levels.stream().mapToDouble(level -> Typeface.width(level.name(), face.tick())).max().orElse(0) + GAP;
  }

  @Override
  public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis across, ValueAxis up, int index,
      PlotRenderingInfo info) {
    List<Double> borders = bands.in(year).orElseThrow().values();
    g2.setPaint(face.ink().text());
    double bottom = area.getMaxY();
    for (int level = 0; level < bands.levels().size(); level++) {
      double top = level == borders.size()
          ? area.getMinY()
          : up.valueToJava2D(borders.get(level), area, RectangleEdge.LEFT);
      Ink.write(g2, bands.levels().get(level).name(), face.tick(), area.getMaxX() - GAP, (top + bottom) / 2,
          TextAnchor.CENTER_RIGHT);
      bottom = top;
    }
  }
}
