package ru.kvartil.chart.jfree;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.ui.RectangleEdge;
import ru.kvartil.chart.MarkedScatter;

/// Shapes that tell groups of points apart without colour: circle, square, triangle, triangle upside down, cross, diamond.
final class MarkShapes {
  private static final double RADIUS = 5.5;

  private MarkShapes() {}

  /// The shape of a mark around a point.
  static Shape of(int mark, double x, double y) {
    double r = RADIUS;
    return switch (mark) {
      case 0 -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
      case 1 -> new Rectangle2D.Double(x - r * 0.9, y - r * 0.9, 1.8 * r, 1.8 * r);
      case 2 -> path(x, y, 0, -1.2 * r, 1.15 * r, 0.85 * r, -1.15 * r, 0.85 * r);
      case 3 -> path(x, y, 0, 1.2 * r, 1.15 * r, -0.85 * r, -1.15 * r, -0.85 * r);
      case 4 -> path(x, y, -0.4 * r, -r, 0.4 * r, -r, 0.4 * r, -0.4 * r, r, -0.4 * r, r, 0.4 * r, 0.4 * r, 0.4 * r,
          0.4 * r, r, -0.4 * r, r, -0.4 * r, 0.4 * r, -r, 0.4 * r, -r, -0.4 * r, -0.4 * r, -0.4 * r);
      default -> path(x, y, 0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0);
    };
  }

  private static Path2D path(double x, double y, double... steps) {
    Path2D path = new Path2D.Double();
    path.moveTo(x + steps[0], y + steps[1]);
    for (int i = 2; i < steps.length; i += 2) {
      path.lineTo(x + steps[i], y + steps[i + 1]);
    }
    path.closePath();
    return path;
  }

  static void paint(Graphics2D g2, Ink ink, MarkedScatter spec, int mark, Point2D at) {
    Shape shape = of(mark, at.getX(), at.getY());
    Hatch.fill(g2, ink, shape, spec.marks().get(mark).tone(), 1);
    g2.setPaint(ink.text());
    g2.setStroke(Ink.THIN);
    g2.draw(shape);
  }

  /// The marks that points have.
  static Legend legend(MarkedScatter spec, Typeface face) {
    List<Legend.Entry> entries = new ArrayList<>(IntStream.range(0, spec.marks().size())
        .filter(mark -> spec.points().stream().anyMatch(point -> point.mark() == mark))
        .mapToObj(mark -> Legend.Entry.of(spec.marks().get(mark).name(), (g2, box) -> paint(g2, face.ink(), spec, mark,
            new Point2D.Double(box.getCenterX(), box.getCenterY()))))
        .toList());
    spec.diagonal().ifPresent(label -> entries
        .add(Samples.line(new Samples.Line(label, face.ink().text(), Samples.dashes(0)))));
    return new Legend(entries, RectangleEdge.BOTTOM, face);
  }
}
