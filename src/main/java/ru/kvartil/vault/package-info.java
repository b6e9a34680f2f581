/// Keys and sealed envelopes: the random data key of a database, the key file it is wrapped in for each person and for the
/// recovery key, and the formats of sealed streams and records. Knows files and bytes, no SQL and no window.
@org.jspecify.annotations.NullMarked
package ru.kvartil.vault;
