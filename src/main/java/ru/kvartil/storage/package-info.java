/// The engine of storage alone: opening and creating a database file, migrations, the two database threads,
/// transactions, the journal of changes. Tables of features are read and written by their own `storage` rooms.
@org.jspecify.annotations.NullMarked
package ru.kvartil.storage;
