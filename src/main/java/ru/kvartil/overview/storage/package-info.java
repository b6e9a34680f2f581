/// Due dates in the database.
@org.jspecify.annotations.NullMarked
package ru.kvartil.overview.storage;
