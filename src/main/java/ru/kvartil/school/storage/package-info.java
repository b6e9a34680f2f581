/// Tables of the registry of schools.
@org.jspecify.annotations.NullMarked
package ru.kvartil.school.storage;
