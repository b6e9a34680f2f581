/// Tables of facts, series and batches. The classes here store in bulk, past the journal of single edits.
@org.jspecify.annotations.NullMarked
package ru.kvartil.fact.storage;
