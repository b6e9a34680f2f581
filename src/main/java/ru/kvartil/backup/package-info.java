/// Copies of a database that are proven by restoring them: made, checked, kept, compared and put back.
@org.jspecify.annotations.NullMarked
package ru.kvartil.backup;
