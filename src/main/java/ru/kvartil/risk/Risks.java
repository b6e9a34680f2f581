package ru.kvartil.risk;

import ru.kvartil.shared.SchoolYear;

/// What people entered about risks. Called inside transactions; every change is journalled. Entries of a school that turned out
/// to be another one are read as that one's, where it has none of its own.
public interface Risks {
  /// What is known in a year.
  RiskRecords year(SchoolYear year);

  /// What is known in all years.
  RiskRecords all();

  /// Stores an entry; see [Entry] for what takes the place of what.
  void put(Entry entry);

  /// Takes an entry away, with its stages where it is a programme; nothing happens when it is not there.
  void remove(Entry entry);
}
