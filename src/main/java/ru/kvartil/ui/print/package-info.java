/// Printing: one page for every document, table and chart, with the sheets as they will be on paper, the printer, the
/// pages and the copies. Whatever fails, the document can be saved as PDF.
@org.jspecify.annotations.NullMarked
package ru.kvartil.ui.print;
