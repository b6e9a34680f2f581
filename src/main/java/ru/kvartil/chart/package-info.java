/// Charts as data: what a chart shows, in numbers and words, and the port through which it is drawn. Features describe
/// their charts with these records; screens, documents and files are drawn from the same description.
@org.jspecify.annotations.NullMarked
package ru.kvartil.chart;
