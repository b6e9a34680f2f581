package ru.kvartil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.storage.JooqFacts;
import ru.kvartil.school.School;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.storage.Database;

/// A program killed at any moment loses nothing it acknowledged, and every import is there whole or not at all.
/// Fifty kills instead of ten: `mvn test -Pbench -Dtest=KillTest#fiftyKills`.
class KillTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  @TempDir
  Path folder;

  @Test
  void tenKills() throws Exception {
    kill(10, 20261121);
  }

  @Test
  @Tag("bench")
  void fiftyKills() throws Exception {
    kill(50, System.nanoTime());
  }

  private void kill(int times, long seed) throws Exception {
    Random random = new Random(seed);
    Path path = folder.resolve("база");
    Database.create(path, ORIGIN, _ -> {}).close();
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < times; round++) {
      acknowledged.addAll(workAndDie(path, "r" + round, random));
      check(path, acknowledged, "seed " + seed + " round " + round);
    }
    assertThat(acknowledged).as("the child worked at all, seed " + seed).hasSizeGreaterThan(times);
  }

  /// Lets a child work until it has acknowledged a random number of commits, then kills it a random moment later.
  private static List<String> workAndDie(Path path, String prefix, Random random) throws Exception {
    Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "-cp", System.getProperty("java.class.path"), Worker.class.getName(), path.toString(), prefix)
        .redirectErrorStream(true).start();
    List<String> acknowledged = new ArrayList<>();
    int enough = 1 + random.nextInt(12);
    boolean killed = false;
    try (BufferedReader said = new BufferedReader(
        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      String line = said.readLine();
      while (line != null) {
        if (line.startsWith("ack ")) {
          acknowledged.add(line.substring(4));
        }
        if (acknowledged.size() == enough && !killed) {
          killed = true;
          pause(random.nextInt(40));
          // By its handle: Process.destroyForcibly would close the stream with the last acknowledgements in it.
          child.toHandle().destroyForcibly();
        }
        line = said.readLine();
      }
    }
    child.waitFor();
    return acknowledged;
  }

  /// Busy wait: the moment of the kill is what the test varies.
  private static void pause(int millis) {
    long end = System.nanoTime() + millis * 1_000_000L;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void check(Path path, Set<String> acknowledged, String as) throws Exception {
    try (Database database = Database.open(path, ORIGIN)) {
      Schools schools = new JooqSchools(database);
      Facts facts = new JooqFacts(database);
      Set<String> found = new HashSet<>();
      Map<String, Integer> values = new HashMap<>();
      database.transactions().read(() -> {
        schools.all().stream().map(School::name).forEach(name -> found.add("school " + name));
        facts.export(value -> values.merge(value.series().measure(), 1, Integer::sum));
        facts.batches().forEach(batch -> {
          found.add("batch " + batch.file());
          assertThat(batch.counts().added()).as("%s: batch %s is whole", as, batch.file()).isEqualTo(Worker.BATCH_SIZE);
          assertThat(values).as(as).containsEntry(batch.file(), Worker.BATCH_SIZE);
        });
        assertThat(values).as("%s: no values without their batch", as).hasSize(facts.batches().size());
        return 0;
      });
      assertThat(found).as(as).containsAll(acknowledged);
    }
  }
}
