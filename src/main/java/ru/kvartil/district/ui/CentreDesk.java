package ru.kvartil.district.ui;

import java.util.List;
import java.util.Optional;

import ru.kvartil.district.Access;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centres;
import ru.kvartil.district.People;
import ru.kvartil.district.Person;
import ru.kvartil.district.Right;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// What the screens of the centre read and write, each in one transaction. Called away from the window's thread.
public final class CentreDesk {
  private static final Texts TEXTS = Texts.of(CentreDesk.class);
  private final Transactions transactions;
  private final Centres centres;
  private final People people;
  private final Access access;

  /// @param access says whether who works may keep the list of people
  public CentreDesk(Transactions transactions, Centres centres, People people, Access access) {
    this.access = access;
    this.transactions = transactions;
    this.centres = centres;
    this.people = people;
  }

  /// The centre and everybody in it.
  public State state() throws Failure {
    return transactions.read(
        () -> new State(centres.find().orElseThrow(() -> new Failure(TEXTS, "centre.gone")), people.all(),
            access.lacking(Right.PEOPLE)));
  }

  /// All people of the centre.
  public List<Person> people() throws Failure {
    return transactions.read(people::all);
  }

  /// Stores the centre.
  ///
  /// @param seen as it was when the person began to change it
  /// @throws Failure when it was changed since
  void save(Centre seen, Centre changed) throws Failure {
    Centre _ = transactions.write(TEXTS.get("centre.changed"), () -> {
      if (!centres.find().equals(Optional.of(seen))) {
        throw new Failure(TEXTS, "centre.other", changer(centres.changed()));
      }
      centres.save(changed);
      return changed;
    });
  }

  Person add(People.Draft draft) throws Failure {
    return transactions.write(TEXTS.get("people.added", draft.name()), () -> {
      requireSingle(draft.name(), Optional.empty());
      return people.add(draft);
    });
  }

  /// Stores a person.
  ///
  /// @param seen as they were when the change began
  /// @throws Failure when they were changed since, or another person of this name works here
  void save(Person seen, Person changed) throws Failure {
    Person _ = transactions.write(TEXTS.get("people.changed", changed.name()), () -> {
      if (!people.all().contains(seen)) {
        throw new Failure(TEXTS, "people.other", seen.name(), changer(people.changed(seen.id())));
      }
      if (changed.active()) {
        requireSingle(changed.name(), Optional.of(changed.id()));
      }
      people.save(changed);
      return changed;
    });
  }

  void remove(Person person) throws Failure {
    Person _ = transactions.write(TEXTS.get("people.removed", person.name()), () -> {
      if (!people.all().contains(person)) {
        throw new Failure(TEXTS, "people.other", person.name(), changer(people.changed(person.id())));
      }
      people.remove(person.id());
      return person;
    });
  }

  private static String changer(Optional<String> known) {
    return known.orElseGet(() -> TEXTS.get("other.unknown"));
  }

  /// Changes are signed with the name: two people of one name could take back each other's work unawares.
  private void requireSingle(String name, Optional<Person.PersonId> own) throws Failure {
    boolean taken = people.all().stream().anyMatch(
        other -> other.active() && other.name().equalsIgnoreCase(name) && !Optional.of(other.id()).equals(own));
    if (taken) {
      throw new Failure(TEXTS, "people.twice", name);
    }
  }

  /// The centre as it is stored.
  ///
  /// @param people those who work here first
  /// @param lacking why who works may not keep the list of people; empty when they may
  public record State(Centre centre, List<Person> people, String lacking) {
    public State {
      people = List.copyOf(people);
    }
  }
}
