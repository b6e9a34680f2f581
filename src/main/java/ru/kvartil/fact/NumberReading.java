package ru.kvartil.fact;

/// What a text where a number belongs says: a cell of a file, a typed text.
public sealed interface NumberReading {
  /// Nothing is written.
  record Nothing() implements NumberReading {}

  /// The source says that there is no number: «х», «-», «н/д».
  record Missing() implements NumberReading {}

  /// A number as printed.
  ///
  /// @param percent whether a percent sign stands behind it; the number is not divided
  record Printed(double value, boolean percent) implements NumberReading {}

  /// A number, but none that can be meant: infinite or beyond 10¹².
  record Unlikely() implements NumberReading {}

  /// Words, dates, errors of formulas.
  record Words() implements NumberReading {}

  /// Reads a text.
  static NumberReading of(String printed) {
    return NumberText.read(printed);
  }

  /// A number that is one already.
  static NumberReading of(double number) {
    return NumberText.within(number, false);
  }

  /// Whether the text is one of the signs for «there is no number».
  static boolean isMissing(String text) {
    return NumberText.isMissing(text);
  }
}
