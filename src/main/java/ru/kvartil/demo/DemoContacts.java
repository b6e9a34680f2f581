package ru.kvartil.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import ru.kvartil.school.SchoolContacts;
import ru.kvartil.school.SchoolContacts.Access;
import ru.kvartil.school.SchoolContacts.Internet;
import ru.kvartil.school.SchoolContacts.PersonOfSchool;

/// Contacts of the fictional schools: `contacts.csv`. Numbers of an area that does not exist, addresses under `.example`
/// (RFC 2606), invented names; some schools have told less than others.
final class DemoContacts {
  private DemoContacts() {}

  /// Contacts of one school.
  ///
  /// @param login of ФИС ОКО
  record Line(String login, SchoolContacts contacts) {}

  static List<Line> read() {
    try (InputStream in = Objects.requireNonNull(DemoContacts.class.getResourceAsStream("contacts.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
          .map(line -> line.split(";", -1)).map(DemoContacts::line).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Line line(String[] cells) {
    SchoolContacts.Line own = new SchoolContacts.Line(cells[4], cells[5], "", cells[6]);
    return new Line(cells[0], new SchoolContacts(new PersonOfSchool(cells[1], cells[4], cells[5]), person(cells[2]),
        person(cells[3]), own, OptionalDouble.of(Double.parseDouble(cells[7])), internet(cells[8])));
  }

  private static PersonOfSchool person(String name) {
    return name.isEmpty() ? PersonOfSchool.NOBODY : new PersonOfSchool(name, "", "");
  }

  /// Megabits a second; 0 is no connection, empty not told.
  private static Internet internet(String speed) {
    if (speed.isEmpty()) {
      return Internet.UNKNOWN;
    }
    double megabits = Double.parseDouble(speed);
    return megabits > 0
        ? new Internet(Access.ONLINE, OptionalDouble.of(megabits))
        : new Internet(Access.OFFLINE, OptionalDouble.empty());
  }
}
