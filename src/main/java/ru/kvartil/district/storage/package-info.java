/// Tables of the centre.
@org.jspecify.annotations.NullMarked
package ru.kvartil.district.storage;
