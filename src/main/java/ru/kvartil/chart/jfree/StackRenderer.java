package ru.kvartil.chart.jfree;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import ru.kvartil.chart.LevelStack;
import ru.kvartil.chart.Tone;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Draws stacked columns: a segment too low for its count has it at the right.
final class StackRenderer extends AbstractCategoryItemRenderer {
  private static final Texts TEXTS = Texts.of(StackRenderer.class);
  private final transient LevelStack spec;
  private final transient Typeface face;

  StackRenderer(LevelStack spec, Typeface face) {
    this.spec = spec;
    this.face = face;
  }

  /// Called for each level of a column; draws the whole column at the first.
  @Override
  public void drawItem(Graphics2D g2, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
      CategoryAxis years, ValueAxis counts, CategoryDataset dataset, int row, int column, int pass) {
    if (row > 0) {
      return;
    }
    StackShape shape = new StackShape(spec, area, years, counts);
    if (spec.columns().get(column).segments().isEmpty()) {
      missing(g2, shape.column(column), area.getWidth() / spec.columns().size());
      return;
    }
    double free = area.getMaxY() - face.tick().getSize2D() / 2;
    for (int level = 0; level < spec.levels().size(); level++) {
      int count = spec.columns().get(column).segments().get(level).count();
      if (count > 0) {
        free = segment(g2, shape.segment(column, level), spec.levels().get(level).tone(), RussianFormat.fixed(count, 0),
            free);
      }
    }
  }

  /// @param free the lowest place for a count at the right
  /// @return the same for the next segment
  private double segment(Graphics2D g2, Rectangle2D box, Tone tone, String count, double free) {
    Hatch.fill(g2, face.ink(), box, tone, 1);
    g2.setPaint(face.ink().paper());
    g2.setStroke(new BasicStroke(1));
    g2.draw(new Line2D.Double(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY()));
    double width = Typeface.width(count, face.tick());
    double height = face.tick().getSize2D();
    if (box.getHeight() >= height + 2 && box.getWidth() >= width + 2) {
      g2.setPaint(face.ink().of(tone));
      g2.fill(
          new RoundRectangle2D.Double(box.getCenterX() - width / 2 - 3, box.getCenterY() - height / 2 - 1, width + 6,
              height + 2, 6, 6));
      g2.setPaint(face.ink().on(tone));
      Ink.write(g2, count, face.tick(), box.getCenterX(), box.getCenterY(), TextAnchor.CENTER);
      return free;
    }
    double y = Math.min(free, box.getCenterY());
    g2.setPaint(face.ink().text());
    Ink.write(g2, count, face.tick(), box.getMaxX() + 4, y, TextAnchor.CENTER_LEFT);
    return y - height;
  }

  private void missing(Graphics2D g2, Rectangle2D column, double step) {
    String words = TEXTS.get("missing");
    g2.setPaint(face.ink().muted());
    if (Typeface.width(words, face.tick()) + 4 <= step) {
      Ink.write(g2, words, face.tick(), column.getCenterX(), column.getMaxY() - 6, TextAnchor.BOTTOM_CENTER);
    } else {
      Ink.writeUpwards(g2, words, face.tick(), column.getCenterX(), column.getMaxY() - 6);
    }
  }
}
