package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.cli.Workplaces;
import ru.kvartil.district.Centre;
import ru.kvartil.district.People;
import ru.kvartil.district.Person;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.table.FieldSpec;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.TableHash;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// Copy, restore on an empty machine, compare every table, on databases of every size, half of them protected. With twenty
/// sizes up to fifty thousand people: `mvn test -Pbench -Dtest=CopySizesTest#twentySizes`.
class CopySizesTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  private static final int FEWEST = 50;
  private static final int MOST = 50_000;
  private static final int SIZES = 20;
  private static final int PEOPLE_OF_A_SCHOOL = 25;
  private static final int VALUES = 40;
  private static final double MEGABYTE = 1e6;
  /// A restored database says in its history and its trail where it comes from.
  private static final Set<String> SAYS_SO = Set.of("change_event", "audit_entry");
  @TempDir
  Path folder;

  @Test
  void oneSize() throws Exception {
    goesAndComesBack(0, FEWEST);
  }

  @Test
  @Tag("bench")
  void twentySizes() throws Exception {
    System.out.println("people  schools  values  protected  database MB  copy MB  copy s  restore s");
    for (int size = 0; size < SIZES; size++) {
      goesAndComesBack(size, (int) Math.round(FEWEST * Math.pow((double) MOST / FEWEST, size / (SIZES - 1.0))));
    }
  }

  private Wiring wiring(String machine) {
    return new Wiring(new Folders(folder.resolve(machine)), ORIGIN, new Cheap().surroundings());
  }

  private void goesAndComesBack(int number, int people) throws Exception {
    boolean sealed = number % 2 == 1;
    int schools = Math.max(3, people / PEOPLE_OF_A_SCHOOL);
    Path here = Files.createDirectory(folder.resolve("здесь " + number)).resolve("база");
    Path there = Files.createDirectory(folder.resolve("там " + number)).resolve("база");
    Path password = Files.writeString(folder.resolve("пароль.txt"), Cheap.PASSWORD);
    Optional<Path> given = sealed ? Optional.of(password) : Optional.empty();
    Wiring wiring = wiring("машина " + number);
    Path copy;
    double copying;
    try (OpenWorkplace place = wiring.create(new DatabaseAt(here, given), Workplaces.FirstContent
        .centre(Centre.of("Озёрный район", Optional.empty())))) {
      fill(place, people, schools);
      long began = System.nanoTime();
      StoredBackup made = place.backups().make(Reason.COMMAND, Progress.none());
      copying = seconds(began);
      copy = made.file();
    }
    long began = System.nanoTime();
    assertThat(wiring("другая машина " + number).copies(new DatabaseAt(there, given)).restore(copy)).isEmpty();
    double restoring = seconds(began);
    Map<String, TableHash> before = hashes(here, sealed);
    Map<String, TableHash> after = hashes(there, sealed);
    assertThat(before.get("district_person").rows()).isEqualTo(people);
    assertThat(before.get("school").rows()).isEqualTo(schools);
    assertThat(before.get("fact").rows()).isEqualTo((long) schools * VALUES);
    Map<String, TableHash> unequal = new HashMap<>(after);
    unequal.entrySet().removeIf(table -> table.getValue().equals(before.get(table.getKey())));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(SAYS_SO).as("tables that differ").containsAll(unequal.keySet());
    System.out.printf("%6d  %7d  %6d  %9s  %11.1f  %7.1f  %6.2f  %9.2f%n", people, schools, schools * VALUES,
        sealed ? "yes" : "no", Files.size(Path.of(here + ".mv.db")) / MEGABYTE, Files.size(copy) / MEGABYTE, copying,
        restoring);
  }

  private static void fill(OpenWorkplace place, int people, int schools) throws Exception {
    List<Person> added = place.transactions().write("Люди", () -> {
      List<Person> all = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        all.add(place.people().add(new People.Draft("Фамилия" + i + " Имя Отчество", "методист",
            "+7 900 " + i, "p" + i + "@example.test")));
      }
      return all;
    });
    assertThat(added).hasSize(people);
    StringBuilder csv = new StringBuilder("Школа");
    List<FieldSpec> mapping = new ArrayList<>(List.of(FieldSpec.parse("Школа=school.name")));
    for (int column = 0; column < VALUES; column++) {
      csv.append(";п").append(column);
      mapping.add(FieldSpec.parse("п" + column + "=indicator:п" + column));
    }
    for (int school = 0; school < schools; school++) {
      csv.append("\nОзёрная школа № ").append(school);
      for (int column = 0; column < VALUES; column++) {
        csv.append(';').append((school * 31 + column * 17) % 1000);
      }
    }
    Path table = Files.writeString(place.file().resolveSibling("таблица.csv"), csv);
    ImportReport report = place.importing().commit(
        ImportRequest.unattended(table, Optional.of(new SchoolYear(2024)), mapping), Progress.none());
    assertThat(report.batch()).isPresent();
  }

  private static Map<String, TableHash> hashes(Path database, boolean sealed) throws Exception {
    if (!sealed) {
      return Database.hashes(database, Optional.empty());
    }
    try (Unlocked keys = new Vault(database, new Cheap().surroundings()).unlock(Cheap.password());
        DataKey key = keys.key().copy()) {
      return Database.hashes(database, Optional.of(key));
    }
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
