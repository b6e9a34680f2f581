package ru.kvartil.school;

import java.time.LocalDate;
import java.util.Optional;

import ru.kvartil.shared.SchoolYear;

/// The end of a school: it stays in the years in which it worked and is not offered in later ones.
///
/// @param date last day
/// @param successor school that took its pupils over, also one of which it became a филиал; empty when none did
/// @param reason order or reason, empty when not told
public record SchoolEnd(LocalDate date, Optional<SchoolKey> successor, String reason) {
  /// Whether the school still worked in a year: its last day is not before the first of September it begins with.
  public boolean worked(SchoolYear year) {
    return !date.isBefore(LocalDate.of(year.start(), 9, 1));
  }
}
