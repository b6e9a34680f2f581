package ru.kvartil.chart;

/// A rectangle of a drawing, in units of 1/96 inch from its upper left corner.
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!(width >= 0) || !(height >= 0)) {
      throw new IllegalArgumentException("no box: " + width + " x " + height);
    }
  }

  /// Whether the point lies inside or on the edge.
  public boolean contains(double px, double py) {
    return px >= x && px <= x + width && py >= y && py <= y + height;
  }

  /// Whether the boxes share more than an edge.
  public boolean overlaps(Box other) {
    return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
  }

  /// The box with a margin around, or without one where the margin is negative.
  public Box grown(double margin) {
    return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }
}
