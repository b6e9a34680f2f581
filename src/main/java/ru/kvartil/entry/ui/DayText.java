package ru.kvartil.entry.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a day as people type it: `1.9.2024`, `01.09.24`.
final class DayText {
  private static final Pattern DAY = Pattern.compile("\\s*(\\d{1,2})[./](\\d{1,2})[./](\\d{2}|\\d{4})\\s*");
  private static final int CENTURY = 2000;

  private DayText() {}

  /// The day; empty when the text names none.
  static Optional<LocalDate> read(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(day.group(3));
    try {
      return Optional.of(LocalDate.of(year < 100 ? CENTURY + year : year, Integer.parseInt(day.group(2)),
          Integer.parseInt(day.group(1))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
