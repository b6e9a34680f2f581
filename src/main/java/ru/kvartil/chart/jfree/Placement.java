package ru.kvartil.chart.jfree;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.chart.Box;

/// Finds room for words among lines and other words: the first of the offered places that touches nothing.
final class Placement {
  private final Rectangle2D area;
  private final List<Line2D> lines;
  private final List<Box> taken = new ArrayList<>();

  /// @param area words stay inside it
  /// @param lines words do not cross them
  Placement(Rectangle2D area, List<Line2D> lines) {
    this.area = area;
    this.lines = List.copyOf(lines);
  }

  /// Keeps words away from a box.
  void take(Box box) {
    taken.add(box);
  }

  /// The first free place, taken from now on; empty when there is none.
  Optional<Box> place(List<Box> candidates) {
    Optional<Box> free = candidates.stream().filter(this::free).findFirst();
    free.ifPresent(taken::add);
    return free;
  }

  private boolean free(Box box) {
    return area.contains(box.x(), box.y(), box.width(), box.height()) && taken.stream().noneMatch(box::overlaps)
        && lines.stream().noneMatch(line -> line.intersects(box.x(), box.y(), box.width(), box.height()));
  }
}
