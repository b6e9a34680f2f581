package ru.kvartil.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import ru.kvartil.storage.StoreKind;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.Parameter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.district.Person.PersonId;
import ru.kvartil.district.storage.JooqPeople;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.Tables;

@Tag("postgres")
@ParameterizedClass
@EnumSource(StoreKind.class)
class PeopleTest {
  @Parameter
  StoreKind engine;
  @TempDir
  private Path folder;
  private Database database;
  private People people;

  @BeforeEach
  void create() throws Failure {
    database = engine.create(folder.resolve("район"),
        new Database.Origin(InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z")), "user"), _ -> {});
    people = new JooqPeople(database);
  }

  @AfterEach
  void close() {
    // Where there is no server to be had, the test was skipped before it began.
    if (database != null) {
      database.close();
    }
  }

  private Person add(String name) throws Failure {
    return database.transactions().write("Добавлен сотрудник",
        () -> people.add(new People.Draft(name, "методист", "8 900", "a@b.ru")));
  }

  private List<String> signatures() throws Failure {
    return database.transactions().read(() -> database.sql().selectFrom(Tables.CHANGE_EVENT)
        .orderBy(Tables.CHANGE_EVENT.SEQ).fetch(Tables.CHANGE_EVENT.PERSON));
  }

  @Test
  void whoLeftStandsLastAndKeepsEverything() throws Exception {
    Person left = add("А. А. Белова");
    Person works = add("Я. Я. Юрьева");
    Person gone = new Person(left.id(), "А. А. Белова", "", "", "x@y.ru", false, Role.HEAD);
    database.transactions().write("x", () -> {
      people.save(gone);
      return 0;
    });
    assertThat(database.transactions().read(people::all)).containsExactly(works, gone);
    database.transactions().write("x", () -> {
      people.remove(gone.id());
      return 0;
    });
    assertThat(database.transactions().read(people::all)).containsExactly(works);
  }

  @Test
  void changesAreSignedByWhoeverWorksNow() throws Exception {
    add("А. А. Белова");
    database.sign("Я. Я. Юрьева");
    add("Б. Б. Вольф");
    assertThat(signatures()).containsExactly("user", "Я. Я. Юрьева");
    assertThat(database.journal().person()).isEqualTo("Я. Я. Юрьева");
  }

  @Test
  void aCommandInProgressKeepsTheNameItBeganWith() throws Exception {
    Thread other = new Thread(() -> {
      try {
        database.sign("Я. Я. Юрьева");
      } catch (Failure failed) {
        throw new IllegalStateException(failed);
      }
    });
    database.transactions().write("Два сотрудника", () -> {
      people.add(new People.Draft("А", "", "", ""));
      other.start();
      while (other.getState() == Thread.State.NEW || other.getState() == Thread.State.RUNNABLE) {
        Thread.onSpinWait();
      }
      return people.add(new People.Draft("Б", "", "", ""));
    });
    other.join();
    add("В");
    assertThat(signatures()).containsExactly("user", "user", "Я. Я. Юрьева");
  }

  @Test
  void nobodyIsAskedWhereThereIsNoChoice() {
    Person one = person("Ирина", true);
    Person left = person("Ольга", false);
    assertThat(Worker.certain(List.of(), "user")).contains(new Worker(Optional.empty(), "user", Role.HEAD));
    assertThat(Worker.certain(List.of(one, left), "user"))
        .contains(new Worker(Optional.of(one.id()), "Ирина", Role.HEAD));
    assertThat(Worker.certain(List.of(one, person("Анна", true)), "user")).isEmpty();
  }

  private static Person person(String name, boolean active) {
    return new Person(new PersonId(UUID.randomUUID()), name, "", "", "", active, Role.HEAD);
  }
}
