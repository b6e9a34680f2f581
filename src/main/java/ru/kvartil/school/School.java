package ru.kvartil.school;

import java.util.Optional;
import java.util.UUID;

/// A school as the registry keeps it. What changes by year (contingent, comparison set) is [SchoolYearRecord].
///
/// @param id identity across databases (UUIDv7)
/// @param key number inside this database
/// @param version row version, for edits
/// @param municipality district or town as text, empty when unknown
/// @param small малокомплектная; empty when unknown
/// @param parent the main school of a филиал
public record School(UUID id, SchoolKey key, int version, SchoolNames names, SchoolCodes codes, String municipality,
    SchoolType type, PlaceKind place, Optional<Boolean> small, Optional<SchoolKey> parent) {
  /// Everyday name, for lists and charts.
  public String name() {
    return names.everyday();
  }

  /// The code exports print, empty when the school has none.
  public String code() {
    return codes.first().orElse("");
  }
}
