package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.app.KilledProgram.Kind;
import ru.kvartil.fact.Batch;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.FaultyDisk;
import ru.kvartil.storage.Tape;
import ru.kvartil.storage.WholeDatabase;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// A power cut at any write of the engine: what was forced to disk is there, of what was not any part may be, in any order and
/// torn between sectors. Afterwards the program opens the database by itself, and everything it acknowledged is there, whole.
/// Five thousand cuts instead of two hundred: `mvn test -Pbench -Dtest=PowerCutTest#fiveThousandCuts`.
@DisabledOnOs(OS.WINDOWS)
@Tag("long")
class PowerCutTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  private static final String BEHIND = "lost with the cut";
  @TempDir
  Path folder;

  @Test
  void twoHundredCuts() throws Exception {
    cut(100, 12, false, 20261122);
    cut(100, 12, true, 20261123);
  }

  @Test
  @Tag("bench")
  void fiveThousandCuts() throws Exception {
    for (int round = 0; round < 10; round++) {
      cut(500, 24, round % 2 == 1, System.nanoTime());
    }
  }

  /// Works a while, then looks at the database as cuts at some of its writes would have left it.
  private void cut(int cuts, int commands, boolean secret, long seed) throws Exception {
    Random random = new Random(seed);
    Path home = FaultyDisk.folder(Files.createDirectory(folder.resolve("работа " + seed)));
    try (World world = new World(home, secret)) {
      world.work(commands, random);
      List<Integer> places = new ArrayList<>(world.tape.writes());
      assertThat(places).as("the engine writes where it is watched").hasSizeGreaterThan(commands);
      Map<String, Integer> behind = new TreeMap<>();
      for (int i = 0; i < cuts; i++) {
        int place = places.get(random.nextInt(places.size()));
        world.check(place, random, "seed " + seed + " cut " + i + " at " + world.tape.told(place - 6, place + 1),
            behind);
      }
      System.out.printf("%d cuts at %d writes, %s, seed %d: %d commands acknowledged, journal gave back %s%n", cuts,
          places.size(), secret ? "encrypted" : "plain", seed, world.acknowledged.size(), behind);
    }
  }

  /// A database at work, with everything that is written of it on a tape.
  private static final class World implements AutoCloseable {
    private final Path home;
    private final Wiring wiring;
    private final KilledProgram program;
    private final Optional<Unlocked> keys;
    private final WholeDatabase whole;
    private final Path base;
    private final Tape tape;
    /// Acknowledged commands with the place of the tape where each was.
    private final Map<String, Integer> acknowledged = new TreeMap<>();
    /// The outside journal as it was at places of the tape.
    private final TreeMap<Integer, byte[]> journals = new TreeMap<>();

    World(Path home, boolean secret) throws Exception {
      this.home = home;
      Folders folders = new Folders(home.resolve("user"));
      this.wiring = new Wiring(folders, ORIGIN, new Cheap().surroundings());
      this.program = new KilledProgram(home, new Random(1));
      this.base = KilledProgram.database(home);
      if (secret) {
        Vault.Made made = wiring.keys().vault(base).create("", Cheap.PASSWORD.toCharArray());
        made.recovery().close();
        this.keys = Optional.of(made.keys());
      } else {
        this.keys = Optional.empty();
      }
      program.found(content -> (keys.isPresent()
          ? wiring.create(base, content, keys.get())
          : wiring.create(base, content)));
      try (Database fresh = Database.create(home.resolve("образец"), ORIGIN, _ -> {})) {
        this.whole = WholeDatabase.like(fresh);
      }
      this.tape = new Tape(Files.readAllBytes(file()));
      FaultyDisk.watch(file(), tape);
    }

    private Path file() {
      return home.resolve("база.mv.db");
    }

    private Path journal() {
      return home.resolve("база.journal");
    }

    private OpenWorkplace open(Path at) throws Failure {
      return keys.isPresent() ? wiring.open(at, keys.get()) : wiring.open(at);
    }

    void work(int commands, Random random) throws Exception {
      journals.put(0, Files.readAllBytes(journal()));
      try (OpenWorkplace place = open(base)) {
        for (int step = 1; step <= commands; step++) {
          Kind kind = random.nextInt(3) == 0 ? Kind.IMPORT : Kind.CARD;
          String key = "1-" + step;
          program.work(place, kind, key, step, () -> {});
          acknowledged.put(kind.name().toLowerCase(Locale.ROOT) + " " + key, tape.length());
          // Forced before the command was acknowledged.
          journals.put(tape.length(), Files.readAllBytes(journal()));
        }
      } finally {
        FaultyDisk.leave(file());
      }
    }

    /// Lays down the files as the cut left them and opens them.
    void check(int place, Random random, String as, Map<String, Integer> behind) throws Exception {
      Path after = Files.createDirectory(home.resolveSibling("обрыв"));
      try {
        Files.write(after.resolve("база.mv.db"), tape.cut(place, random));
        for (String ending : List.of(".kvartil", ".keys", ".keys2")) {
          if (Files.exists(home.resolve("база" + ending))) {
            Files.copy(home.resolve("база" + ending), after.resolve("база" + ending));
          }
        }
        Files.write(after.resolve("база.journal"), journalAt(place, random));
        Set<String> found = new HashSet<>();
        Path there = after.resolve("база");
        Database database = keys.isPresent()
            ? Database.open(there, ORIGIN, keys.get().key())
            : Database.open(there, ORIGIN);
        try (OpenWorkplace opened = new OpenWorkplace(database).begin()) {
          opened.start().done().done().forEach(_ -> behind.merge(BEHIND, 1, Integer::sum));
          opened.transactions().read(() -> {
            opened.facts().batches().stream().map(Batch::file)
                .forEach(each -> found.add("import " + each.replace(".xlsx", "")));
            opened.schools().all().forEach(school -> found.addAll(school.names().aliases()));
            return 0;
          });
          whole.check(database, as);
        }
        assertThat(found).as(as).containsAll(
            acknowledged.entrySet().stream().filter(ack -> ack.getValue() <= place).map(Map.Entry::getKey).toList());
      } catch (Failure failure) {
        throw new AssertionError(as, failure);
      } finally {
        remove(after);
      }
    }

    /// What was forced at the last acknowledgement, and a part of what was written since.
    private byte[] journalAt(int place, Random random) {
      byte[] sure = journals.floorEntry(place).getValue();
      Map.Entry<Integer, byte[]> next = journals.higherEntry(place);
      if (next == null || next.getValue().length <= sure.length || random.nextBoolean()) {
        return sure;
      }
      return Arrays.copyOf(next.getValue(), sure.length + random.nextInt(next.getValue().length - sure.length + 1));
    }

    private static void remove(Path folder) throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }

    @Override
    public void close() {
      keys.ifPresent(Unlocked::close);
    }
  }
}
