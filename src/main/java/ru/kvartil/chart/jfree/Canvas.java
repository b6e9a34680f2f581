package ru.kvartil.chart.jfree;

/// The room a scene is laid out for, without the title and the chart's padding.
///
/// @param width in units of 1/96 inch
/// @param height in units of 1/96 inch
record Canvas(double width, double height, Typeface face) {
  Ink ink() {
    return face.ink();
  }
}
