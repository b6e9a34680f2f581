package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.fact.Batch;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.WholeDatabase;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// A program killed at any moment of a save, an import, its undo, a copy, a close, a lock, `init`, a move to today's schema or a
/// change of the data key loses nothing it acknowledged, and every command is there whole or not at all. Five hundred kills instead of twenty: `mvn test -Pbench
/// -Dtest=KillTest#fiveHundredKills`.
class KillTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  /// Expected length of a command before one of its kind has been seen, in milliseconds.
  private static final int FIRST_GUESS = 300;
  /// Databases worked on side by side: a child mostly starts, and starts on one processor.
  private static final int LANES = 2;
  @TempDir
  Path folder;

  @Test
  @Tag("long")
  void twentyKills() throws Exception {
    kill(20, 20261121);
  }

  @Test
  @Tag("bench")
  void fiveHundredKills() throws Exception {
    assertThat(kill(500, System.nanoTime())).as("kills in the middle of each kind of command")
        .containsKeys("card", "import", "init", "undo", "copy", "close", "migrate", "lock", "renew");
  }

  /// @return how often a command of each kind was struck
  private Map<String, Integer> kill(int times, long seed) throws Exception {
    Path first = Files.createDirectory(folder.resolve("начало"));
    KilledProcess child = new KilledProcess(folder);
    child.train(first);
    WholeDatabase whole;
    try (Database fresh = Database.create(folder.resolve("образец"), ORIGIN, _ -> {})) {
      whole = WholeDatabase.like(fresh);
    }
    List<Lane> lanes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
      List<Future<?>> running = new ArrayList<>();
      for (int number = 1; number <= LANES; number++) {
        Lane lane = new Lane(copy(first, folder.resolve("дорожка " + number)), child, whole,
            new Random(seed + number), "seed " + seed + " lane " + number);
        lanes.add(lane);
        running.add(threads.submit(() -> lane.run(times / LANES)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    Map<String, Integer> struck = new TreeMap<>();
    lanes.forEach(lane -> lane.struck.forEach((kind, count) -> struck.merge(kind, count, Integer::sum)));
    int acknowledged = lanes.stream().mapToInt(lane -> lane.acknowledged.size()).sum();
    System.out.printf("%d kills, seed %d: %d commands acknowledged, killed in the middle of %s%n", times, seed,
        acknowledged, struck);
    assertThat(acknowledged).as("the children worked, seed " + seed).isGreaterThanOrEqualTo(times);
    return struck;
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from,
        "{база,замок}.{mv.db,kvartil,keys,keys2,journal}")) {
      for (Path file : files) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  private static final Set<String> SEALED = Set.of("sealed", "lock", "renew");

  /// One database and the children that work on it, one after the other.
  private static final class Lane {
    private final Path folder;
    private final KilledProcess child;
    private final WholeDatabase whole;
    private final Random random;
    private final String name;
    private final Map<String, Integer> lengths = new HashMap<>();
    private final Map<String, Integer> struck = new TreeMap<>();
    private final Set<String> acknowledged = new HashSet<>();
    /// Taken back, as acknowledged.
    private final Set<String> undone = new HashSet<>();
    private final Set<Path> seen = new HashSet<>();
    /// Whether the last child worked on the protected database.
    private boolean sealedTouched;

    Lane(Path folder, KilledProcess child, WholeDatabase whole, Random random, String name) {
      this.folder = folder;
      this.child = child;
      this.whole = whole;
      this.random = random;
      this.name = name;
    }

    Lane run(int times) throws Exception {
      for (int round = 1; round <= times; round++) {
        workAndDie(round);
        String as = name + " round " + round;
        check(as);
        checkCreated(as);
        checkOlder(as);
        if (sealedTouched) {
          checkSealed(as);
        }
      }
      return this;
    }

    /// Lets a child begin a random number of commands and kills it within the last one, at a random moment of the time such
    /// a command took before.
    private void workAndDie(int round) throws Exception {
      Process worker = child.start(folder, String.valueOf(round), String.valueOf(random.nextLong()));
      int last = 2 + random.nextInt(3);
      int begun = 0;
      String running = "";
      long started = 0;
      sealedTouched = false;
      List<String> other = new ArrayList<>();
      try (BufferedReader said = new BufferedReader(
          new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
          String[] words = line.split(" ", 3);
          switch (words[0]) {
            case "begin" -> {
              running = words[1];
              sealedTouched |= SEALED.contains(running);
              started = System.nanoTime();
              if (running.equals("undo")) {
                // From now on it may be there or not.
                acknowledged.remove(target(words[2]));
              }
              if (++begun == last) {
                pause(random.nextInt(1 + lengths.getOrDefault(running, FIRST_GUESS)));
                // By its handle: Process.destroyForcibly would close the stream with the last acknowledgements in it.
                worker.toHandle().destroyForcibly();
              }
            }
            case "ack" -> {
              if (words[1].equals("undo")) {
                undone.add(target(words[2]));
              }
              acknowledged.add(words[1] + " " + words[2]);
              lengths.put(words[1], (int) ((System.nanoTime() - started) / 1_000_000));
              running = "";
            }
            default -> other.add(line);
          }
        }
      }
      worker.waitFor();
      assertThat(begun).as("%s round %d: the child said %s", name, round, other).isGreaterThanOrEqualTo(last);
      if (!running.isEmpty()) {
        struck.merge(running, 1, Integer::sum);
      }
    }

    /// What an undo takes back: `3-4=card.3-3`.
    private static String target(String key) {
      return key.substring(key.indexOf('=') + 1).replace('.', ' ');
    }

    /// Busy wait: the moment of the kill is what the test varies.
    private static void pause(int millis) {
      long end = System.nanoTime() + millis * 1_000_000L;
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }

    /// The database the children work on.
    private void check(String as) throws Failure {
      try (Database database = Database.open(KilledProgram.database(folder), ORIGIN)) {
        whole.check(database, as);
        OpenWorkplace place = new OpenWorkplace(database);
        Set<String> found = new HashSet<>();
        place.transactions().read(() -> {
          place.facts().batches().stream().map(Batch::file)
              .forEach(file -> found.add("import " + file.replace(".xlsx", "")));
          place.schools().all().forEach(school -> found.addAll(school.names().aliases()));
          return 0;
        });
        assertThat(found).as(as)
            .containsAll(
                acknowledged.stream().filter(key -> key.startsWith("card ") || key.startsWith("import ")).toList());
        assertThat(found).as("%s: taken back", as).doesNotContainAnyElementsOf(undone.isEmpty() ? Set.of("") : undone);
        assertThat(place.backups().all()).as("%s: copies", as).allMatch(StoredBackup::good);
        if (acknowledged.stream().anyMatch(key -> key.startsWith("copy "))) {
          assertThat(place.backups().all()).as("%s: copies", as).isNotEmpty();
        }
      }
    }

    /// The databases of earlier versions: each is of its version or of today's, with every row.
    private void checkOlder(String as) throws Exception {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "прежняя-*.mv.db")) {
        for (Path file : files) {
          if (file.getFileName().toString().matches("прежняя-\\d+-\\d+\\.mv\\.db") && seen.add(file)) {
            try (Database database = Database.open(file, ORIGIN)) {
              whole.checkSchema(database, as + " " + file.getFileName());
              OpenWorkplace place = new OpenWorkplace(database);
              assertThat(place.transactions().read(place.facts()::batches)).as("%s: %s", as, file).hasSize(1);
            }
            assertThat(Database.hashes(file, Optional.empty()).get("school").rows()).as("%s: %s", as, file)
                .isEqualTo(24);
          }
        }
      }
    }

    /// The protected database: it opens with its password whatever its key is now, with what was saved before the lock.
    private void checkSealed(String as) throws Exception {
      Path file = KilledProgram.sealed(folder);
      try (Unlocked keys = new Vault(file, new Cheap().surroundings()).unlock(Cheap.password());
          Database database = Database.open(file, ORIGIN, keys.key())) {
        whole.check(database, as + " locked");
        OpenWorkplace place = new OpenWorkplace(database);
        assertThat(place.transactions().read(place.schools()::all)).as("%s: locked", as)
            .flatExtracting(school -> school.names().aliases()).containsAll(acknowledged.stream()
                .filter(key -> key.startsWith("sealed ")).map(key -> "card " + key.substring(7)).toList());
        assertThat(place.backups().all()).as("%s: copies", as).allMatch(StoredBackup::good);
      }
    }

    /// The databases the children created: under the asked name there is a complete one or none, and none is lost that was
    /// acknowledged.
    private void checkCreated(String as) throws Exception {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "новая-*.mv.db")) {
        for (Path file : files) {
          if (seen.add(file)) {
            try (Database database = Database.open(file, ORIGIN)) {
              whole.check(database, as + " " + file.getFileName());
              OpenWorkplace place = new OpenWorkplace(database);
              assertThat(place.transactions().read(place.centres()::find)).as("%s: the centre of %s", as, file)
                  .isPresent();
            }
          }
        }
      }
      assertThat(acknowledged.stream().filter(key -> key.startsWith("init ")).map(key -> key.substring(5)))
          .as(as).allSatisfy(key -> assertThat(folder.resolve("новая-" + key + ".mv.db")).exists());
    }
  }
}
