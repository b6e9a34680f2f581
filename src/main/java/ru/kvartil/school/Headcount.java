package ru.kvartil.school;

import java.time.LocalDate;
import java.util.Optional;
import ru.kvartil.shared.SchoolYear;

/// How many pupils a school had.
///
/// @param pupils not negative
/// @param on the day they were counted; empty when nobody said
/// @param typed who typed the number; empty where a file gave it
public record Headcount(SchoolKey school, SchoolYear year, int pupils, Optional<LocalDate> on, Optional<By> typed) {
  /// A person and a day by the calendar of this place.
  public record By(String person, LocalDate date) {}

  /// The day schools count their pupils for the year: 1 September.
  public static LocalDate usualDay(SchoolYear year) {
    return LocalDate.of(year.start(), 9, 1);
  }
}
