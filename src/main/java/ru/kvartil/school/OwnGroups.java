package ru.kvartil.school;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Groups of schools. Called inside transactions; every change is journalled.
public interface OwnGroups {
  /// All groups in natural order of their names.
  List<OwnGroup> all();

  OwnGroup add(String name, Set<SchoolKey> members);

  /// Stores another name and other members.
  void save(OwnGroup group);

  /// Removes a group; its schools stay.
  void remove(UUID group);
}
