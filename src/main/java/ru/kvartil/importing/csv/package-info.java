/// Streams csv files: encoding and separator are found from the bytes.
@org.jspecify.annotations.NullMarked
package ru.kvartil.importing.csv;
