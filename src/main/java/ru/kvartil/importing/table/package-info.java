/// Finds the table in a sheet by its structure, says what its columns mean, and reads its rows into checked values. Pure:
/// sheets come in as raw rows, values and problems go out; nothing here opens files, knows schools or stores anything.
@org.jspecify.annotations.NullMarked
package ru.kvartil.importing.table;
