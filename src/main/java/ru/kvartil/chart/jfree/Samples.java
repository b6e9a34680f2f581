package ru.kvartil.chart.jfree;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.RectangleEdge;
import ru.kvartil.chart.Level;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.chart.Tone;
import ru.kvartil.chart.ValueFormat;

/// Legends of the kinds of charts.
final class Samples {
  private Samples() {}

  /// Levels from the highest, as they are stacked.
  ///
  /// @param strength of the tones in the chart, 0…1
  static Legend levels(List<Level> levels, double strength, RectangleEdge side, Typeface face) {
    List<Level> shown = RectangleEdge.isLeftOrRight(side) ? levels.reversed() : levels;
    return new Legend(shown.stream().map(level -> Legend.Entry.of(level.name(), (g2, box) -> {
      Hatch.fill(g2, face.ink(), box, level.tone(), strength);
      g2.setPaint(face.ink().muted());
      g2.setStroke(new BasicStroke(0.5f));
      g2.draw(box);
    })).toList(), side, face);
  }

  /// Levels as they colour values: without hatching, which would cross out the numbers; only what is missing is hatched.
  static Legend plainLevels(List<Level> levels, Typeface face) {
    return new Legend(levels.stream().map(level -> Legend.Entry.of(level.name(), (g2, box) -> {
      if (level.tone() == Tone.NO_LEVEL) {
        Hatch.fill(g2, face.ink(), box, level.tone(), 1);
      } else {
        g2.setPaint(face.ink().of(level.tone()));
        g2.fill(box);
      }
      g2.setPaint(face.ink().muted());
      g2.setStroke(new BasicStroke(0.5f));
      g2.draw(box);
    })).toList(), RectangleEdge.BOTTOM, face);
  }

  /// A kind of line and what it means.
  record Line(String label, Color color, BasicStroke stroke) {}

  /// Kinds of lines in a row.
  static Legend lines(List<Line> kinds, Typeface face) {
    return new Legend(kinds.stream().map(Samples::line).toList(), RectangleEdge.BOTTOM, face);
  }

  /// One kind of line as an entry of a legend.
  static Legend.Entry line(Line kind) {
    return Legend.Entry.of(kind.label(), (g2, box) -> {
      g2.setPaint(kind.color());
      g2.setStroke(kind.stroke());
      g2.draw(new Line2D.Double(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY()));
    });
  }

  /// What is measured and the lines across bars with their values.
  static Legend marks(SchoolBars spec, Typeface face) {
    List<Legend.Entry> entries = new ArrayList<>(List.of(Legend.Entry.heading(spec.axis().label())));
    for (int i = 0; i < spec.marks().size(); i++) {
      BasicStroke dashes = dashes(i);
      entries.add(Legend.Entry.of(label(spec.marks().get(i), spec.axis().format()), (g2, box) -> {
        g2.setPaint(face.ink().text());
        g2.setStroke(dashes);
        g2.draw(new Line2D.Double(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY()));
      }));
    }
    return new Legend(entries, RectangleEdge.TOP, face);
  }

  private static String label(SchoolBars.Mark mark, ValueFormat format) {
    return "%s: %s".formatted(mark.label(), format.text(mark.value()));
  }

  /// Stroke of the n-th line across bars: each has dashes of its own.
  static BasicStroke dashes(int mark) {
    float[][] patterns = {{5, 3}, {1.5f, 2.5f}, {9, 3, 2, 3}};
    return new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, patterns[mark % patterns.length], 0);
  }
}
