package ru.kvartil.storage;

/// What a table held: how many rows and the hash of all of them.
///
/// @param rows 0 or more
/// @param sha256 64 lower-case hexadecimal digits over the rows in the order of their key ([TableHashes])
public record TableHash(long rows, String sha256) {}
