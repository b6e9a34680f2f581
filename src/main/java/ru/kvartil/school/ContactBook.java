package ru.kvartil.school;

import java.util.Map;

/// Contacts of all schools. Called inside transactions; every change is journalled.
public interface ContactBook {
  /// Contacts of schools that have any.
  Map<SchoolKey, SchoolContacts> all();

  /// Contacts of one school, [SchoolContacts#UNKNOWN] when nothing is stored.
  SchoolContacts find(SchoolKey school);

  void save(SchoolKey school, SchoolContacts contacts);
}
