/// Writes the fictional district as the spreadsheets a methodist gets: titles, headings of several rows, numbering rows,
/// totals. They are read through the ordinary import.
@org.jspecify.annotations.NullMarked
package ru.kvartil.demo.xlsx;
