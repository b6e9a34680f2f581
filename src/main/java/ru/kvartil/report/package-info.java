/// Documents as values: blocks whose every number is a [ru.kvartil.report.Fact] formatted once, resolved to the same words for DOCX,
/// PDF and the screen. No input or output, no clock; the writers live in `docx` and `pdf`, the preview in `ui`.
@org.jspecify.annotations.NullMarked
package ru.kvartil.report;
