/// The centre's own indicators in the database.
@org.jspecify.annotations.NullMarked
package ru.kvartil.indicator.storage;
