/// Workbooks the command line writes.
@org.jspecify.annotations.NullMarked
package ru.kvartil.cli.xlsx;
