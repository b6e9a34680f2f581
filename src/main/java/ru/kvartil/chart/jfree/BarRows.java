package ru.kvartil.chart.jfree;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.shared.Texts;

/// Draws level bars in three passes: bars, lines across them, words on top.
final class BarRows extends AbstractCategoryItemRenderer {
  private static final Texts TEXTS = Texts.of(BarRows.class);
  private static final double THICKEST = 18;
  private static final double PART = 0.68;
  private static final double GAP = 4;
  private final transient SchoolBars spec;
  private final transient Typeface face;
  private final float size;
  private final boolean labelled;

  /// @param size of the letters, in units of the drawing
  /// @param labelled whether there is room for a value in every row
  BarRows(SchoolBars spec, float size, boolean labelled, Typeface face) {
    this.spec = spec;
    this.size = size;
    this.labelled = labelled;
    this.face = face;
  }

  @Override
  public int getPassCount() {
    return 3;
  }

  @Override
  public void drawItem(Graphics2D g2, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
      CategoryAxis rows, ValueAxis values, CategoryDataset dataset, int row, int column, int pass) {
    double middle = rows.getCategoryMiddle(column, spec.bars().size(), area, RectangleEdge.LEFT);
    if (pass == 0) {
      bar(g2, spec.bars().get(column), middle, area, values);
    } else if (pass == 1 && column == 0) {
      lines(g2, area, values);
    } else if (pass == 2 && labelled) {
      words(g2, spec.bars().get(column), middle, area, values);
    }
  }

  private void bar(Graphics2D g2, SchoolBars.Bar bar, double middle, Rectangle2D area, ValueAxis values) {
    if (bar.value().isEmpty()) {
      return;
    }
    double thick = Math.min(THICKEST, Math.max(0, area.getHeight()) / spec.bars().size() * PART);
    double zero = values.valueToJava2D(0, area, RectangleEdge.BOTTOM);
    double end = values.valueToJava2D(bar.value().getAsDouble(), area, RectangleEdge.BOTTOM);
    Hatch.fill(g2, face.ink(),
        new Rectangle2D.Double(Math.min(zero, end), middle - thick / 2, Math.abs(end - zero), thick), bar
            .tone(),
        1);
  }

  private void lines(Graphics2D g2, Rectangle2D area, ValueAxis values) {
    g2.setPaint(face.ink().muted());
    g2.setStroke(Ink.THIN);
    double zero = values.valueToJava2D(0, area, RectangleEdge.BOTTOM);
    g2.draw(new Line2D.Double(zero, area.getMinY(), zero, area.getMaxY()));
    g2.setPaint(face.ink().text());
    for (int i = 0; i < spec.marks().size(); i++) {
      double x = values.valueToJava2D(spec.marks().get(i).value(), area, RectangleEdge.BOTTOM);
      g2.setStroke(Samples.dashes(i));
      g2.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
    }
  }

  private void words(Graphics2D g2, SchoolBars.Bar bar, double middle, Rectangle2D area, ValueAxis values) {
    OptionalDouble value = bar.value();
    String text = value.isPresent() ? spec.axis().format().text(value.getAsDouble()) : TEXTS.get("missing");
    double end = values.valueToJava2D(value.orElse(0), area, RectangleEdge.BOTTOM);
    double width = Typeface.width(text, face.tick()) * size / face.tick().getSize2D();
    double x = value.orElse(0) < 0 ? end - GAP - width : end + GAP;
    g2.setPaint(face.ink().paper());
    g2.fill(new Rectangle2D.Double(x - 2, middle - size / 2, width + 4, size));
    g2.setPaint(value.isPresent() ? face.ink().text() : face.ink().muted());
    Ink.write(g2, text, face.tick().deriveFont(size), x, middle, TextAnchor.CENTER_LEFT);
  }
}
