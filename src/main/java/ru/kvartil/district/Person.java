package ru.kvartil.district;

import java.util.UUID;

/// A person of the centre.
///
/// @param name initials and surname or the whole name, never empty; signs what the person changes
/// @param job должность, empty when not told
/// @param phone empty when not told
/// @param email empty when not told
/// @param active whether the person works here now; who left stays in the history
/// @param role what the person may do
public record Person(PersonId id, String name, String job, String phone, String email, boolean active, Role role) {
  public Person {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a person needs a name");
    }
  }

  /// Identity of a person across databases (UUIDv7): what settings of one person are kept under.
  public record PersonId(UUID value) {}
}
