/// Lists of schools to support by year of action, of bodies outside and the centre's own, and what statuses say of years in a row.
@org.jspecify.annotations.NullMarked
package ru.kvartil.supportlist;
