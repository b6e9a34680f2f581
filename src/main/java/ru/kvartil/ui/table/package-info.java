/// The one table of the program: columns described as values, natural order, copying as a spreadsheet expects, finding
/// as you type, an empty state that teaches.
@org.jspecify.annotations.NullMarked
package ru.kvartil.ui.table;
