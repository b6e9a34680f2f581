package ru.kvartil.chart;

import java.nio.IntBuffer;
import java.util.List;
import java.util.OptionalInt;

/// A chart drawn for the screen.
///
/// @param pixelWidth width of the picture in pixels
/// @param pixelHeight height of the picture in pixels
/// @param pixels rows from the top, each pixel premultiplied `0xAARRGGBB`; read-only
/// @param regions in the order in which arrow keys walk them, in units of 1/96 inch of the drawing
public record DrawnChart(int pixelWidth, int pixelHeight, IntBuffer pixels, List<HotRegion> regions) {
  public DrawnChart {
    if (pixels.remaining() != pixelWidth * pixelHeight) {
      throw new IllegalArgumentException("picture of " + pixels.remaining() + " pixels");
    }
    pixels = pixels.asReadOnlyBuffer();
    regions = List.copyOf(regions);
  }

  /// A fresh view of the pixels, so that readers do not move each other's position.
  @Override
  public IntBuffer pixels() {
    return pixels.duplicate();
  }

  /// Index of the region under a point; of several the one whose middle is nearest.
  public OptionalInt regionAt(double x, double y) {
    OptionalInt best = OptionalInt.empty();
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < regions.size(); i++) {
      Box box = regions.get(i).box();
      double away = Math.hypot(box.x() + box.width() / 2 - x, box.y() + box.height() / 2 - y);
      if (box.contains(x, y) && away < nearest) {
        best = OptionalInt.of(i);
        nearest = away;
      }
    }
    return best;
  }
}
