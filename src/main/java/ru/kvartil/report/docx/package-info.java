/// Documents as DOCX for Word, LibreOffice, МойОфис and Р7: real styles, real heading rows of tables, real page numbers.
@org.jspecify.annotations.NullMarked
package ru.kvartil.report.docx;
