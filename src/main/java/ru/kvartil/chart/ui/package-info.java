/// Charts in the window: the picture with its tooltips, clicks, keys and menu. Knows charts only through their
/// description and the drawing port.
@org.jspecify.annotations.NullMarked
package ru.kvartil.chart.ui;
