package ru.kvartil.chart.jfree;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/// Samples with their words: a column at the side of the chart or rows above and below it. JFreeChart's own legend
/// cannot hatch its samples.
final class Legend extends Title {
  private static final double SAMPLE = 18;
  private static final double GAP = 6;
  private static final double BETWEEN = 16;
  private final transient List<Entry> entries;
  private final transient Typeface face;

  /// Draws a sample into a box.
  @FunctionalInterface
  interface Sample {
    void paint(Graphics2D g2, Rectangle2D box);
  }

  /// A sample and its words; an entry without a sample says what the others are about.
  record Entry(String label, Optional<Sample> sample) {
    static Entry of(String label, Sample sample) {
      return new Entry(label, Optional.of(sample));
    }

    static Entry heading(String label) {
      return new Entry(label, Optional.empty());
    }
  }

  private record Placed(Entry entry, String label, double x, double y) {}

  Legend(List<Entry> entries, RectangleEdge position, Typeface face) {
    this.entries = List.copyOf(entries);
    this.face = face;
    setPosition(position);
    setHorizontalAlignment(HorizontalAlignment.LEFT);
    setMargin(new RectangleInsets(2, 8, 4, 8));
  }

  /// The same legend with one more entry at its end.
  Legend with(Entry more) {
    List<Entry> all = new ArrayList<>(entries);
    all.add(more);
    return new Legend(all, getPosition(), face);
  }

  private double row() {
    return face.line() + 5;
  }

  private static double sample(Entry entry) {
    return entry.sample().isPresent() ? SAMPLE + GAP : 0;
  }

  private double width(Entry entry, String label) {
    return sample(entry) + Typeface.width(label, face.tick());
  }

  /// Width it takes as a column at the side, where it fits.
  double column() {
    return calculateTotalWidth(entries.stream().mapToDouble(entry -> width(entry, entry.label())).max().orElse(0) + 1);
  }

  /// Places from the upper left corner of the legend, never wider than `room`.
  private List<Placed> layout(double room) {
    boolean column = RectangleEdge.isLeftOrRight(getPosition());
    List<Placed> out = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (Entry entry : entries) {
      String label = Words.fit(entry.label(), 1, Math.max(0, room - sample(entry)), text -> Typeface.width(text,
          face.tick())).getFirst();
      if (!out.isEmpty() && (column || x + width(entry, label) > room)) {
        x = 0;
        y += row();
      }
      out.add(new Placed(entry, label, x, y));
      x += width(entry, label) + BETWEEN;
    }
    return out;
  }

  @Override
  public Size2D arrange(Graphics2D g2, RectangleConstraint constraint) {
    double room = constraint.getWidthRange() == null
        ? constraint.getWidth()
        : constraint.getWidthRange()
            .getUpperBound();
    if (RectangleEdge.isLeftOrRight(getPosition())) {
      room *= 0.4;
    }
    List<Placed> placed = layout(trimToContentWidth(room));
    double width = placed.stream().mapToDouble(of -> of.x() + width(of.entry(), of.label())).max().orElse(0);
    double height = placed.isEmpty() ? 0 : placed.getLast().y() + row();
    return new Size2D(calculateTotalWidth(width + 1), calculateTotalHeight(height));
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area) {
    Rectangle2D inner = trimMargin((Rectangle2D) area.clone());
    for (Placed of : layout(inner.getWidth())) {
      double middle = inner.getY() + of.y() + row() / 2;
      Rectangle2D box = new Rectangle2D.Double(inner.getX() + of.x(), middle - 6, SAMPLE, 12);
      of.entry().sample().ifPresent(sample -> sample.paint(g2, box));
      g2.setPaint(of.entry().sample().isPresent() ? face.ink().text() : face.ink().muted());
      Ink.write(g2, of.label(), face.tick(), box.getX() + sample(of.entry()), middle, TextAnchor.CENTER_LEFT);
    }
  }

  @Override
  public @Nullable Object draw(Graphics2D g2, Rectangle2D area, Object params) {
    draw(g2, area);
    return null;
  }
}
