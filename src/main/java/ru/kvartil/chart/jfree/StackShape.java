package ru.kvartil.chart.jfree;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import ru.kvartil.chart.LevelStack;

/// Where columns and their segments lie in the area of the plot.
record StackShape(LevelStack spec, Rectangle2D area, CategoryAxis years, ValueAxis counts) {
  private static final double WIDEST = 64;
  private static final double PART = 0.6;

  /// The whole height of a year's column.
  Rectangle2D column(int column) {
    double step = area.getWidth() / spec.columns().size();
    double width = Math.max(0, Math.min(WIDEST, step * PART));
    double middle = years.getCategoryMiddle(column, spec.columns().size(), area, RectangleEdge.BOTTOM);
    return new Rectangle2D.Double(middle - width / 2, area.getY(), width, Math.max(0, area.getHeight()));
  }

  /// One level of a year that has data.
  Rectangle2D segment(int column, int level) {
    int below = spec.columns().get(column).segments().stream().limit(level).mapToInt(LevelStack.Segment::count).sum();
    int count = spec.columns().get(column).segments().get(level).count();
    double bottom = counts.valueToJava2D(below, area, RectangleEdge.LEFT);
    double top = counts.valueToJava2D(below + count, area, RectangleEdge.LEFT);
    Rectangle2D whole = column(column);
    return new Rectangle2D.Double(whole.getX(), top, whole.getWidth(), Math.max(0, bottom - top));
  }
}
