package ru.kvartil.school.storage;

import static ru.kvartil.storage.schema.Tables.SCHOOL_CONTACT;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import ru.kvartil.school.ContactBook;
import ru.kvartil.school.SchoolContacts;
import ru.kvartil.school.SchoolContacts.Access;
import ru.kvartil.school.SchoolContacts.Internet;
import ru.kvartil.school.SchoolContacts.Line;
import ru.kvartil.school.SchoolContacts.PersonOfSchool;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.SchoolContactRecord;

/// [ContactBook] in the table `school_contact`.
public final class JooqContacts implements ContactBook {
  private final Database database;

  public JooqContacts(Database database) {
    this.database = database;
  }

  @Override
  public Map<SchoolKey, SchoolContacts> all() {
    return database.sql().selectFrom(SCHOOL_CONTACT)
        .fetchMap(row -> new SchoolKey(row.getSchool()), JooqContacts::read);
  }

  @Override
  public SchoolContacts find(SchoolKey school) {
    return row(school).map(JooqContacts::read).orElse(SchoolContacts.UNKNOWN);
  }

  @Override
  public void save(SchoolKey school, SchoolContacts contacts) {
    Optional<SchoolContactRecord> stored = row(school);
    SchoolContactRecord row = stored.orElseGet(() -> database.sql().newRecord(SCHOOL_CONTACT));
    row.setSchool(school.value());
    fill(row, contacts);
    if (stored.isPresent()) {
      database.journal().update(row);
    } else if (!contacts.equals(SchoolContacts.UNKNOWN)) {
      row.setId(database.journal().newId());
      database.journal().insert(row);
    }
  }

  private Optional<SchoolContactRecord> row(SchoolKey school) {
    return database.sql().selectFrom(SCHOOL_CONTACT).where(SCHOOL_CONTACT.SCHOOL.eq(school.value())).fetchOptional();
  }

  private static void fill(SchoolContactRecord row, SchoolContacts contacts) {
    row.setDirectorName(contacts.director().name());
    row.setDirectorPhone(contacts.director().phone());
    row.setDirectorEmail(contacts.director().email());
    row.setDeputyName(contacts.deputy().name());
    row.setDeputyPhone(contacts.deputy().phone());
    row.setDeputyEmail(contacts.deputy().email());
    row.setQualityName(contacts.quality().name());
    row.setQualityPhone(contacts.quality().phone());
    row.setQualityEmail(contacts.quality().email());
    row.setPhone(contacts.line().phone());
    row.setEmail(contacts.line().email());
    row.setSite(contacts.line().site());
    row.setAddress(contacts.line().address());
    row.setDistance(nullable(contacts.distance()));
    row.setInternet(contacts.internet().access().name());
    row.setSpeed(nullable(contacts.internet().speed()));
  }

  private static SchoolContacts read(SchoolContactRecord row) {
    return new SchoolContacts(
        new PersonOfSchool(row.getDirectorName(), row.getDirectorPhone(), row.getDirectorEmail()),
        new PersonOfSchool(row.getDeputyName(), row.getDeputyPhone(), row.getDeputyEmail()),
        new PersonOfSchool(row.getQualityName(), row.getQualityPhone(), row.getQualityEmail()),
        new Line(row.getPhone(), row.getEmail(), row.getSite(), row.getAddress()), optional(row.getDistance()),
        new Internet(Access.valueOf(row.getInternet()), optional(row.getSpeed())));
  }

  private static @Nullable Double nullable(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  private static OptionalDouble optional(@Nullable Double number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
