/// Copies of the database that the storage has open.
@org.jspecify.annotations.NullMarked
package ru.kvartil.backup.storage;
