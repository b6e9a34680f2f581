/// The register of saved справки in the database.
@org.jspecify.annotations.NullMarked
package ru.kvartil.note.storage;
