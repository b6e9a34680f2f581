/// Small words every feature speaks: school years, shares, cells, problems, failures, texts, formats, tasks,
/// transactions. Depends on the JDK alone.
@org.jspecify.annotations.NullMarked
package ru.kvartil.shared;
