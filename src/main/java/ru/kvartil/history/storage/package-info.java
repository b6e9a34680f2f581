/// The history read from the journal of changes, and the inverse of each change.
@org.jspecify.annotations.NullMarked
package ru.kvartil.history.storage;
