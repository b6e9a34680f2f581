package ru.kvartil.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.audit.storage.JooqTrail;
import ru.kvartil.district.People;
import ru.kvartil.district.Person;
import ru.kvartil.district.storage.JooqPeople;
import ru.kvartil.fact.Corrections;
import ru.kvartil.fact.Series;
import ru.kvartil.fact.storage.JooqTypedFacts;
import ru.kvartil.history.Changes;
import ru.kvartil.history.storage.JooqHistory;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.schema.Tables;

/// Two programs with one schema open: nothing of either is lost unseen, and numbers and the trail go on as with one.
@Tag("postgres")
class ServerSessionsTest {
  private static final Duration NOTICED = Duration.ofSeconds(20);
  @TempDir
  Path folder;
  private Session irina;
  private Session pyotr;

  /// One program.
  private record Session(Database database, People people, Schools schools, JooqTrail trail, Changes changes) {
    static Session of(Database database) {
      JooqTrail trail = new JooqTrail(database, List::of);
      database.beforeCommit(trail);
      return new Session(database, new JooqPeople(database), new JooqSchools(database), trail,
          new Changes(database.transactions(), new JooqHistory(database, List.of(), List.of())));
    }

    Person add(String name) throws Failure {
      return database.transactions().write("Внесён: " + name, () -> people.add(new People.Draft(name, "", "", "")));
    }

    void save(Person person) throws Failure {
      database.transactions().write("Изменён: " + person.name(), () -> {
        people.save(person);
        return person;
      });
    }

    void undo() throws Failure {
      changes.turn(changes.state().undoable().orElseThrow());
    }

    List<Person> all() throws Failure {
      return database.transactions().read(people::all);
    }
  }

  private static Person phone(Person person, String phone) {
    return new Person(person.id(), person.name(), person.job(), phone, person.email(), person.active(), person.role());
  }

  @BeforeEach
  void open() throws Exception {
    ServerPlace place = TestServer.place(folder.resolve("центр"));
    irina = Session.of(ServerDatabase.create(place, new Database.Origin(InstantSource.system(), "Ирина"), _ -> {}));
    pyotr = Session.of(ServerDatabase.open(place, new Database.Origin(InstantSource.system(), "Пётр")));
  }

  @AfterEach
  void close() {
    if (irina != null) {
      irina.database().close();
    }
    if (pyotr != null) {
      pyotr.database().close();
    }
  }

  @Test
  void aRowAnotherChangedSinceItWasSeenIsNotWrittenOver() throws Exception {
    Person seen = irina.add("Сидорова А. А.");
    assertThat(pyotr.all()).containsExactly(seen);
    irina.save(phone(seen, "11-11"));
    Failure refused = catchThrowableOfType(Failure.class, () -> pyotr.save(phone(seen, "22-22")));
    assertThat(refused.code()).isEqualTo("storage.overtaken");
    assertThat(refused).hasMessageContaining("«Изменён: Сидорова А. А.»").hasMessageContaining("Ирина")
        .hasMessageContaining("не сохранено");
    assertThat(irina.all()).extracting(Person::phone).containsExactly("11-11");
    Person now = pyotr.all().getFirst();
    pyotr.save(phone(now, "22-22"));
    assertThat(irina.all()).extracting(Person::phone).containsExactly("22-22");
    pyotr.save(phone(now, "33-33"));
    assertThat(irina.all()).extracting(Person::phone).containsExactly("33-33");
  }

  @Test
  void neitherIsItRemoved() throws Exception {
    Person seen = irina.add("Сидорова А. А.");
    assertThat(pyotr.all()).hasSize(1);
    irina.save(phone(seen, "11-11"));
    Failure refused = catchThrowableOfType(Failure.class,
        () -> pyotr.database().transactions().write("Убран", () -> {
          pyotr.people().remove(seen.id());
          return seen;
        }));
    assertThat(refused.code()).isEqualTo("storage.overtaken");
    assertThat(irina.all()).hasSize(1);
  }

  @Test
  void aNumberTypedIntoACellAnotherJustFilledIsRefused() throws Exception {
    SchoolKey school = irina.database().transactions().write("Школа", () -> irina.schools().add(new Schools.Draft(
        SchoolNames.of("Школа"), SchoolCodes.NONE, "", SchoolType.UNKNOWN, PlaceKind.UNKNOWN, Optional.empty(),
        Optional.empty())).key());
    assertThat(pyotr.database().transactions().read(pyotr.schools()::all)).hasSize(1);
    type(irina, school, 31);
    Failure refused = catchThrowableOfType(Failure.class, () -> type(pyotr, school, 13));
    assertThat(refused.code()).isEqualTo("storage.overtaken");
    assertThat(refused).hasMessageContaining("«Введено: 31»").hasMessageContaining("Ирина");
    assertThat(typed(irina)).containsExactly(31.0);
    assertThat(typed(pyotr)).containsExactly(31.0);
    type(pyotr, school, 13);
    assertThat(typed(irina)).containsExactly(13.0);
  }

  private static void type(Session session, SchoolKey school, int number) throws Failure {
    Corrections corrections = new JooqTypedFacts(session.database());
    session.database().transactions().write("Введено: " + number, () -> corrections.type(List.of(new Corrections.Typed(
        school, new SchoolYear(2025), Series.passport("многодетные"), new Corrections.Entry.Value(number)))));
  }

