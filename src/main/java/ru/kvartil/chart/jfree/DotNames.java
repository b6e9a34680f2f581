package ru.kvartil.chart.jfree;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.kvartil.chart.Box;

/// Finds places for names of dots: beside the dot, then farther away with a line that leads to it. A name touches no
/// other name, no dot and no leading line, and stays inside; a name without a place is left out. The same dots always get
/// the same places: lonely dots choose first, of equally lonely ones the earlier.
final class DotNames {
  private static final double[] NEAR = {7, 10};
  private static final double[] FAR = {18, 28, 40, 54, 70, 90};
  private static final int DIRECTIONS = 16;
  private static final double CROWD = 70;
  private static final double AIR = 1.5;
  private final Rectangle2D area;
  private final double radius;
  private final double height;
  private final List<Point2D> dots;
  private final List<Double> widths;
  private final List<Placed> placed = new ArrayList<>();
  private List<Line2D> lines = List.of();

  /// A name in its place.
  ///
  /// @param dot number of the dot
  /// @param leader from the name to the dot; empty when the name stands beside it
  record Placed(int dot, Box box, Optional<Line2D> leader) {}

  /// @param radius of a dot
  /// @param height of a line of letters
  /// @param widths of the names, one for each dot
  DotNames(Rectangle2D area, double radius, double height, List<Point2D> dots, List<Double> widths) {
    this.area = area;
    this.radius = radius;
    this.height = height;
    this.dots = List.copyOf(dots);
    this.widths = List.copyOf(widths);
  }

  /// Keeps names off lines of the drawing as well; leading lines may cross them.
  DotNames avoiding(List<Line2D> drawn) {
    lines = List.copyOf(drawn);
    return this;
  }

  /// The names that found a place.
  List<Placed> place() {
    placed.clear();
    IntStream.range(0, dots.size()).boxed().sorted(Comparator.comparingLong(this::neighbours)).forEach(this::place);
    return List.copyOf(placed);
  }

  private long neighbours(int dot) {
    return dots.stream().filter(other -> other.distance(dots.get(dot)) < CROWD).count();
  }

  private void place(int dot) {
    Point2D at = dots.get(dot);
    double width = widths.get(dot);
    for (double away : NEAR) {
      for (Box box : beside(at, width, away)) {
        if (free(box, dot, Optional.empty())) {
          placed.add(new Placed(dot, box, Optional.empty()));
          return;
        }
      }
    }
    for (double away : FAR) {
      for (int i = 0; i < DIRECTIONS; i++) {
        double angle = 2 * Math.PI * i / DIRECTIONS;
        Box box = around(at, width, away, angle);
        Line2D leader = leader(at, box);
        if (free(box, dot, Optional.of(leader))) {
          placed.add(new Placed(dot, box, Optional.of(leader)));
          return;
        }
      }
    }
  }

  /// Right, left, above, below, then the corners.
  private List<Box> beside(Point2D at, double width, double away) {
    double x = at.getX();
    double y = at.getY();
    double aside = away * 0.7;
    return List.of(new Box(x + away, y - height / 2, width, height), new Box(x - away - width, y - height / 2, width,
        height), new Box(x - width / 2, y - away - height, width, height),
        new Box(x - width / 2, y + away, width,
            height),
        new Box(x + aside, y - aside - height, width, height), new Box(x + aside, y + aside, width,
            height),
        new Box(x - aside - width, y - aside - height, width, height), new Box(x - aside - width, y
            + aside, width, height));
  }

  private Box around(Point2D at, double width, double away, double angle) {
    double x = at.getX() + Math.cos(angle) * away;
    double y = at.getY() - Math.sin(angle) * away;
    double left = Math.cos(angle) > 0.3 ? x : Math.cos(angle) < -0.3 ? x - width : x - width / 2;
    return new Box(left, y - height / 2, width, height);
  }

  /// From the nearest point of the name's edge to the edge of the dot.
  private Line2D leader(Point2D at, Box box) {
    double x = Math.clamp(at.getX(), box.x(), box.x() + box.width());
    double y = Math.clamp(at.getY(), box.y(), box.y() + box.height());
    double length = Math.max(1e-9, at.distance(x, y));
    double part = Math.min(1, radius / length);
    return new Line2D.Double(x, y, at.getX() + (x - at.getX()) * part, at.getY() + (y - at.getY()) * part);
  }

  private boolean free(Box box, int own, Optional<Line2D> leader) {
    Box airy = box.grown(AIR);
    if (!area.contains(box.x(), box.y(), box.width(), box.height()) || lines.stream().anyMatch(line -> crosses(line,
        box.grown(2 * AIR)))) {
      return false;
    }
    for (int i = 0; i < dots.size(); i++) {
      Box dot = dot(i);
      if (airy.overlaps(dot) || (i != own && leader.filter(line -> crosses(line, dot)).isPresent())) {
        return false;
      }
    }
    return placed.stream().noneMatch(other -> airy.overlaps(other.box()) || other.leader().filter(line -> crosses(line,
        airy)).isPresent() || leader.filter(line -> crosses(line, other.box().grown(AIR))).isPresent() || both(leader,
            other.leader()));
  }

  private Box dot(int index) {
    return new Box(dots.get(index).getX(), dots.get(index).getY(), 0, 0).grown(radius);
  }

  private static boolean both(Optional<Line2D> one, Optional<Line2D> other) {
    return one.isPresent() && other.filter(line -> line.intersectsLine(one.get())).isPresent();
  }

  private static boolean crosses(Line2D line, Box box) {
    return line.intersects(box.x(), box.y(), box.width(), box.height());
  }
}
