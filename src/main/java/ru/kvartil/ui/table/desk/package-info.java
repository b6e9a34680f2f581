/// The window's side of the tables: where their views are kept, their files, their paper.
@org.jspecify.annotations.NullMarked
package ru.kvartil.ui.table.desk;
