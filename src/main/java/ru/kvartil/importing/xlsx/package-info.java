/// Streams sheets of xlsx files under limits of bytes, cells, ratio and time.
@org.jspecify.annotations.NullMarked
package ru.kvartil.importing.xlsx;
