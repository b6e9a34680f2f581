/// The originals of imported files beside a database: each kept once under its SHA-256, sealed with the data key when the
/// database is protected. Knows files and bytes; what the bytes mean is the importer's.
@org.jspecify.annotations.NullMarked
package ru.kvartil.original;
