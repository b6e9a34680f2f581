package ru.kvartil.chart.jfree;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import ru.kvartil.chart.LevelBands;
import ru.kvartil.chart.YearLine;
import ru.kvartil.shared.SchoolYear;

/// The bands of levels behind a line. Years without borders leave the paper as it is.
final class Bands extends AbstractXYAnnotation {
  /// Part of the tone, so that the line and its words stand out.
  static final double STRENGTH = 0.55;
  private final transient LevelBands bands;
  private final transient List<SchoolYear> years;
  private final transient Ink ink;

  private record Corner(double x, double y) {}

  Bands(YearLine spec, Ink ink) {
    this.ink = ink;
    this.bands = spec.bands();
    this.years = spec.years();
  }

  @Override
  public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis across, ValueAxis up, int index,
      PlotRenderingInfo info) {
    for (List<LevelBands.Borders> run : runs()) {
      for (int level = 0; level < bands.levels().size(); level++) {
        Path2D shape = shape(edge(run, level - 1, area, across, up), edge(run, level, area, across, up));
        Hatch.fill(g2, ink, shape, bands.levels().get(level).tone(), STRENGTH);
      }
      g2.setPaint(ink.paper());
      g2.setStroke(new BasicStroke(1.5f));
      for (int border = 0; border < bands.levels().size() - 1; border++) {
        g2.draw(path(edge(run, border, area, across, up)));
      }
    }
  }

  /// Neighbouring years that have borders.
  private List<List<LevelBands.Borders>> runs() {
    List<List<LevelBands.Borders>> runs = new ArrayList<>();
    for (LevelBands.Borders borders : bands.borders()) {
      if (runs.isEmpty() || !runs.getLast().getLast().year().next().equals(borders.year())) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(borders);
    }
    return runs;
  }

  /// Upper edge of a level; of the level below the lowest, the bottom.
  private List<Corner> edge(List<LevelBands.Borders> run, int level, Rectangle2D area, ValueAxis across, ValueAxis up) {
    List<Corner> edge = new ArrayList<>();
    for (LevelBands.Borders borders : run) {
      double y = level < 0
          ? area.getMaxY()
          : level == borders.values().size()
              ? area.getMinY()
              : up.valueToJava2D(borders.values().get(level), area, RectangleEdge.LEFT);
      edge.add(new Corner(across.valueToJava2D(borders.year().end(), area, RectangleEdge.BOTTOM), y));
    }
    double half = halfStep(area, across);
    boolean first = run.getFirst().year().equals(years.getFirst());
    boolean last = run.getLast().year().equals(years.getLast());
    edge.addFirst(new Corner(first ? area.getMinX() : edge.getFirst().x() - half, edge.getFirst().y()));
    edge.addLast(new Corner(last ? area.getMaxX() : edge.getLast().x() + half, edge.getLast().y()));
    return edge;
  }

  private double halfStep(Rectangle2D area, ValueAxis across) {
    double first = across.valueToJava2D(years.getFirst().end(), area, RectangleEdge.BOTTOM);
    double last = across.valueToJava2D(years.getLast().end(), area, RectangleEdge.BOTTOM);
    return years.size() < 2 ? 0 : Math.min(YearLineScene.MARGIN, (last - first) / (years.size() - 1) / 3);
  }

  private static Path2D path(List<Corner> corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners.getFirst().x(), corners.getFirst().y());
    corners.stream().skip(1).forEach(corner -> path.lineTo(corner.x(), corner.y()));
    return path;
  }

  private static Path2D shape(List<Corner> lower, List<Corner> upper) {
    List<Corner> around = new ArrayList<>(lower);
    around.addAll(upper.reversed());
    Path2D path = path(around);
    path.closePath();
    return path;
  }
}
