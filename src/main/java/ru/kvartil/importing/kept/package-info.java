/// The kept form of an imported file: its sheets as the program reads them, without personal data, small and quick to look
/// into at any row. Read again it is a [ru.kvartil.importing.SpreadsheetFile] like any other.
@org.jspecify.annotations.NullMarked
package ru.kvartil.importing.kept;
