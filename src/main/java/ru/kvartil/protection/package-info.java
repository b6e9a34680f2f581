/// What people meet of keys and passwords: the printed sheet of a recovery key and the pages that ask for a password. The
/// keys themselves are in `vault`.
@org.jspecify.annotations.NullMarked
package ru.kvartil.protection;
