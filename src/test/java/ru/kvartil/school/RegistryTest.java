package ru.kvartil.school;

import java.util.Map;
import ru.kvartil.storage.StoreKind;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.Parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.school.SchoolContacts.Access;
import ru.kvartil.school.SchoolContacts.Internet;
import ru.kvartil.school.SchoolContacts.Line;
import ru.kvartil.school.SchoolContacts.PersonOfSchool;
import ru.kvartil.school.SchoolStatus.Grounds;
import ru.kvartil.school.storage.JooqContacts;
import ru.kvartil.school.storage.JooqHeadcounts;
import ru.kvartil.school.storage.JooqLives;
import ru.kvartil.school.storage.JooqOwnGroups;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.school.storage.JooqStatuses;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;

/// Contacts, statuses, groups, names and ends of schools in a real database.
@Tag("postgres")
@ParameterizedClass
@EnumSource(StoreKind.class)
class RegistryTest {
  @Parameter
  StoreKind engine;
  private static final SchoolYear YEAR = new SchoolYear(2025);
  private static final SchoolContacts FULL = new SchoolContacts(new PersonOfSchool("Лебедева Ирина", "8 900", "i@s.ru"),
      PersonOfSchool.NOBODY, new PersonOfSchool("Орлова Анна", "", ""),
      new Line("8 (3412) 1-23", "s@s.ru", "school8.ru", "ул. Мира, 1"), OptionalDouble.of(12.5),
      new Internet(Access.ONLINE, OptionalDouble.of(100)));
  @TempDir
  private Path folder;
  private Database database;
  private Registry registry;

