/// A table of the window as a workbook: what is seen and nothing else, numbers as numbers, words never as formulas.
@org.jspecify.annotations.NullMarked
package ru.kvartil.ui.table.xlsx;
