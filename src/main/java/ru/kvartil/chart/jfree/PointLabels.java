package ru.kvartil.chart.jfree;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import ru.kvartil.chart.Box;
import ru.kvartil.chart.YearLine;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Values beside the points and «нет данных» where a year has none. Where years stand too close, the last and the first
/// value keep their words and others go without: all of them are in the table.
final class PointLabels extends AbstractXYAnnotation {
  private static final Texts TEXTS = Texts.of(PointLabels.class);
  private static final int CLEAR = 140;
  private static final double POINT = 6;
  private static final double[] DISTANCES = {8, 13, 19, 26};
  private final transient YearLine spec;
  private final transient Typeface face;

  /// A year where it lies on the drawing; `y` is empty when the value is missing.
  private record Spot(double x, OptionalDouble y, String words) {}

  PointLabels(YearLine spec, Typeface face) {
    this.spec = spec;
    this.face = face;
  }

  @Override
  public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis across, ValueAxis up, int index,
      PlotRenderingInfo info) {
    List<Spot> spots = spec.years().stream().map(year -> spot(year, area, across, up)).toList();
    if (spots.stream().allMatch(spot -> spot.y().isEmpty())) {
      Notice.write(g2, area, face);
      return;
    }
    Placement placement = new Placement(area, segments(spots));
    for (Spot spot : spots) {
      spot.y().ifPresent(y -> placement.take(new Box(spot.x(), y, 0, 0).grown(POINT)));
    }
    byImportance(spots).forEach(spot -> spot.y().ifPresent(y -> label(g2, placement, spot, y)));
    gaps(g2, spots, area);
  }

  private Spot spot(SchoolYear year, Rectangle2D area, ValueAxis across, ValueAxis up) {
    double x = across.valueToJava2D(year.end(), area, RectangleEdge.BOTTOM);
    OptionalDouble value = spec.value(year);
    return value.isEmpty()
        ? new Spot(x, value, TEXTS.get("missing"))
        : new Spot(x, OptionalDouble.of(up.valueToJava2D(value.getAsDouble(), area, RectangleEdge.LEFT)), spec.axis()
            .format().text(value.getAsDouble()));
  }

  /// The line between neighbouring years that both have a value.
  private static List<Line2D> segments(List<Spot> spots) {
    List<Line2D> segments = new ArrayList<>();
    for (int i = 1; i < spots.size(); i++) {
      Spot from = spots.get(i - 1);
      Spot to = spots.get(i);
      if (from.y().isPresent() && to.y().isPresent()) {
        segments.add(new Line2D.Double(from.x(), from.y().getAsDouble(), to.x(), to.y().getAsDouble()));
      }
    }
    return segments;
  }

  private static List<Spot> byImportance(List<Spot> spots) {
    List<Spot> shown = new ArrayList<>(spots.stream().filter(spot -> spot.y().isPresent()).toList());
    shown.addFirst(shown.removeLast());
    return shown;
  }

  private void label(Graphics2D g2, Placement placement, Spot spot, double y) {
    double width = Typeface.width(spot.words(), face.value());
    double height = face.value().getSize2D();
    placement.place(candidates(spot.x(), y, width, height))
        .ifPresent(box -> words(g2, spot.words(), face.value(), box));
  }

  /// Above and below, then aside, then farther away.
  private static List<Box> candidates(double x, double y, double width, double height) {
    List<Box> boxes = new ArrayList<>();
    for (double away : DISTANCES) {
      for (double shift : new double[]{0.5, 0.1, 0.9}) {
        boxes.add(new Box(x - shift * width, y - away - height, width, height));
        boxes.add(new Box(x - shift * width, y + away, width, height));
      }
      boxes.add(new Box(x + away, y - height / 2, width, height));
      boxes.add(new Box(x - away - width, y - height / 2, width, height));
    }
    return boxes;
  }

  /// Words on a patch of paper, so that borders of bands do not cross them out.
  private void words(Graphics2D g2, String words, Font font, Box box) {
    Color paper = face.ink().paper();
    g2.setPaint(new Color(paper.getRed(), paper.getGreen(), paper.getBlue(), CLEAR));
    g2.fill(new RoundRectangle2D.Double(box.x() - 2, box.y() - 1, box.width() + 4, box.height() + 2, 6, 6));
    g2.setPaint(face.ink().text());
    Ink.write(g2, words, font, box.x() + box.width() / 2, box.y() + box.height() / 2, TextAnchor.CENTER);
  }

  /// «нет данных» stands at the foot of the year, upright where the years stand close.
  private void gaps(Graphics2D g2, List<Spot> spots, Rectangle2D area) {
    double step = spots.size() < 2 ? area.getWidth() : spots.get(1).x() - spots.get(0).x();
    double height = face.tick().getSize2D();
    for (Spot spot : spots) {
      double width = Typeface.width(spot.words(), face.tick());
      if (spot.y().isEmpty() && width + POINT <= step) {
        double rightmost = Math.max(area.getMinX() + 4, area.getMaxX() - width - 4);
        double x = Math.clamp(spot.x() - width / 2, area.getMinX() + 4, rightmost);
        words(g2, spot.words(), face.tick(), new Box(x, area.getMaxY() - height - 6, width, height));
      } else if (spot.y().isEmpty() && width + POINT <= area.getHeight()) {
        g2.setPaint(face.ink().text());
        Ink.writeUpwards(g2, spot.words(), face.tick(), spot.x(), area.getMaxY() - 6);
      }
    }
  }
}
