package ru.kvartil.index;

import java.util.Optional;
import ru.kvartil.methodology.SchoolGroup;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolYearRecord;

/// A school of the computed year and whether it takes part in comparisons (methodology §0, comparison set).
///
/// @param reason why it is outside the comparison, empty when compared
public record Participant(School school, boolean compared, String reason) {
  /// A school with what the registry says of the year; without a record it is compared.
  public static Participant of(School school, Optional<SchoolYearRecord> record) {
    return record.map(year -> new Participant(school, year.compared(), year.reason()))
        .orElse(new Participant(school, true, ""));
  }

  public SchoolKey key() {
    return school.key();
  }

  /// Group the school is compared in.
  public SchoolGroup group() {
    return SchoolGroup.of(school.type());
  }
}
