/// The page Обзор: what changed and what burns. Pure compositions over the state of the database — who has sent what, which
/// stored values look wrong, how the list of supported schools moved against its aim, which справки are to be made.
@org.jspecify.annotations.NullMarked
package ru.kvartil.overview;
