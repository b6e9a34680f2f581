/// The trail in its table.
@org.jspecify.annotations.NullMarked
package ru.kvartil.audit.storage;
