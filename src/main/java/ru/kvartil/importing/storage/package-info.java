/// Kept mappings of imports in the database.
@org.jspecify.annotations.NullMarked
package ru.kvartil.importing.storage;
