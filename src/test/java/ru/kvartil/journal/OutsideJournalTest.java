package ru.kvartil.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.district.People;
import ru.kvartil.district.Person;
import ru.kvartil.district.storage.JooqPeople;
import ru.kvartil.journal.OutsideJournal.Start;
import ru.kvartil.journal.storage.JooqOutsideJournal;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.TableHash;
import ru.kvartil.storage.TableHashes;

class OutsideJournalTest {
  private static final Database.Origin ORIGIN = new Database.Origin(
      InstantSource.fixed(Instant.parse("2026-11-22T09:12:00.123456789Z")), "Соколова");
  @TempDir
  private Path folder;
  private Database database;
  private JooqOutsideJournal journal;
  private People people;

  private Path file(String ending) {
    return folder.resolve("район" + ending);
  }

  private Start open() throws Failure {
    return open(Database.open(file(""), ORIGIN));
  }

  private Start open(Database opened) throws Failure {
    database = opened;
    people = new JooqPeople(database);
    journal = new JooqOutsideJournal(database);
    database.beforeCommit(journal);
    database.afterCommit(journal);
    return journal.begin(() -> 0);
  }

  private void create() throws Failure {
    Database.create(file(""), ORIGIN, _ -> {}).close();
    Start start = open();
    assertThat(start.done()).isEqualTo(Replayed.NOTHING);
  }

  @AfterEach
  void close() {
    if (database != null) {
      journal.close();
      database.close();
    }
  }

  private Person add(String name) throws Failure {
    return database.transactions().write("Добавлен сотрудник: " + name,
        () -> people.add(new People.Draft(name, "методист", "8 900", "a@b.ru")));
  }

  private void change(Person person, String phone) throws Failure {
    boolean _ = database.transactions().write("Изменён сотрудник: " + person.name(), () -> {
      people.save(new Person(person.id(), person.name(), person.job(), phone, person.email(), true, person.role()));
      return true;
    });
  }

  private void remove(Person person) throws Failure {
    boolean _ = database.transactions().write("Удалён сотрудник: " + person.name(), () -> {
      people.remove(person.id());
      return true;
    });
  }

  private Map<String, TableHash> hashes() throws Failure {
    return new TreeMap<>(database.transactions().read(() -> TableHashes.of(database.sql())));
  }

  private void edits() throws Failure {
    Person ivanova = add("Иванова");
    change(ivanova, "8 901");
    Person gone = add("Лишняя");
    remove(gone);
    change(ivanova, "8 902");
  }

  /// The database's file as it was before its last commits: what a power cut may leave.
  @Test
  void doesAgainWhatThePowerCutTookFromTheDatabase() throws Exception {
    create();
    Person first = add("Первая");
    close();
    Files.copy(file(".mv.db"), file(".before"));
    assertThat(open().done()).isEqualTo(Replayed.NOTHING);
    edits();
    change(first, "8 999");
    Map<String, TableHash> wanted = hashes();
    close();
    Files.copy(file(".before"), file(".mv.db"), StandardCopyOption.REPLACE_EXISTING);
    Start start = open();
    assertThat(start.done().left()).isEmpty();
    assertThat(start.done().done()).extracting(Replayed.Line::action).containsExactly("Добавлен сотрудник: Иванова",
        "Изменён сотрудник: Иванова", "Добавлен сотрудник: Лишняя", "Удалён сотрудник: Лишняя",
        "Изменён сотрудник: Иванова", "Изменён сотрудник: Первая");
    assertThat(hashes()).isEqualTo(wanted);
    close();
    assertThat(open().done()).isEqualTo(Replayed.NOTHING);
  }

  @Test
  void addsToTheJournalWhatAKillKeptFromIt() throws Exception {
    create();
    Person first = add("Первая");
    close();
    Files.copy(file(".journal"), file(".old"));
    open();
    edits();
    close();
    byte[] whole = Files.readAllBytes(file(".journal"));
    Files.copy(file(".old"), file(".journal"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(open().done()).isEqualTo(Replayed.NOTHING);
    close();
    assertThat(Files.readAllBytes(file(".journal"))).isEqualTo(whole);
    assertThat(first.name()).isEqualTo("Первая");
  }

  @Test
  void aTailCutAnywhereLosesOnlyWhatWasCut() throws Exception {
    create();
    edits();
    close();
    byte[] whole = Files.readAllBytes(file(".journal"));
    Random random = new Random(5);
    for (int i = 0; i < 12; i++) {
      Files.write(file(".journal"), Arrays.copyOf(whole, random.nextInt(whole.length)));
      assertThat(open().done()).isEqualTo(Replayed.NOTHING);
      close();
      assertThat(Files.size(file(".journal"))).isEqualTo(whole.length);
    }
  }

  @Test
  void flippedBitsAreNeverBelieved() throws Exception {
    create();
    add("Первая");
    close();
    Files.copy(file(".mv.db"), file(".before"));
    open();
    edits();
    Map<String, TableHash> wanted = hashes();
    close();
    byte[] whole = Files.readAllBytes(file(".journal"));
    Random random = new Random(6);
    for (int i = 0; i < 40; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(".journal"), flipped);
      Files.copy(file(".before"), file(".mv.db"), StandardCopyOption.REPLACE_EXISTING);
      Start start = open();
      List<String> names = database.transactions().read(people::all).stream().map(Person::phone).toList();
      assertThat(names).isSubsetOf("8 900", "8 901", "8 902");
      if (start.done().done().size() == 5) {
        assertThat(hashes()).isEqualTo(wanted);
      } else {
        assertThat(start.harm()).as("byte %d", Arrays.mismatch(whole, flipped)).isNotEmpty();
        assertThat(file(".journal.broken")).exists();
      }
      close();
    }
  }

  @Test
  void aRestoredDatabaseIsNotBroughtForward() throws Exception {
    create();
    edits();
    close();
    Files.copy(file(".journal"), file(".kept"));
    Files.delete(file(".mv.db"));
    Files.delete(file(".kvartil"));
    Database.create(file(""), ORIGIN, _ -> {}).close();
    assertThat(open().done()).isEqualTo(Replayed.NOTHING);
    assertThat(database.transactions().read(people::all)).isEmpty();
  }
}
