package ru.kvartil.district;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.district.Person.PersonId;
import ru.kvartil.shared.Deeds;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.KeySlot;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// Passwords of an open database: the main one, which a head keeps, and those of people, which say who works. Called away from
/// the window's thread. Whoever changes them types their own password first: its keys are handed in opened.
public final class Passwords {
  private static final Texts TEXTS = Texts.of(Passwords.class);
  private final Vault vault;
  private final Access access;
  private final Deeds deeds;

  public Passwords(Vault vault, Access access, Deeds deeds) {
    this.vault = vault;
    this.access = access;
    this.deeds = deeds;
  }

  /// The main password; empty when a head has taken it away.
  public Optional<KeySlot> main() {
    return vault.people().stream().filter(slot -> slot.owner().isEmpty()).findFirst();
  }

  /// Who has a password of their own.
  public Set<PersonId> holders() {
    return vault.people().stream().flatMap(slot -> slot.owner().stream()).map(PersonId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Gives a person a password, or another one.
  ///
  /// @param opened by the password of who works
  /// @param password stays the caller's
  public void give(Unlocked opened, Person person, char[] password) throws Failure {
    requireKeys(opened);
    if (!person.active()) {
      throw new Failure(TEXTS, "password.left", person.name());
    }
    vault.give(opened, person.id().value(), label(person), password);
    deeds.did(Deeds.Deed.KEYS, TEXTS.get("password.given", person.name()));
  }

  /// Takes a person's password away. Their key is not remade: who wrote it down meanwhile is kept out only by a new data key.
  ///
  /// @param all people as they are now
  public void take(Unlocked opened, List<Person> all, Person person) throws Failure {
    requireKeys(opened);
    boolean headStays = main().isPresent() || headHolds(all, Optional.of(person.id()));
    if (!headStays) {
      throw new Failure(TEXTS, "password.last-head");
    }
    vault.remove(opened, person.id().value());
    deeds.did(Deeds.Deed.KEYS, TEXTS.get("password.taken", person.name()));
  }

  /// Takes the main password away, once a head has one of their own.
  public void takeMain(Unlocked opened, List<Person> all) throws Failure {
    requireKeys(opened);
    KeySlot slot = main().orElseThrow(() -> new Failure(TEXTS, "password.no-main"));
    if (!headHolds(all, Optional.empty())) {
      throw new Failure(TEXTS, "password.last-head");
    }
    vault.remove(opened, slot.id());
    deeds.did(Deeds.Deed.KEYS, TEXTS.get("password.main-taken"));
  }

  /// Asks whether a new data key may be made, and tells whose passwords will have to be given anew: a new key cannot be put
  /// behind a password nobody types.
  ///
  /// @param all people as they are now
  public List<Person> losing(Unlocked opened, List<Person> all) throws Failure {
    requireKeys(opened);
    Set<PersonId> holders = holders();
    Optional<PersonId> mine = opened.slot().flatMap(KeySlot::owner).map(PersonId::new);
    return all.stream().filter(person -> holders.contains(person.id()) && !mine.equals(Optional.of(person.id())))
        .toList();
  }

  /// Another password for whoever typed theirs; the main one is a head's.
  public void change(Unlocked opened, char[] password) throws Failure {
    KeySlot slot = opened.slot().orElseThrow(() -> new Failure(TEXTS, "password.whose"));
    access.require(slot.owner().isPresent() ? Right.OWN_PASSWORD : Right.KEYS);
    vault.setPassword(opened, slot.id(), password);
    deeds.did(Deeds.Deed.KEYS, TEXTS.get("password.changed"));
  }

  /// Somebody else's password typed into a head's open window gives no rights of the head.
  private void requireKeys(Unlocked opened) throws Failure {
    access.require(Right.KEYS);
    boolean own = opened.slot().isEmpty()
        || opened.slot().flatMap(KeySlot::owner).map(PersonId::new).equals(access.bound());
    if (!own) {
      throw new Failure(TEXTS, "password.whose");
    }
  }

  private boolean headHolds(List<Person> all, Optional<PersonId> but) {
    Set<PersonId> holders = holders();
    return all.stream().anyMatch(person -> person.active() && person.role() == Role.HEAD
        && holders.contains(person.id()) && !Optional.of(person.id()).equals(but));
  }

  /// Initials: the file of keys can be read by whoever finds it.
  private String label(Person person) {
    String initials = Stream.of(person.name().split("[\\s.]+")).filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
        .collect(Collectors.joining(" "));
    Set<String> taken = vault.people().stream().filter(slot -> !slot.id().equals(person.id().value()))
        .map(KeySlot::label).collect(Collectors.toSet());
    String label = initials;
    for (int number = 2; taken.contains(label); number++) {
      label = TEXTS.get("password.label", initials, number);
    }
    return label;
  }
}
