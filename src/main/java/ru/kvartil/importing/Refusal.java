package ru.kvartil.importing;

import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Why a file of somebody else is not read. Each constant is the key of its text, which says what happened, that the base
/// has not changed and what to do; it is also the [Failure#code].
public enum Refusal {
  FILE_MISSING, FOLDER, EMPTY_FILE, UNREADABLE, TOO_BIG,
  /// BIFF of any age, in an OLE2 container or bare.
  OLD_EXCEL,
  /// A workbook of Excel 97–2003 over the size that is read.
  OLD_EXCEL_BIG, EXCEL_BINARY, ENCRYPTED, MACROS,
  /// A page without a table.
  HTML_PAGE, HTML_BIG,
  /// SpreadsheetML of Excel 2003.
  EXCEL_XML, OPEN_DOCUMENT, WORD_DOCUMENT, ARCHIVE, PDF, PICTURE, NOT_A_TABLE, CORRUPT,
  /// A document type declaration: the door of entity bombs and of files from outside.
  XML_ENTITIES, TOO_COMPRESSED, TOO_MUCH_DATA, TOO_MANY_CELLS, TOO_WIDE, TOO_MUCH_TEXT, TOO_MANY_MERGED, TOO_COMPLEX,
  TOO_SLOW, CSV_QUOTES, CSV_LONG_LINE, CSV_ENCODING;

  private static final Texts TEXTS = Texts.of(Refusal.class);

  /// @param more what the text names besides the file: limits or lines, as numbers
  public Failure of(SourceFile file, Object... more) {
    return because(null, file, more);
  }

  /// As [#of], with the exception that told us, for the log.
  public Failure because(@Nullable Throwable cause, SourceFile file, Object... more) {
    Object[] args = new Object[more.length + 1];
    args[0] = file.name();
    for (int i = 0; i < more.length; i++) {
      args[i + 1] = more[i] instanceof Number number ? RussianFormat.plain(number.doubleValue()) : more[i];
    }
    return new Failure(TEXTS, name(), cause, args);
  }
}
