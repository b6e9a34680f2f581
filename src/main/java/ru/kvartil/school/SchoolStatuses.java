package ru.kvartil.school;

import java.util.List;

import ru.kvartil.shared.SchoolYear;

/// Statuses of schools by year of action, as people typed them. Called inside transactions; every change is journalled.
/// Schools that turned out to be another school are not among them.
public interface SchoolStatuses {
  /// Statuses acting in the year, by school and kind; those of the year before are `year(year.previous())`.
  List<SchoolStatus> year(SchoolYear year);

  /// All statuses of one school, the newest year first, then by kind.
  List<SchoolStatus> of(SchoolKey school);

  /// Every status there is, by year, school and kind.
  List<SchoolStatus> all();

  /// Stores a status; one of the same school, kind and year gets its grounds.
  void put(SchoolStatus status);

  /// Takes a status away; nothing happens when there is none.
  void remove(SchoolKey school, StatusKind kind, SchoolYear year);
}
