package ru.kvartil.entry;

import java.time.LocalDate;
import ru.kvartil.assessment.ResultKey;

/// What is typed in one grid.
public sealed interface EntryTopic {
  /// One result: procedure, subject, parallel. Without a subject: graduates and certificates of the year.
  record Results(ResultKey key) implements EntryTopic {}

  /// Социальный паспорт of the year.
  record Passport() implements EntryTopic {}

  /// Number of pupils in the registry.
  ///
  /// @param on the day they were counted
  record Pupils(LocalDate on) implements EntryTopic {}

  /// The centre's own indicators.
  record Own() implements EntryTopic {}
}
