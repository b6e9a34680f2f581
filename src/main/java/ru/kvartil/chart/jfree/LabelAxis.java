package ru.kvartil.chart.jfree;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/// An axis of columns or rows whose labels are laid out beforehand; JFreeChart's own wrapping cuts names with «...». The
/// keys of the categories are their numbers from 0, because schools may share a name.
final class LabelAxis extends CategoryAxis {
  private final transient List<List<Line>> labels;
  private final transient Typeface face;
  private final float size;

  /// A line of a label.
  ///
  /// @param muted of the second rank
  record Line(String text, boolean muted) {}

  /// @param labels lines of each category; none leaves it without a label
  /// @param size of the letters, in units of the drawing
  LabelAxis(List<List<Line>> labels, float size, Typeface face) {
    this.labels = List.copyOf(labels);
    this.face = face;
    this.size = size;
    setLowerMargin(0);
    setUpperMargin(0);
    setCategoryMargin(0);
    setAxisLineVisible(false);
    setTickMarksVisible(false);
    setTickLabelInsets(new RectangleInsets(2, 4, 2, 4));
  }

  @Override
  @SuppressWarnings("rawtypes") // JFreeChart's own signature
  protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
    TextBlock block = new TextBlock();
    block.setLineAlignment(RectangleEdge.isLeftOrRight(edge) ? HorizontalAlignment.RIGHT : HorizontalAlignment.CENTER);
    for (Line line : labels.get((Integer) category)) {
      block.addLine(line.text(), face.tick().deriveFont(size), line.muted() ? face.ink().muted() : face.ink().text());
    }
    return block;
  }
}
