/// Risks of schools in the database.
@org.jspecify.annotations.NullMarked
package ru.kvartil.risk.storage;
