package ru.kvartil.shared;

/// The place of a value in a file a person can open: file, sheet, cell. Rows and columns count from zero inside the
/// program and from one (A1) in everything people see.
///
/// @param file name of the file without its folders
/// @param sheet name of the sheet, empty for CSV
/// @param row zero-based row, or -1 for the whole sheet
/// @param column zero-based column, or -1 for the whole row
public record CellRef(String file, String sheet, int row, int column) {
  /// The whole sheet.
  public static CellRef sheet(String file, String sheet) {
    return new CellRef(file, sheet, -1, -1);
  }

  /// Address in the form `AE13`; `13` for a whole row, `AE` for a whole column, empty for a whole sheet.
  public String cell() {
    return columnName(column) + (row < 0 ? "" : Integer.toString(row + 1));
  }

  /// Letters of a zero-based column: 0 is `A`, 26 is `AA`; empty for a negative one.
  public static String columnName(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /// Zero-based column of its letters: `A` is 0, `AA` is 26; -1 when the text is no column of a spreadsheet (up to XFD).
  public static int columnIndex(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      char letter = Character.toUpperCase(letters.charAt(i));
      if (letter < 'A' || letter > 'Z' || i > 2) {
        return -1;
      }
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }

  @Override
  public String toString() {
    return sheet.isEmpty() ? file + " · " + cell() : file + " · " + sheet + " · " + cell();
  }
}
