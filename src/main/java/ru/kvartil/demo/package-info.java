/// A fictional district for the first look at the program, for its documentation and for tests: schools that differ, five
/// years of results and социальные паспорта that hang together as real ones do. The same every time; no school, place or
/// person in it exists.
@org.jspecify.annotations.NullMarked
package ru.kvartil.demo;
