/// The section «Данные» of the window: the journal of imports with undo, and the wizard that brings a table from its file
/// through sheets, columns and questions into the database.
@org.jspecify.annotations.NullMarked
package ru.kvartil.importing.ui;