  @BeforeEach
  void create() throws Failure {
    database = engine.create(folder.resolve("район"),
        new Database.Origin(InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z")), "Ирина"), _ -> {});
    registry = new Registry(new JooqSchools(database), new JooqStatuses(database), new JooqContacts(database),
        new JooqOwnGroups(database), new JooqLives(database), new JooqHeadcounts(database));
  }

  @AfterEach
  void close() {
    // Where there is no server to be had, the test was skipped before it began.
    if (database != null) {
      database.close();
    }
  }

  /// Work that gives nothing back.
  private interface Deed {
    void run() throws Failure;
  }

  private void write(Deed deed) throws Failure {
    database.transactions().write("Правка", () -> {
      deed.run();
      return 0;
    });
  }

  private SchoolKey add(String name) throws Failure {
    return database.transactions().write("Правка", () -> registry.schools().add(new Schools.Draft(
        SchoolNames.of(name), SchoolCodes.NONE, "", SchoolType.UNKNOWN, PlaceKind.UNKNOWN, Optional.empty(),
        Optional.empty()))).key();
  }

  private School school(SchoolKey key) throws Failure {
    return database.transactions().read(() -> registry.schools().find(key).orElseThrow());
  }

  private List<String> names() throws Failure {
    return database.transactions().read(() -> registry.schools().all().stream().map(School::name).toList());
  }

  private static SchoolStatus status(SchoolKey school, StatusKind kind, int year, String order) {
    return new SchoolStatus(school, kind, new SchoolYear(year),
        new Grounds(order, Optional.of(LocalDate.of(2024, 9, 2)), "перечень региона"));
  }

  @Test
  void statusesAreKeptByYearOnceOfAKind() throws Exception {
    SchoolKey first = add("Школа № 1");
    SchoolKey second = add("Школа № 2");
    write(() -> {
      registry.statuses().put(status(second, StatusKind.LOW_RESULTS, 2025, "12"));
      registry.statuses().put(status(first, StatusKind.LEAD, 2025, "13"));
      registry.statuses().put(status(first, StatusKind.LOW_RESULTS, 2025, "14"));
      registry.statuses().put(status(first, StatusKind.LOW_RESULTS, 2024, "11"));
      registry.statuses().put(status(first, StatusKind.LOW_RESULTS, 2025, "14-р"));
    });
    assertThat(database.transactions().read(() -> registry.statuses().year(YEAR))).containsExactly(
        status(first, StatusKind.LOW_RESULTS, 2025, "14-р"), status(first, StatusKind.LEAD, 2025, "13"),
        status(second, StatusKind.LOW_RESULTS, 2025, "12"));
    assertThat(database.transactions().read(() -> registry.statuses().of(first))).extracting(SchoolStatus::year)
        .containsExactly(YEAR, YEAR, new SchoolYear(2024));
    write(() -> registry.statuses().remove(first, StatusKind.LOW_RESULTS, YEAR));
    assertThat(database.transactions().read(() -> registry.statuses().all())).hasSize(3);
  }

  @Test
  void contactsComeBackAsTheyWereSaved() throws Exception {
    SchoolKey key = add("Школа № 8");
    assertThat(database.transactions().read(() -> registry.contacts().find(key))).isEqualTo(SchoolContacts.UNKNOWN);
    write(() -> registry.contacts().save(key, SchoolContacts.UNKNOWN));
    assertThat(database.transactions().read(() -> registry.contacts().all())).isEmpty();
    write(() -> registry.contacts().save(key, FULL));
    assertThat(database.transactions().read(() -> registry.contacts().all()))
        .containsOnly(Map.entry(key, FULL));
  }

  @Test
  void aGroupChangesItsNameAndItsSchools() throws Exception {
    SchoolKey first = add("Школа № 1");
    SchoolKey second = add("Школа № 2");
    OwnGroup group = database.transactions().write("x", () -> registry.groups().add("Сельские", Set.of(first)));
    OwnGroup changed = new OwnGroup(group.id(), "Дальние", Set.of(second));
    write(() -> registry.groups().save(changed));
    assertThat(database.transactions().read(() -> registry.groups().all())).containsExactly(changed);
    write(() -> registry.groups().remove(group.id()));
    assertThat(database.transactions().read(() -> registry.groups().all())).isEmpty();
    assertThat(names()).hasSize(2);
  }

  @Test
  void aRenamedSchoolIsStillFoundByItsOldName() throws Exception {
    SchoolKey key = add("МБОУ «СОШ № 8»");
    write(() -> registry.lives().rename(key, new SchoolNames("", "МБОУ «Гимназия № 8»", "Гимназия № 8", List.of()),
        LocalDate.of(2024, 9, 1)));
    assertThat(school(key).name()).isEqualTo("Гимназия № 8");
    assertThat(school(key).names().aliases()).containsExactly("МБОУ «СОШ № 8»");
    assertThat(database.transactions().read(() -> registry.lives().formerNames(key)))
        .containsExactly(new FormerName("МБОУ «СОШ № 8»", LocalDate.of(2024, 9, 1)));
  }

  @Test
  void aClosedSchoolWorkedInTheYearsBefore() throws Exception {
    SchoolKey heir = add("Школа № 1");
    SchoolKey key = add("Школа № 8");
    SchoolEnd end = new SchoolEnd(LocalDate.of(2024, 8, 31), Optional.of(heir), "приказ № 4");
    write(() -> registry.lives().close(key, end));
    School closed = school(key);
    assertThat(closed.end()).contains(end);
    assertThat(closed.worksIn(new SchoolYear(2024))).isTrue();
    assertThat(closed.worksIn(YEAR)).isFalse();
    assertThat(new SchoolEnd(LocalDate.of(2024, 9, 1), Optional.empty(), "").worked(YEAR)).isTrue();
    write(() -> registry.schools().update(closed));
    assertThat(school(key).end()).contains(end);
    write(() -> registry.lives().reopen(key));
    assertThat(school(key).worksIn(YEAR)).isTrue();
  }

  @Test
  void mergingPassesEverythingOnAndKeepsWhatTheKeptOneHas() throws Exception {
    SchoolKey kept = add("МБОУ «СОШ № 8»");
    SchoolKey gone = add("школа 8");
    SchoolKey branch = add("Филиал");
    write(() -> {
      School stored = registry.schools().find(branch).orElseThrow();
      registry.schools().update(new School(stored.id(), branch, stored.version(), stored.names(), stored.codes(), "",
          stored.type(), stored.place(), stored.small(), Optional.of(gone)));
      School twice = registry.schools().find(gone).orElseThrow();
      registry.schools().update(new School(twice.id(), gone, twice.version(),
          new SchoolNames("", "школа 8", "школа 8", List.of("восьмая")), SchoolCodes.of("790008"), "",
          SchoolType.SECONDARY,
          twice.place(), twice.small(), twice.parent()));
      registry.schools().saveYear(new SchoolYearRecord(kept, YEAR, OptionalInt.empty(), false, "вечерняя"));
      registry.schools().saveYear(new SchoolYearRecord(gone, YEAR, OptionalInt.of(300), true, ""));
      registry.schools().saveYear(new SchoolYearRecord(gone, YEAR.previous(), OptionalInt.of(310), true, ""));
      registry.statuses().put(status(kept, StatusKind.LOW_RESULTS, 2025, "1"));
      registry.statuses().put(status(gone, StatusKind.LOW_RESULTS, 2025, "2"));
      registry.statuses().put(status(gone, StatusKind.LEAD, 2025, "3"));
      registry.contacts().save(gone, FULL);
      registry.groups().add("Сельские", Set.of(gone));
    });
    write(() -> registry.lives().merge(gone, kept));

    assertThat(names()).containsExactly("МБОУ «СОШ № 8»", "Филиал");
    assertThat(school(kept)).extracting(School::code, School::type).containsExactly("790008", SchoolType.SECONDARY);
    assertThat(school(kept).names().aliases()).containsExactly("восьмая", "школа 8");
    assertThat(school(branch).parent()).contains(kept);
    assertThat(database.transactions().read(() -> registry.schools().years(kept)))
        .extracting(SchoolYearRecord::year, SchoolYearRecord::contingent, SchoolYearRecord::compared)
        .containsExactly(tuple(YEAR.previous(), OptionalInt.of(310), true), tuple(YEAR, OptionalInt.of(300), false));
    assertThat(database.transactions().read(() -> registry.statuses().all())).containsExactly(
        status(kept, StatusKind.LOW_RESULTS, 2025, "1"), status(kept, StatusKind.LEAD, 2025, "3"));
    assertThat(database.transactions().read(() -> registry.contacts().find(kept))).isEqualTo(FULL);
    assertThat(database.transactions().read(() -> registry.groups().all()).getFirst().members()).containsExactly(kept);
    assertThat(database.transactions().read(() -> registry.schools().next()))
        .isEqualTo(new SchoolKey(branch.value() + 1));
  }

  @Test
  void aSchoolIsNotAFilialOfItselfAfterMerging() throws Exception {
    SchoolKey kept = add("Школа № 8");
    SchoolKey gone = add("школа 8");
    write(() -> {
      School stored = registry.schools().find(kept).orElseThrow();
      registry.schools().update(new School(stored.id(), kept, stored.version(), stored.names(), stored.codes(), "",
          stored.type(), stored.place(), stored.small(), Optional.of(gone)));
    });
    write(() -> registry.lives().merge(gone, kept));
    assertThat(school(kept).parent()).isEmpty();
  }
}
