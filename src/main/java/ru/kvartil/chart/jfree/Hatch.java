package ru.kvartil.chart.jfree;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import ru.kvartil.chart.Tone;

/// Fills a shape with a tone and, over it, with lines cut off at the shape's edge, so that tones are told apart without
/// colour. Lines, because a `TexturePaint` is lost on scaled screens and in SVG.
enum Hatch {
  NONE(0, 0), RISING(1, 6), FALLING(-1, 9), LEVEL(0, 8);

  private static final BasicStroke STROKE = new BasicStroke(0.8f);
  private final int slope;
  private final double step;

  Hatch(int slope, double step) {
    this.slope = slope;
    this.step = step;
  }

  /// The pattern of a tone.
  static Hatch of(Tone tone) {
    return switch (tone) {
      case QUARTILE_1, QUARTILE_4, PLAIN, UNMOVED, FIRED, QUIET -> NONE;
      case QUARTILE_2, RISEN -> RISING;
      case QUARTILE_3, FALLEN -> FALLING;
      case NO_LEVEL -> LEVEL;
    };
  }

  /// Fills a shape.
  ///
  /// @param strength of the tone on light paper, 0…1
  static void fill(Graphics2D g2, Ink ink, Shape shape, Tone tone, double strength) {
    Color fill = ink.behind(tone, strength);
    g2.setPaint(fill);
    g2.fill(shape);
    Hatch hatch = of(tone);
    if (hatch != NONE) {
      Shape before = g2.getClip();
      g2.clip(shape);
      g2.setPaint(Ink.mix(Ink.on(fill), fill, 0.22 * strength));
      g2.setStroke(STROKE);
      g2.draw(hatch.lines(shape.getBounds2D()));
      g2.setClip(before);
    }
  }

  /// Lines that cover a box, set on one grid for the whole drawing.
  private Path2D lines(Rectangle2D box) {
    Path2D path = new Path2D.Double();
    double height = box.getHeight();
    if (slope == 0) {
      for (double y = Math.ceil(box.getMinY() / step) * step; y < box.getMaxY(); y += step) {
        path.moveTo(box.getMinX(), y);
        path.lineTo(box.getMaxX(), y);
      }
      return path;
    }
    // A line of slope 1 or -1 is known by where it meets y = 0.
    double run = slope * step * Math.sqrt(2);
    double from = box.getMinX() + (slope > 0 ? box.getMinY() : -box.getMaxY());
    double to = box.getMaxX() + (slope > 0 ? box.getMaxY() : -box.getMinY());
    double width = Math.abs(run);
    for (double at = Math.ceil(from / width) * width; at < to; at += width) {
      path.moveTo(at - slope * box.getMinY(), box.getMinY());
      path.lineTo(at - slope * (box.getMinY() + height), box.getMinY() + height);
    }
    return path;
  }
}
