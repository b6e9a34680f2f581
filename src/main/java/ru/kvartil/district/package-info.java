/// The methodical centre itself: its district, its letterhead, who signs its documents.
@org.jspecify.annotations.NullMarked
package ru.kvartil.district;
