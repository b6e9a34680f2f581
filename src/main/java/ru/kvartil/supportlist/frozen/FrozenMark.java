package ru.kvartil.supportlist.frozen;

import java.time.OffsetDateTime;
import java.util.UUID;
import ru.kvartil.shared.SchoolYear;

/// What a table shows of a frozen calculation without reading it.
///
/// @param hash SHA-256 of its text
/// @param format it is written in
/// @param year of the data
/// @param found schools under the profile's first flag
public record FrozenMark(UUID id, String hash, String format, SchoolYear year, String profile, String version,
    int found,
    OffsetDateTime at, String person) {
  /// The first characters of the hash, enough to tell calculations apart.
  public String shortHash() {
    return hash.substring(0, Math.min(12, hash.length()));
  }
}
