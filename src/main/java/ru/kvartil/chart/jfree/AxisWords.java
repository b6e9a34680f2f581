package ru.kvartil.chart.jfree;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import ru.kvartil.chart.ValueAxis;

/// Words of the axis of values.
final class AxisWords {
  private AxisWords() {}

  /// What is measured, written level above the axis: turned letters are hard to read.
  static TextTitle label(ValueAxis axis, Typeface face) {
    TextTitle label = new TextTitle(axis.label(), face.tick());
    label.setPaint(face.ink().muted());
    label.setPosition(RectangleEdge.TOP);
    label.setHorizontalAlignment(HorizontalAlignment.LEFT);
    label.setTextAlignment(HorizontalAlignment.LEFT);
    label.setPadding(0, 8, 4, 8);
    return label;
  }

  /// Round marks that cover the axis and the values.
  ///
  /// @param length of the axis, in units of the drawing
  /// @param room a mark needs along the axis
  static List<TickAxis.Mark> marks(ValueAxis axis, DoubleStream values, double length, double room) {
    ValueAxis wide = axis.widened(values);
    double finest = axis.format().percent() ? 0.1 : Math.pow(10, -axis.format().digits());
    int intervals = (int) Math.clamp(length / room, 1, 5);
    return NiceTicks.of(wide.low(), wide.high(), finest, intervals).stream().map(value -> new TickAxis.Mark(value, axis
        .format().tick(value))).toList();
  }
}
