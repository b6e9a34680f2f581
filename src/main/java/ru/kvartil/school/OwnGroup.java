package ru.kvartil.school;

import java.util.Set;
import java.util.UUID;

/// A group of schools the centre keeps for itself: «сельские», «по куратору». Comparisons do not know of it: quartiles are
/// always those of the district.
///
/// @param id identity across databases (UUIDv7)
/// @param name unique, never empty
public record OwnGroup(UUID id, String name, Set<SchoolKey> members) {
  public OwnGroup {
    members = Set.copyOf(members);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a group needs a name");
    }
  }

  public boolean has(SchoolKey school) {
    return members.contains(school);
  }
}
