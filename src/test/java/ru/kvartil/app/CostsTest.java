package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.cli.Workplaces;
import ru.kvartil.district.Centre;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.table.FieldSpec;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.ui.Outcome;
import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// What safety costs: the same work on a plain database without a journal and on a protected one with its journal, in turns in
/// one run, so that ratios can be trusted where times cannot: `mvn test -Pbench -Dtest=CostsTest`. Nothing is asserted of times.
@Tag("bench")
class CostsTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  private static final int SCHOOLS = 1000;
  private static final int VALUES = 60;
  private static final int MANY_VALUES = 400;
  private static final int RUNS = 5;
  private static final int SAVES = 60;
  private static final long LARGE = 200_000_000;
  private static final double NANOS = 1e9;
  @TempDir
  Path folder;
  private int made;

  /// One piece of work that counts.
  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / NANOS;
  }

  private static double of(List<Double> times, double part) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
  }

  private static String line(List<Double> times) {
    return "median %.3f s, 95 %% %.3f s, of %d".formatted(of(times, 0.5), of(times, 0.95), times.size());
  }

  private Wiring wiring() {
    return new Wiring(new Folders(folder.resolve("user")), ORIGIN, new Cheap().surroundings());
  }

  private Path next() {
    return folder.resolve("база-" + made++);
  }

  private static Workplaces.FirstContent centre() {
    return Workplaces.FirstContent.centre(Centre.of("Озёрный район", Optional.empty()));
  }

  /// Plain, without a journal: what the program would be without all this.
  private OpenWorkplace bare(Path path) throws Exception {
    return new OpenWorkplace(Database.create(path, ORIGIN, empty -> centre().store(new OpenWorkplace(empty))));
  }

  private OpenWorkplace sealed(Path path) throws Exception {
    try (Unlocked keys = wiring().keys().vault(path).create("", Cheap.password()).keys()) {
      return wiring().create(path, centre(), keys);
    }
  }

  private Path table(int number) throws Exception {
    return table(number, VALUES);
  }

  private Path table(int number, int columns) throws Exception {
    StringBuilder csv = new StringBuilder("Школа");
    for (int column = 0; column < columns; column++) {
      csv.append(";п").append(column);
    }
    for (int school = 0; school < SCHOOLS; school++) {
      csv.append("\nОзёрная школа № ").append(school);
      for (int column = 0; column < columns; column++) {
        csv.append(';').append((school * 31L + column * 17L + number * 7919L) % 100_003 / 100.0);
      }
    }
    return Files.writeString(folder.resolve("таблица " + number + ".csv"), csv.toString().replace('.', ','));
  }

  private static void load(OpenWorkplace place, Path table, int year) throws Exception {
    List<FieldSpec> mapping = new ArrayList<>(List.of(FieldSpec.parse("Школа=school.name")));
    long columns = Files.readAllLines(table).getFirst().chars().filter(each -> each == ';').count();
    for (int column = 0; column < columns; column++) {
      mapping.add(FieldSpec.parse("п" + column + "=indicator:п" + column));
    }
    ImportReport report = place.importing().commit(
        ImportRequest.unattended(table, Optional.of(new SchoolYear(year)), mapping), Progress.none());
    assertThat(report.batch()).isPresent();
  }

  private static void save(OpenWorkplace place, int number) throws Exception {
    SchoolDesk desk = new SchoolDesk(place.transactions(), place.registry());
    School school = place.transactions().read(place.schools()::all).get(number);
    Outcome<SchoolDesk.Entry, String> saved = desk.change(school.key(), stored -> {
      SchoolNames names = stored.school().names();
      School changed = new School(school.id(), school.key(), stored.school().version(),
          new SchoolNames("Полное имя " + number, names.shortName(), names.everyday(), names.aliases()),
          stored.school().codes(), school.municipality(), school.type(), school.place(), school.small(),
          school.parent());
      return Outcome.done(
          new SchoolDesk.Entry(changed, stored.years(), stored.contacts(), stored.statuses(), stored.others()));
    });
    assertThat(saved.value()).isPresent();
  }

  @Test
  void importAndSaveWithAndWithout() throws Exception {
    Path table = table(0);
    List<Double> without = new ArrayList<>();
    List<Double> with = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> savesWithout = new ArrayList<>();
    List<Double> savesWith = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      try (OpenWorkplace bare = bare(next()); OpenWorkplace sealed = sealed(next())) {
        double one = seconds(() -> load(bare, table, 2024));
        double other = seconds(() -> load(sealed, table, 2024));
        if (run == 0) {
          continue;
        }
        without.add(one);
        with.add(other);
        ratios.add(other / one);
        for (int number = 0; number < SAVES / RUNS; number++) {
          int school = number;
          savesWithout.add(seconds(() -> save(bare, school)));
          savesWith.add(seconds(() -> save(sealed, school)));
        }
      }
    }
    System.out.printf("import of %d values, plain without journal: %s%n", SCHOOLS * VALUES, line(without));
    System.out.printf("import, encrypted with journal: %s; ratio, median %.2f%n", line(with), of(ratios, 0.5));
    System.out.printf("save of a card with sync, plain without journal: %s%n", line(savesWithout));
    System.out.printf("save of a card with sync, encrypted with journal: %s; ratio of medians %.2f%n", line(savesWith),
        of(savesWith, 0.5) / of(savesWithout, 0.5));
  }

  @Test
  void unlockAndOpen() throws Exception {
    Path plain = next();
    Path sealed = next();
    wiring().create(plain, centre()).close();
    sealed(sealed).close();
    for (Path each : List.of(plain, sealed)) {
      try (Unlocked keys = each.equals(sealed) ? unlocked(sealed) : Cheap.unlocked();
          OpenWorkplace place = each.equals(sealed) ? wiring().open(each, keys) : wiring().open(each)) {
        for (int year = 2020; year < 2025; year++) {
          load(place, table(year), year);
        }
      }
    }
    List<Double> opensPlain = new ArrayList<>();
    List<Double> opensSealed = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      double one = seconds(() -> wiring().open(plain).close());
      double other;
      try (Unlocked keys = unlocked(sealed)) {
        other = seconds(() -> wiring().open(sealed, keys).close());
      }
      if (run > 0) {
        opensPlain.add(one);
        opensSealed.add(other);
      }
    }
    System.out.printf("opening and closing %d values, plain: %s%n", 5 * SCHOOLS * VALUES, line(opensPlain));
    System.out.printf("opening and closing, encrypted: %s; ratio of medians %.2f%n", line(opensSealed),
        of(opensSealed, 0.5) / of(opensPlain, 0.5));
    Vault vault = new Vault(folder.resolve("ключи"), Vault.Surroundings.machine());
    vault.create("", Cheap.password()).keys().close();
    List<Double> unlocks = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      unlocks.add(seconds(() -> vault.unlock(Cheap.password()).close()));
    }
    System.out.printf("unlocking with the cost of this machine: %s%n", line(unlocks));
    try (Unlocked keys = vault.unlock(Cheap.password())) {
      char[] other = "другой пароль центра".toCharArray();
      System.out.printf("change of the password: %.3f s%n",
          seconds(() -> vault.setPassword(keys, keys.slot().orElseThrow().id(), other)));
      Arrays.fill(other, '\0');
    }
  }

  private static Unlocked unlocked(Path database) throws Exception {
    return new Vault(database, new Cheap().surroundings()).unlock(Cheap.password());
  }

  @Test
  void copyOfALargeDatabase() throws Exception {
    Path path = next();
    Path file = Path.of(path + ".mv.db");
    try (OpenWorkplace place = wiring().create(path, centre())) {
      for (int year = 1990; Files.size(file) < LARGE; year++) {
        load(place, table(year, MANY_VALUES), year);
      }
      copied(place, "plain");
    }
    double protecting = seconds(() -> {
      try (Unlocked keys = wiring().keys().make(path, Cheap.password()).keys()) {
        wiring().keys().protect(path, keys);
      }
    });
    System.out.printf("encrypting it on a copy that is compared: %.1f s%n", protecting);
    try (Unlocked keys = unlocked(path); OpenWorkplace place = wiring().open(path, keys)) {
      copied(place, "encrypted");
    }
  }

  private static void copied(OpenWorkplace place, String how) throws Exception {
    StoredBackup[] copy = new StoredBackup[1];
    double copying = seconds(() -> copy[0] = place.backups().make(Reason.COMMAND, Progress.none()));
    System.out.printf("copy of %.0f MB (%s), made and proven: %.1f s, %.0f MB%n", Files.size(place.file()) / 1e6, how,
        copying, Files.size(copy[0].file()) / 1e6);
  }
}
