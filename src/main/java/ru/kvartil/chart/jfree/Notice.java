package ru.kvartil.chart.jfree;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

import org.jfree.chart.ui.TextAnchor;
import ru.kvartil.shared.Texts;

/// Words across a chart that has nothing to draw.
final class Notice {
  private static final Texts TEXTS = Texts.of(Notice.class);

  private Notice() {}

  static void write(Graphics2D g2, Rectangle2D area, Typeface face) {
    String words = TEXTS.get("missing");
    double width = Typeface.width(words, face.notice()) + 24;
    double height = face.notice().getSize2D() + 14;
    g2.setPaint(face.ink().paper());
    g2.fill(new RoundRectangle2D.Double(area.getCenterX() - width / 2, area.getCenterY() - height / 2, width, height, 8,
        8));
    g2.setPaint(face.ink().muted());
    Ink.write(g2, words, face.notice(), area.getCenterX(), area.getCenterY(), TextAnchor.CENTER);
  }
}
