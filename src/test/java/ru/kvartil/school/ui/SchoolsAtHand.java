package ru.kvartil.school.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.Registry;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolValues;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqContacts;
import ru.kvartil.school.storage.JooqHeadcounts;
import ru.kvartil.school.storage.JooqLives;
import ru.kvartil.school.storage.JooqOwnGroups;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.school.storage.JooqStatuses;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Transactions;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.Tables;

/// A real database of invented schools for the tests of their screens.
public final class SchoolsAtHand implements AutoCloseable {
  public static final SchoolYear YEAR = new SchoolYear(2025);
  private final Database database;
  public final Schools schools;
  public final Registry registry;
  public final SchoolDesk desk;
  public final RegistryDesk registryDesk;

  public SchoolsAtHand(Path folder) throws Failure {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z"));
    database = Database.create(folder.resolve("район"), new Database.Origin(clock, "И. П. Лебедева"), _ -> {});
    schools = new JooqSchools(database);
    registry = new Registry(schools, new JooqStatuses(database), new JooqContacts(database),
        new JooqOwnGroups(database),
        new JooqLives(database), new JooqHeadcounts(database));
    desk = new SchoolDesk(database.transactions(), registry);
    registryDesk = new RegistryDesk(database.transactions(), registry, new NoValues());
  }

  public School add(String name) throws Failure {
    return add(name, "Берёзовский район");
  }

  public School add(String name, String municipality) throws Failure {
    return add(name, municipality, SchoolCodes.NONE, SchoolType.SECONDARY, PlaceKind.VILLAGE);
  }

  public School add(String name, String municipality, SchoolCodes codes, SchoolType type, PlaceKind place)
      throws Failure {
    return database.transactions().write("x", () -> schools.add(new Schools.Draft(
        SchoolNames.of(name), codes, municipality, type, place, Optional.empty(), Optional.empty())));
  }

  public void year(SchoolKey school, SchoolYear year, int contingent) throws Failure {
    save(new SchoolYearRecord(school, year, OptionalInt.of(contingent), true, ""));
  }

  public void save(SchoolYearRecord record) throws Failure {
    database.transactions().write("x", () -> {
      schools.saveYear(record);
      return 0;
    });
  }

  public void update(School school) throws Failure {
    database.transactions().write("x", () -> {
      schools.update(school);
      return 0;
    });
  }

  public void remove(SchoolKey key) throws Failure {
    database.transactions().write("x", () -> {
      schools.remove(key);
      return 0;
    });
  }

  /// Several changes in one transaction.
  public <T> T together(Transactions.Work<T> work) throws Failure {
    return database.transactions().write("x", work);
  }

  public School stored(SchoolKey key) throws Failure {
    return desk.entry(key).school();
  }

  public List<SchoolYearRecord> years(SchoolKey key) throws Failure {
    return desk.entry(key).years();
  }

  public List<School> all() throws Failure {
    return desk.roll(YEAR).schools();
  }

  /// Schools without values.
  private record NoValues() implements SchoolValues {
    @Override
    public SortedMap<SchoolYear, Integer> count(SchoolKey school) {
      return new TreeMap<>();
    }

    @Override
    public List<Clash> clashes(SchoolKey duplicate, SchoolKey kept) {
      return List.of();
    }
  }

  /// The newest events of the journal first.
  public List<Event> events() throws Failure {
    return database.transactions().read(() -> database.sql().selectFrom(Tables.CHANGE_EVENT)
        .orderBy(Tables.CHANGE_EVENT.SEQ.desc())
        .fetch(row -> new Event(row.getActionId(), row.getPerson(), row.getAction(), row.getTableName(),
            row.getChanges())));
  }

  @Override
  public void close() {
    database.close();
  }

  public record Event(UUID action, String person, String title, String table, String changes) {}
}
