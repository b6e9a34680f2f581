/// Documents as PDF with embedded Liberation Serif, laid out line by line so that headings, captions and signatures stay
/// with what they belong to; and pictures of PDF pages for the preview.
@org.jspecify.annotations.NullMarked
package ru.kvartil.report.pdf;
