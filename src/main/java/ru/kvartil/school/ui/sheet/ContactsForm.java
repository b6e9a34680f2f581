package ru.kvartil.school.ui.sheet;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ru.kvartil.school.SchoolContacts;
import ru.kvartil.school.SchoolContacts.Access;
import ru.kvartil.school.SchoolContacts.Internet;
import ru.kvartil.school.SchoolContacts.Line;
import ru.kvartil.school.SchoolContacts.PersonOfSchool;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Fields of the contacts of a school.
final class ContactsForm {
  private static final Texts TEXTS = Texts.of(ContactsForm.class);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,3})?");
  /// Width of the narrowest column of the database.
  private static final int LONGEST = 200;
  final PersonFields director = new PersonFields("field.director");
  final PersonFields deputy = new PersonFields("field.deputy");
  final PersonFields quality = new PersonFields("field.quality");
  final Edited<String> phone = text(TEXTS.get("field.phone"));
  final Edited<String> email = text(TEXTS.get("field.email"));
  final Edited<String> site = text(TEXTS.get("field.site"));
  final Edited<String> address = text(TEXTS.get("field.address"));
  final Edited<String> distance = number(TEXTS.get("field.distance"));
  final Edited<Access> access = Edited.free(TEXTS.get("field.internet"), Access.UNTOLD);
  final Edited<String> speed = number(TEXTS.get("field.speed"));

  /// Fields of one person.
  static final class PersonFields {
    final Edited<String> name;
    final Edited<String> phone;
    final Edited<String> email;

    private PersonFields(String key) {
      String who = TEXTS.get(key);
      name = text(who);
      phone = text(TEXTS.get("field.person.phone", who));
      email = text(TEXTS.get("field.person.email", who));
    }

    private Stream<Edited<?>> all() {
      return Stream.of(name, phone, email);
    }

    private void refresh(PersonOfSchool now) {
      name.refresh(now.name());
      phone.refresh(now.phone());
      email.refresh(now.email());
    }

    private void saved(PersonOfSchool sent, PersonOfSchool now) {
      name.saved(sent.name(), now.name());
      phone.saved(sent.phone(), now.phone());
      email.saved(sent.email(), now.email());
    }

    private PersonOfSchool tidy() {
      return new PersonOfSchool(name.tidy(), phone.tidy(), email.tidy());
    }
  }

  Stream<Edited<?>> fields() {
    return Stream.of(director.all(), deputy.all(), quality.all(),
        Stream.<Edited<?>>of(phone, email, site, address, distance, access, speed)).flatMap(all -> all);
  }

  void refresh(SchoolContacts now) {
    director.refresh(now.director());
    deputy.refresh(now.deputy());
    quality.refresh(now.quality());
    phone.refresh(now.line().phone());
    email.refresh(now.line().email());
    site.refresh(now.line().site());
    address.refresh(now.line().address());
    distance.refresh(words(now.distance()));
    access.refresh(now.internet().access());
    speed.refresh(words(now.internet().speed()));
  }

  void saved(SchoolContacts sent, SchoolContacts now) {
    director.saved(sent.director(), now.director());
    deputy.saved(sent.deputy(), now.deputy());
    quality.saved(sent.quality(), now.quality());
    phone.saved(sent.line().phone(), now.line().phone());
    email.saved(sent.line().email(), now.line().email());
    site.saved(sent.line().site(), now.line().site());
    address.saved(sent.line().address(), now.line().address());
    distance.saved(words(sent.distance()), words(now.distance()));
    access.saved(sent.internet().access(), now.internet().access());
    speed.saved(words(sent.internet().speed()), words(now.internet().speed()));
  }

  /// The contacts as they would be stored; fields must be right.
  SchoolContacts tidy() {
    return new SchoolContacts(director.tidy(), deputy.tidy(), quality.tidy(),
        new Line(phone.tidy(), email.tidy(), site.tidy(), address.tidy()), read(distance.tidy()),
        new Internet(access.tidy(), read(speed.tidy())));
  }

  private static OptionalDouble read(String number) {
    return number.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(number.replace(',', '.')));
  }

  private static String words(OptionalDouble number) {
    return number.isPresent() ? SheetChecks.count(RussianFormat.plain(number.getAsDouble())) : "";
  }

  private static Edited<String> text(String name) {
    return new Edited<>(name, "", SheetChecks::line,
        text -> text.length() > LONGEST ? TEXTS.get("check.long", RussianFormat.plain(LONGEST)) : "");
  }

  private static Edited<String> number(String name) {
    return new Edited<>(name, "", typed -> SheetChecks.count(typed).replace('.', ','),
        text -> text.isEmpty() || NUMBER.matcher(text).matches() ? "" : TEXTS.get("check.number"));
  }
}
