package ru.kvartil.ui.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of a cell as a person reads it: rounded as printed. Filters, the clipboard and files take this one and not
/// the number behind it, so that nothing contradicts the screen.
///
/// @param value as printed; percents as printed too, `33,3 %` is 33.3
/// @param signed whether «+» is printed before positive numbers
/// @param percent whether «%» is printed after it
public record SeenNumber(BigDecimal value, boolean signed, boolean percent) {
  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]");
  private static final Pattern NUMBER = Pattern.compile("([+-]?)(\\d{1,15})(?:[,.](\\d{1,9}))?(%?)");

  /// The number of a cell; empty when it holds none, or prints words in its place («более 99,9»).
  public static Optional<SeenNumber> of(Cell cell) {
    return cell instanceof Cell.Amount amount ? read(amount.text()) : Optional.empty();
  }

  /// Reads a number as people type and the program prints it: comma or dot, any minus, spaces between thousands.
  public static Optional<SeenNumber> read(String text) {
    String plain = SPACES.matcher(text).replaceAll("").replace('\u2212', '-').replace('\u2013', '-');
    Matcher number = NUMBER.matcher(plain);
    if (!number.matches()) {
      return Optional.empty();
    }
    String digits = number.group(3) == null ? number.group(2) : number.group(2) + "." + number.group(3);
    BigDecimal size = new BigDecimal(digits);
    String sign = number.group(1);
    return Optional.of(new SeenNumber(sign.equals("-") ? size.negate() : size, sign.equals("+"),
        !number.group(4).isEmpty()));
  }

  /// The number a filter compares: as seen, or behind the words where words stand for it.
  static OptionalDouble compared(Cell cell) {
    Optional<SeenNumber> seen = of(cell);
    return seen.isPresent() ? OptionalDouble.of(seen.get().value().doubleValue()) : cell.order();
  }

  /// As a spreadsheet with Russian settings reads it: `-12480,5`, `33,3%`.
  String typed() {
    String digits = value.toPlainString().replace('.', ',');
    return (signed && value.signum() >= 0 ? "+" : "") + digits + (percent ? "%" : "");
  }

  /// Digits after the comma.
  public int decimals() {
    return Math.max(0, value.scale());
  }
}
