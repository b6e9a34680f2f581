package ru.kvartil.importing.xlsx;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import ru.kvartil.importing.RawCell;

/// A number as a workbook stores it, and its shortest decimal text.
public final class CellNumber {
  /// Decimals of so many digits and the doubles nearest to them stand one to one.
  private static final int EXACT_DIGITS = 15;
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final int SMALL = 2100;
  private static final String[] SMALL_TEXTS = smallTexts();
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
    1e15};

  private CellNumber() {}

  /// Marks, counts and years make most of the numbers.
  private static String[] smallTexts() {
    String[] texts = new String[SMALL];
    for (int i = 0; i < SMALL; i++) {
      texts[i] = Integer.toString(i);
    }
    return texts;
  }

  /// @param written what stands in the file, without white space at the ends; what is no number becomes a text
  static RawCell cell(int column, Letters written, boolean formula) {
    long digits = 0;
    int count = 0;
    int dot = -1;
    int length = written.length();
    int from = length > 0 && written.at(0) == '-' ? 1 : 0;
    boolean plain = length > from && length - from <= EXACT_DIGITS + 1;
    for (int i = from; plain && i < length; i++) {
      char c = written.at(i);
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + c - '0';
        count++;
      } else if (c == '.' && dot < 0 && i > from) {
        dot = i;
      } else {
        plain = false;
      }
    }
    if (!plain || count == 0 || count > EXACT_DIGITS) {
      return other(column, written.toString(), formula);
    }
    int decimals = dot < 0 ? 0 : length - dot - 1;
    double size = digits / POWERS[decimals];
    boolean zeros = written.at(from) == '0' && count > 1 && dot != from + 1;
    if (digits == 0 || zeros || (dot >= 0 && (decimals == 0 || written.at(length - 1) == '0'))) {
      double value = from == 1 && digits != 0 ? -size : size;
      return new RawCell(column, text(value), value, formula);
    }
    // One rounding of two exact numbers gives the nearest double, and up to 15 digits are its shortest text.
    String text = dot < 0 && from == 0 && digits < SMALL ? SMALL_TEXTS[(int) digits] : written.toString();
    return new RawCell(column, text, from == 1 ? -size : size, formula);
  }

  /// Numbers with exponents, with more digits than a double holds, and what is no number at all. Java would read `12d` and
  /// `0x1p3` too, a workbook means nothing by them.
  private static RawCell other(int column, String written, boolean formula) {
    double value = NUMBER.matcher(written).matches() ? Double.parseDouble(written) : Double.NaN;
    return Double.isFinite(value)
        ? new RawCell(column, text(value), value, formula)
        : new RawCell(column, written, Double.NaN, formula);
  }

  /// Shortest decimal that gives the number back; without an exponent unless it is very large or very small.
  public static String text(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e15) {
      return Long.toString((long) value);
    }
    String shortest = Double.toString(value);
    return size >= 1e-9 && size < 1e18 ? new BigDecimal(shortest).stripTrailingZeros().toPlainString() : shortest;
  }
}
