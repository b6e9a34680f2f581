package ru.kvartil.school.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// A date as people type it into a field: «31.08.2024».
public final class DateText {
  private static final Texts TEXTS = Texts.of(DateText.class);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu")
      .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,/\\-]+");
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;

  private DateText() {}

  /// The date, empty when the text is none or of another century.
  public static Optional<LocalDate> read(String typed) {
    try {
      LocalDate date = LocalDate.parse(SEPARATORS.matcher(typed.strip()).replaceAll("."), DAY);
      return date.getYear() >= EARLIEST && date.getYear() <= LATEST ? Optional.of(date) : Optional.empty();
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /// The date for a field, empty when there is none.
  public static String show(Optional<LocalDate> date) {
    return date.map(RussianFormat::shortDate).orElse("");
  }

  /// What is wrong with a field that may be empty; empty when nothing is.
  public static String optional(String typed) {
    return typed.isBlank() ? "" : required(typed);
  }

  /// What is wrong with a field that must hold a date; empty when nothing is.
  public static String required(String typed) {
    return read(typed).isPresent() ? "" : TEXTS.get("date.wrong");
  }
}
