package ru.kvartil.chart.jfree;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ui.TextAnchor;

/// A line under a drawing that says what was left out of it.
final class ChartNote {
  private ChartNote() {}

  /// Writes at the foot of the room; words that do not fit lose their middle.
  static void write(Graphics2D g2, Rectangle2D area, String words, Typeface face) {
    String fitted = Words.fit(words, 1, area.getWidth(), text -> Typeface.width(text, face.tick())).getFirst();
    g2.setPaint(face.ink().muted());
    Ink.write(g2, fitted, face.tick(), area.getX(), area.getMaxY() - face.line() / 2, TextAnchor.CENTER_LEFT);
  }
}
