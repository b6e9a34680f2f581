/// The journal outside the database: every change a person made, in a file of its own, forced to disk before «сохранено» is
/// shown. With a proven copy it gives the database back (reliability.md §6, P1 and P2).
@org.jspecify.annotations.NullMarked
package ru.kvartil.journal;
