package ru.kvartil.importing.table;

/// What a cell in a column of numbers says.
sealed interface NumberReading {
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
}
