package ru.kvartil.backup;

/// What a table held when a copy was made.
///
/// @param rows 0 or more
/// @param sha256 64 lower-case hexadecimal digits over all rows in the order of their key
public record TableState(long rows, String sha256) {}
