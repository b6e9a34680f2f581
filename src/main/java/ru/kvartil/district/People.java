package ru.kvartil.district;

import java.util.List;
import java.util.Optional;

/// People of the centre. Called inside transactions; every change is journalled.
public interface People {
  /// All people, those who work here first, in natural order of names.
  List<Person> all();

  /// Who changed what is kept of a person last, and when, as people read it; also of somebody who was removed.
  Optional<String> changed(Person.PersonId person);

  Person add(Draft draft);

  void save(Person person);

  /// Removes somebody who was entered by mistake; what they signed keeps the name.
  void remove(Person.PersonId person);

  /// A person before the database has given an identity.
  record Draft(String name, String job, String phone, String email, Role role) {
    /// Somebody who may do everything, as the first person of a centre must.
    public Draft(String name, String job, String phone, String email) {
      this(name, job, phone, email, Role.HEAD);
    }
  }
}
