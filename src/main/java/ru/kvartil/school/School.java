package ru.kvartil.school;

import java.util.Optional;
import java.util.UUID;
import ru.kvartil.shared.SchoolYear;

/// A school as the registry keeps it. What changes by year (contingent, comparison set) is [SchoolYearRecord].
///
/// @param id identity across databases (UUIDv7)
/// @param key number inside this database
/// @param version row version, for edits
/// @param municipality district or town as text, empty when unknown
/// @param small малокомплектная; empty when unknown
/// @param parent the main school of a филиал
/// @param end its end; empty while it works
public record School(UUID id, SchoolKey key, int version, SchoolNames names, SchoolCodes codes, String municipality,
    SchoolType type, PlaceKind place, Optional<Boolean> small, Optional<SchoolKey> parent, Optional<SchoolEnd> end) {
  /// A school that works.
  public School(UUID id, SchoolKey key, int version, SchoolNames names, SchoolCodes codes, String municipality,
      SchoolType type, PlaceKind place, Optional<Boolean> small, Optional<SchoolKey> parent) {
    this(id, key, version, names, codes, municipality, type, place, small, parent, Optional.empty());
  }

  /// Whether the school works in a year: lists of later years leave it out.
  public boolean worksIn(SchoolYear year) {
    return end.map(last -> last.worked(year)).orElse(true);
  }

  /// Everyday name, for lists and charts.
  public String name() {
    return names.everyday();
  }

  /// The code exports print, empty when the school has none.
  public String code() {
    return codes.first().orElse("");
  }
}
