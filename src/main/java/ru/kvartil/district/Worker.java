package ru.kvartil.district;

import java.util.List;
import java.util.Optional;

/// Who works at the program now and signs what is changed.
///
/// @param person the person of the centre; empty while nobody is named, then the name is that of the machine's user
/// @param name what changes are signed with
/// @param role what they may do, as the list of people said when it was read
public record Worker(Optional<Person.PersonId> person, String name, Role role) {
  /// A person of the centre.
  public static Worker of(Person person) {
    return new Worker(Optional.of(person.id()), person.name(), person.role());
  }

  /// Somebody of whom only the machine's user name is known: the only one who works here, so they may do everything.
  public static Worker unnamed(String user) {
    return new Worker(Optional.empty(), user, Role.HEAD);
  }

  /// What this person's settings are kept under: stays when the person's name is corrected.
  public String settingsKey() {
    return person.map(id -> id.value().toString()).orElse(name);
  }

  /// Who works when nobody is asked: the only person of the centre, or the machine's user while there is none; empty when
  /// there are several to choose from.
  public static Optional<Worker> certain(List<Person> people, String user) {
    List<Person> active = people.stream().filter(Person::active).toList();
    return switch (active.size()) {
      case 0 -> Optional.of(unnamed(user));
      case 1 -> Optional.of(of(active.getFirst()));
      default -> Optional.empty();
    };
  }
}
