/// The preview of a document as it will be printed.
@org.jspecify.annotations.NullMarked
package ru.kvartil.report.ui;
