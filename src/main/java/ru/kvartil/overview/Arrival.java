package ru.kvartil.overview;

import java.time.LocalDate;
import java.util.Optional;

/// Whether a school has sent a source.
public sealed interface Arrival {
  /// Values are there.
  ///
  /// @param values how many, at least 1
  /// @param on day of the latest import they came with; empty when nobody noted it
  /// @param late days after the due date, 0 when in time or without a due date
  record Sent(int values, Optional<LocalDate> on, int late) implements Arrival {}

  /// Nothing is there, and it is expected.
  ///
  /// @param due until when; empty when the centre has set no date
  /// @param late days after the due date, 0 before it or without one
  record Awaited(Optional<LocalDate> due, int late) implements Arrival {}

  /// Nothing is there and nothing is expected.
  record NotExpected() implements Arrival {}
}
