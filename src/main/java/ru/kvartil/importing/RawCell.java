package ru.kvartil.importing;

/// One cell as it stands in the file.
///
/// @param column zero-based column
/// @param text what is written; for a number in a spreadsheet its shortest exact decimal form; never null
/// @param number the number of a numeric cell, NaN otherwise (a number typed as text is text here)
/// @param formula whether the value is the stored result of a formula
public record RawCell(int column, String text, double number, boolean formula) {
  public static RawCell text(int column, String text) {
    return new RawCell(column, text, Double.NaN, false);
  }

  public boolean numeric() {
    return !Double.isNaN(number);
  }

  public boolean blank() {
    return !numeric() && text.isBlank();
  }
}
