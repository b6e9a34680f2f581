package ru.kvartil.chart.jfree;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/// A plot whose whole room is painted by a scene: kinds of charts that JFreeChart has no axes for.
final class PaintedPlot extends Plot {
  private static final RectangleInsets ROOM = new RectangleInsets(4, 8, 2, 8);
  private final transient Painting painting;

  /// Paints into the room the chart leaves.
  @FunctionalInterface
  interface Painting {
    void paint(Graphics2D g2, Rectangle2D area);
  }

  PaintedPlot(Painting painting) {
    this.painting = painting;
    setOutlineVisible(false);
  }

  @Override
  public String getPlotType() {
    return "painted";
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area, @Nullable Point2D anchor, @Nullable PlotState parent,
      @Nullable PlotRenderingInfo info) {
    Rectangle2D room = ROOM.createInsetRectangle(area);
    if (info != null) {
      info.setPlotArea(area);
      info.setDataArea(room);
    }
    if (room.getWidth() > 0 && room.getHeight() > 0) {
      painting.paint(g2, room);
    }
  }
}
