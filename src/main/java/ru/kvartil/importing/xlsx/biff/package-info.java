/// Streams workbooks of Excel 97–2003 (BIFF8), record by record through POI, so that the largest of them fits in a small
/// memory.
@org.jspecify.annotations.NullMarked
package ru.kvartil.importing.xlsx.biff;
