/// Draws charts with JFreeChart and JFreeSVG; the one place that knows their types and, with them, those of AWT. Works
/// without a display (`java.awt.headless=true`).
@org.jspecify.annotations.NullMarked
package ru.kvartil.chart.jfree;
