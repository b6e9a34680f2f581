package ru.kvartil.chart.jfree;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/// An axis with given marks that reach from end to end and, in units of the drawing, room beyond them for words. Marks
/// that would touch are left out, counted from the last one, which always stays.
final class TickAxis extends NumberAxis {
  private static final double GAP = 5;
  private final transient List<Mark> marks;
  private final double before;
  private final double after;

  /// A mark and its words.
  record Mark(double value, String label) {}

  /// @param marks rising, at least one
  /// @param before room before the first mark
  /// @param after room after the last mark
  TickAxis(List<Mark> marks, double before, double after, Typeface face) {
    this.marks = List.copyOf(marks);
    this.before = before;
    this.after = after;
    double low = marks.getFirst().value();
    double high = marks.getLast().value();
    setRange(low == high ? low - 0.5 : low, low == high ? high + 0.5 : high);
    setAxisLineVisible(false);
    setTickLabelFont(face.tick());
    setTickLabelPaint(face.ink().text());
    setTickMarkPaint(face.ink().muted());
    setTickLabelInsets(new RectangleInsets(3, 4, 3, 4));
  }

  double low() {
    return marks.getFirst().value();
  }

  double high() {
    return marks.getLast().value();
  }

  @Override
  public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
    boolean level = RectangleEdge.isTopOrBottom(edge);
    double length = Math.max(0, (level ? area.getWidth() : area.getHeight()) - before - after);
    double along = before + (high() > low() ? (value - low()) / (high() - low()) : 0.5) * length;
    return level ? area.getMinX() + along : area.getMaxY() - along;
  }

  @Override
  @SuppressWarnings("rawtypes") // JFreeChart's own signature
  public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    boolean level = RectangleEdge.isTopOrBottom(edge);
    TextAnchor anchor = level ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    int every = every(area, edge, level);
    return IntStream.range(0, marks.size()).filter(i -> (marks.size() - 1 - i) % every == 0)
        .mapToObj(i -> new NumberTick(marks.get(i).value(), marks.get(i).label(), anchor, anchor, 0)).toList();
  }

  private int every(Rectangle2D area, RectangleEdge edge, boolean level) {
    if (marks.size() < 2) {
      return 1;
    }
    double span = Math.abs(valueToJava2D(high(), area, edge) - valueToJava2D(low(), area, edge));
    double step = span / (marks.size() - 1);
    double needed = level
        ? marks.stream().mapToDouble(mark -> Typeface.width(mark.label(), getTickLabelFont())).max().orElse(0) + GAP
        : getTickLabelFont().getSize2D() + GAP;
    return step <= 0 ? marks.size() : (int) Math.max(1, Math.ceil(needed / step));
  }
}
