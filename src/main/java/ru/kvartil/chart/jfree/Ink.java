package ru.kvartil.chart.jfree;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import ru.kvartil.chart.Ground;
import ru.kvartil.chart.Tone;

/// Colours of a drawing on one ground, and the strokes and words all drawings share.
final class Ink {
  static final BasicStroke THIN = new BasicStroke(1);
  static final BasicStroke CURVE = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private final Ground ground;

  Ink(Ground ground) {
    this.ground = ground;
  }

  Color text() {
    return new Color(ground.inks().text());
  }

  Color muted() {
    return new Color(ground.inks().muted());
  }

  Color line() {
    return new Color(ground.inks().line());
  }

  Color paper() {
    return new Color(ground.inks().paper());
  }

  /// Line of a school that rose.
  Color rise() {
    return new Color(ground.inks().rise());
  }

  /// Line of a school that fell; dashed as well.
  Color fall() {
    return new Color(ground.inks().fall());
  }

  Color of(Tone tone) {
    return new Color(ground.rgb(tone));
  }

  /// A tone behind lines and words.
  ///
  /// @param strength on light paper, 0…1; less on dark
  Color behind(Tone tone, double strength) {
    return mix(of(tone), paper(), strength == 1 ? 1 : strength * ground.strength());
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
  Color on(Tone tone) {
    return on(of(tone));
  }

  /// The colour of words on a fill.
  static Color on(Color fill) {
    return new Color(Ground.wordsOn(fill.getRGB() & 0xFFFFFF));
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
