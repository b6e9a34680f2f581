package ru.kvartil.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.kvartil.app.Desk.Opened;
import ru.kvartil.district.Passwords;
import ru.kvartil.district.Person;
import ru.kvartil.district.Person.PersonId;
import ru.kvartil.district.Right;
import ru.kvartil.district.Role;
import ru.kvartil.protection.ui.ProtectionPage;
import ru.kvartil.protection.ui.ProtectionPage.Holder;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// What the page of passwords asks for, over one open database. Each change asks for the password of who works first.
///
/// @param window what the whole window does
record ProtectionWays(Opened opened, Keys keys, Entrance entrance, Window window) implements ProtectionPage.Ways {
  private static final Texts TEXTS = Texts.of(ProtectionWays.class);

  /// What needs the whole window.
  interface Window {
    void protect();

    void lock();

    void renew();

    /// Shows the working window again.
    void back();
  }

  private Path database() {
    return opened.workplace().file();
  }

  private Passwords passwords() {
    return opened.workplace().passwords(keys.vault(database()));
  }

  private List<Person> people() throws Failure {
    return opened.workplace().transactions().read(opened.workplace().people()::all);
  }

  @Override
  public void protect() {
    window.protect();
  }

  @Override
  public void lock() {
    window.lock();
  }

  @Override
  public void renew() {
    window.renew();
  }

  @Override
  public void change() {
    entrance.change(database(), passwords(), window::back);
  }

  @Override
  public List<Holder> holders() throws Failure {
    Set<PersonId> having = passwords().holders();
    List<Holder> all = new ArrayList<>();
    if (passwords().main().isPresent()) {
      all.add(new Holder(Optional.empty(), TEXTS.get("app.main-password"), Role.HEAD.title(), true));
    }
    people().stream().filter(person -> person.active() || having.contains(person.id())).forEach(person -> all.add(
        new Holder(Optional.of(person.id().value()), person.name(), person.role().title(),
            having.contains(person.id()))));
    return all;
  }

  @Override
  public String lacking() {
    return opened.workplace().access().lacking(Right.KEYS);
  }

  @Override
  public void give(Holder holder) {
    entrance.give(database(), holder.name(), (unlocked, password) -> {
      Optional<Person> person = people().stream().filter(each -> isOf(holder, each)).findFirst();
      passwords().give(unlocked, person.orElseThrow(() -> new Failure(TEXTS, "app.no-person-now", holder.name())),
          password);
    }, window::back);
  }

  @Override
  public void take(Holder holder) {
    entrance.take(database(), unlocked -> {
      List<Person> all = people();
      Optional<Person> person = all.stream().filter(each -> isOf(holder, each)).findFirst();
      if (holder.person().isEmpty()) {
        passwords().takeMain(unlocked, all);
      } else {
        passwords().take(unlocked, all,
            person.orElseThrow(() -> new Failure(TEXTS, "app.no-person-now", holder.name())));
      }
    }, window::back);
  }

  private static boolean isOf(Holder holder, Person person) {
    return holder.person().filter(person.id().value()::equals).isPresent();
  }
}
