/// The outside journal's file, and its way from and into the database.
@org.jspecify.annotations.NullMarked
package ru.kvartil.journal.storage;
