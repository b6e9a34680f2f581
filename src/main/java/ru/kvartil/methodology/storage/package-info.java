/// Table of methodology profiles.
@org.jspecify.annotations.NullMarked
package ru.kvartil.methodology.storage;
