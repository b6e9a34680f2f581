/// Finding things by what a person types: schools, people, documents, pages and commands. Pure: features say what can be
/// found ([SearchSource]), the window shows it; how the typed is understood is decided here.
@org.jspecify.annotations.NullMarked
package ru.kvartil.search;
