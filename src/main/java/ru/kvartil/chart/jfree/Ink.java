package ru.kvartil.chart.jfree;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import ru.kvartil.chart.Tone;

/// Colours and strokes of everything that is not a level, as in the window's own look.
final class Ink {
  static final Color TEXT = new Color(0x1F2328);
  static final Color MUTED = new Color(0x59636E);
  static final Color LINE = new Color(0xD1D9E0);
  static final Color PAPER = Color.WHITE;
  static final BasicStroke THIN = new BasicStroke(1);
  static final BasicStroke CURVE = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  /// Lines of schools that rose and fell: far apart in hue for every kind of colour vision, and one of them is dashed.
  static final Color RISE = new Color(0x00695C);
  static final Color FALL = new Color(0xB8400F);

  private Ink() {}

  static Color of(Tone tone) {
    return new Color(tone.rgb());
  }

  /// A colour mixed with another; opaque, so that printers and old viewers of SVG need no transparency.
  ///
  /// @param part of `color`, 0…1
  static Color mix(Color color, Color with, double part) {
    return new Color(channel(color.getRed(), with.getRed(), part), channel(color.getGreen(), with.getGreen(), part),
        channel(color.getBlue(), with.getBlue(), part));
  }

  private static int channel(int a, int b, double part) {
    return (int) Math.round(a * part + b * (1 - part));
  }

  /// The colour of words on a tone.
  static Color on(Tone tone) {
    return tone.lightness() < 50 ? PAPER : TEXT;
  }

  static void write(Graphics2D g2, String text, Font font, double x, double y, TextAnchor anchor) {
    g2.setFont(font);
    TextUtils.drawAlignedString(text, g2, (float) x, (float) y, anchor);
  }

  /// Writes from below upwards, the middle of the line's start at the point.
  static void writeUpwards(Graphics2D g2, String text, Font font, double x, double y) {
    AffineTransform before = g2.getTransform();
    g2.rotate(-Math.PI / 2, x, y);
    write(g2, text, font, x, y, TextAnchor.CENTER_LEFT);
    g2.setTransform(before);
  }
}
