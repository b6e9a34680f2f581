/// What was done in this database, in order, and taking it back or bringing it back — also after a restart.
@org.jspecify.annotations.NullMarked
package ru.kvartil.history;
