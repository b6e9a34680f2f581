/// Finds the table in a sheet by its structure and says what its headings mean. Pure.
@org.jspecify.annotations.NullMarked
package ru.kvartil.importing.table;