  private static List<Double> typed(Session session) throws Failure {
    return session.database().transactions().read(() -> session.database().sql().select(Tables.FACT_CORRECTION.AMOUNT)
        .from(Tables.FACT_CORRECTION).fetch(Tables.FACT_CORRECTION.AMOUNT));
  }

  @Test
  void otherRowsAreChangedSideBySide() throws Exception {
    Person first = irina.add("Сидорова А. А.");
    Person second = irina.add("Орлова Б. Б.");
    assertThat(pyotr.all()).hasSize(2);
    irina.save(phone(first, "11-11"));
    pyotr.save(phone(second, "22-22"));
    assertThat(irina.all()).extracting(Person::phone).containsExactlyInAnyOrder("11-11", "22-22");
  }

  @Test
  void whatIsSavedAtOnceGetsNumbersWithoutGapsAndOneTrail() throws Exception {
    int each = 15;
    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> schools(irina, each));
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> schools(pyotr, each));
    one.join();
    other.join();
    assertThat(irina.database().transactions().read(irina.schools()::all))
        .extracting(school -> (long) school.key().value())
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 2 * each).boxed().toList());
    assertThat(pyotr.database().transactions().read(() -> pyotr.database().sql().select(Tables.CHANGE_EVENT.SEQ)
        .from(Tables.CHANGE_EVENT).orderBy(Tables.CHANGE_EVENT.SEQ).fetch(0, Long.class)))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2 * each).boxed().toList());
    assertThat(pyotr.database().transactions().read(() -> pyotr.database().sql().select(Tables.CHANGE_EVENT.HLC)
        .from(Tables.CHANGE_EVENT).orderBy(Tables.CHANGE_EVENT.SEQ).fetch(0, Long.class))).isSorted()
        .doesNotHaveDuplicates();
    assertThat(irina.database().transactions().read(irina.trail()::check)).isEmpty();
    assertThat(irina.database().transactions().read(irina.trail()::entries)).hasSize(2 * each);
  }

  private static void schools(Session session, int count) {
    try {
      for (int i = 0; i < count; i++) {
        session.database().transactions().write("Школа", () -> session.schools().add(new Schools.Draft(
            SchoolNames.of("Школа"), SchoolCodes.NONE, "", SchoolType.UNKNOWN, PlaceKind.UNKNOWN, Optional.empty(),
            Optional.empty())));
      }
    } catch (Failure failure) {
      throw new CompletionException(failure);
    }
  }

  @Test
  void whatOthersDidIsNoticedWithoutReading() throws Exception {
    long before = pyotr.database().transactions().revision();
    assertThat(pyotr.database().changesByOthers()).isZero();
    irina.add("Сидорова А. А.");
    Instant end = Instant.now().plus(NOTICED);
    while (pyotr.database().changesByOthers() == 0 && Instant.now().isBefore(end)) {
      Thread.sleep(100);
    }
    assertThat(pyotr.database().changesByOthers()).isEqualTo(1);
    assertThat(pyotr.database().transactions().revision()).isGreaterThan(before);
    assertThat(irina.database().changesByOthers()).isZero();
    // Noticed, but nobody has read it yet.
    Failure refused = catchThrowableOfType(Failure.class, () -> pyotr.save(phone(irina.all().getFirst(), "2")));
    assertThat(refused.code()).isEqualTo("storage.overtaken");
  }

  @Test
  void aReadingSeesOneStateWhileAnotherWrites() throws Exception {
    irina.add("Сидорова А. А.");
    List<Integer> counts = pyotr.database().transactions().read(() -> {
      int first = pyotr.people().all().size();
      Person _ = irina.add("Орлова Б. Б.");
      return List.of(first, pyotr.people().all().size());
    });
    assertThat(counts).containsExactly(1, 1);
    assertThat(pyotr.all()).hasSize(2);
  }

  @Test
  void undoDoesNotTakeBackWhatAnotherChangedSince() throws Exception {
    Person person = irina.add("Сидорова А. А.");
    irina.save(phone(person, "11-11"));
    pyotr.save(phone(pyotr.all().getFirst(), "22-22"));
    assertThat(irina.all()).extracting(Person::phone).containsExactly("22-22");
    Failure refused = catchThrowableOfType(Failure.class, () -> irina.undo());
    assertThat(refused).hasMessageContaining("Пётр");
    assertThat(irina.all()).extracting(Person::phone).containsExactly("22-22");
    pyotr.undo();
    irina.all();
    irina.undo();
    assertThat(pyotr.all()).extracting(Person::phone).containsExactly("");
  }

  @Test
  void whoWaitsTooLongIsToldSo() throws Exception {
    ServerPlace impatient = TestServer.place(folder.resolve("центр")).waiting(Duration.ofMillis(200));
    try (Database third = ServerDatabase.open(impatient, new Database.Origin(InstantSource.system(), "Третий"))) {
      Failure refused = catchThrowableOfType(Failure.class, () -> irina.database().transactions().write("Долго", () -> {
        Person _ = irina.people().add(new People.Draft("Сидорова А. А.", "", "", ""));
        return third.transactions().write("x", () -> 0);
      }));
      assertThat(refused.code()).isEqualTo("storage.server-busy");
      assertThat(third.transactions().read(new JooqPeople(third)::all)).isEmpty();
      assertThat(third.transactions().write("x", () -> 1)).isEqualTo(1);
    }
  }
}
