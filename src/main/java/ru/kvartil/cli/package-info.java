/// The command line: picocli commands over the same services as the window. The contract of each command is in README.
@org.jspecify.annotations.NullMarked
package ru.kvartil.cli;
