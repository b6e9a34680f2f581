package ru.kvartil.school;

import java.util.List;
import java.util.Optional;
import ru.kvartil.shared.SchoolYear;

/// The registry of schools. Called inside transactions; every change is journalled.
public interface Schools {
  /// All schools in natural Russian order of municipality and name, closed ones too; without entries that turned out to be
  /// another school ([SchoolLives#merge]).
  List<School> all();

  Optional<School> find(SchoolKey key);

  /// Who changed a school's own row last, and when, as people read it; empty when the school is gone.
  Optional<String> changed(SchoolKey key);

  /// The key the next school will get.
  SchoolKey next();

  /// Adds a school; the registry gives identity, key and version.
  School add(Draft draft);

  /// Stores changed sheet «Сведения»; the key names the school. Its end is changed by [SchoolLives] alone.
  void update(School school);

  /// Stores a changed sheet and the years changed with it as one command of the user.
  void save(School school, List<SchoolYearRecord> years);

  /// Whether anything but its spellings and years refers to it: contacts, statuses, risks, other schools.
  boolean inUse(SchoolKey key);

  /// Removes a school nothing refers to any more (undo of the import that created it).
  void remove(SchoolKey key);

  /// Remembers a spelling a person confirmed.
  void addAlias(SchoolKey key, String alias);

  /// What is recorded for the year, in the order of [#all]; schools without a record are absent and take part in comparisons.
  List<SchoolYearRecord> year(SchoolYear year);

  /// All years of one school, in order.
  List<SchoolYearRecord> years(SchoolKey key);

  void saveYear(SchoolYearRecord record);

  /// A school before the registry has given it an identity.
  record Draft(SchoolNames names, SchoolCodes codes, String municipality, SchoolType type, PlaceKind place,
      Optional<Boolean> small, Optional<SchoolKey> parent) {}
}
