package ru.kvartil.district.storage;

import static ru.kvartil.storage.schema.Tables.DISTRICT_PERSON;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.kvartil.district.People;
import ru.kvartil.district.Person;
import ru.kvartil.district.Person.PersonId;
import ru.kvartil.district.Role;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.DistrictPersonRecord;

/// [People] in the table `district_person`.
public final class JooqPeople implements People {
  private final Database database;

  public JooqPeople(Database database) {
    this.database = database;
  }

  @Override
  public List<Person> all() {
    return database.sql().selectFrom(DISTRICT_PERSON).fetch(JooqPeople::read).stream()
        .sorted(Comparator.comparing((Person person) -> !person.active())
            .thenComparing(Person::name, new NaturalOrder()).thenComparing(person -> person.id().value()))
        .toList();
  }

  @Override
  public Optional<String> changed(PersonId person) {
    return database.journal().lastChange(DISTRICT_PERSON.ID, person.value());
  }

  @Override
  public Person add(Draft draft) {
    DistrictPersonRecord row = database.sql().newRecord(DISTRICT_PERSON);
    row.setId(database.journal().newId());
    Person person = new Person(new PersonId(row.getId()), draft.name(), draft.job(), draft.phone(), draft.email(),
        true, draft.role());
    fill(row, person);
    database.journal().insert(row);
    return person;
  }

  @Override
  public void save(Person person) {
    DistrictPersonRecord row = row(person.id());
    fill(row, person);
    database.journal().update(row);
  }

  @Override
  public void remove(PersonId person) {
    database.journal().delete(row(person));
  }

  private DistrictPersonRecord row(PersonId person) {
    return database.sql().selectFrom(DISTRICT_PERSON).where(DISTRICT_PERSON.ID.eq(person.value())).fetchOptional()
        .orElseThrow();
  }

  private static void fill(DistrictPersonRecord row, Person person) {
    row.setName(person.name());
    row.setJob(person.job());
    row.setPhone(person.phone());
    row.setEmail(person.email());
    row.setActive(person.active());
    row.setRole(person.role().name());
  }

  private static Person read(DistrictPersonRecord row) {
    return new Person(new PersonId(row.getId()), row.getName(), row.getJob(), row.getPhone(), row.getEmail(),
        row.getActive(), Role.of(row.getRole()));
  }
}
