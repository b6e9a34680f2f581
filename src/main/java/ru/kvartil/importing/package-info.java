/// From a spreadsheet of somebody else to checked facts: reading, finding the table, mapping, checks, commit, journal.
@org.jspecify.annotations.NullMarked
package ru.kvartil.importing;
