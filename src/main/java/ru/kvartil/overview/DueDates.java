package ru.kvartil.overview;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.shared.SchoolYear;

/// Until when schools are to send each source, as the centre says. Called inside transactions; every change is journalled.
public interface DueDates {
  /// Dates of a year; a source without a date is absent.
  Map<Source, LocalDate> of(SchoolYear year);

  /// Sets the date of a source, or takes it away.
  void put(Source source, SchoolYear year, Optional<LocalDate> due);
}
