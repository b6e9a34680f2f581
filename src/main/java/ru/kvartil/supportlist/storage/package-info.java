/// Tables of lists and of frozen calculations.
@org.jspecify.annotations.NullMarked
package ru.kvartil.supportlist.storage;
