package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.app.KilledProgram.Kind;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.cli.CommandLineFace;
import ru.kvartil.fact.Batch;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.WholeDatabase;

/// A disk that becomes full at any moment of a save, a load, an undo, a copy or an export: what was acknowledged is there, files
/// that were there are as they were, and the message says in Russian that there is no room. Needs the right to mount a small
/// volume: `mvn test -Pbench -Dtest=DiskFullTest`.
@Tag("bench")
class DiskFullTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  private static final int RUNS = 100;
  private static final int SMALLEST = 1200;
  private static final int STEP = 60;
  private static final List<Kind> KINDS = List.of(Kind.CARD, Kind.CARD, Kind.IMPORT, Kind.UNDO, Kind.COPY);
  private static final String OLD = "прежняя таблица\n";
  @TempDir
  Path folder;
  private final Map<String, Integer> outcomes = new TreeMap<>();

  @Test
  void aHundredVolumes() throws Exception {
    Path first = Files.createDirectory(folder.resolve("начало"));
    KilledProgram program = new KilledProgram(first, new Random(1));
    Wiring wiring = new Wiring(new Folders(folder.resolve("user")), ORIGIN);
    program.found(content -> wiring.create(KilledProgram.database(first), content));
    WholeDatabase whole;
    try (Database fresh = Database.create(folder.resolve("образец"), ORIGIN, _ -> {})) {
      whole = WholeDatabase.like(fresh);
    }
    Path volume = Files.createDirectory(folder.resolve("том"));
    for (int run = 0; run < RUNS; run++) {
      int size = SMALLEST + run * STEP;
      assumeTrue(command("mount", "-t", "tmpfs", "-o", "size=" + size + "k", "tmpfs", volume.toString()),
          "nobody may mount a volume here");
      try {
        copy(first, volume);
        Files.writeString(volume.resolve("таблица.csv"), OLD);
        Set<String> acknowledged = work(wiring, program, volume, run);
        export(wiring, volume);
        check(wiring, whole, volume, acknowledged, size + " kB");
      } finally {
        if (!command("umount", volume.toString())) {
          assertThat(openFiles(volume)).isEmpty();
        }
      }
    }
    System.out.printf("%d volumes from %d kB: %s%n", RUNS, SMALLEST, outcomes);
    assertThat(outcomes.keySet()).anyMatch(outcome -> outcome.contains("full"));
  }

  /// Works until the disk is full.
  private Set<String> work(Wiring wiring, KilledProgram program, Path volume, int run) throws Exception {
    Random random = new Random(run);
    Set<String> acknowledged = new HashSet<>();
    String last = "";
    try (OpenWorkplace place = wiring.open(KilledProgram.database(volume))) {
      for (int step = 1; step <= 60; step++) {
        Kind chosen = KINDS.get(random.nextInt(KINDS.size()));
        Kind kind = chosen == Kind.UNDO && last.isEmpty() ? Kind.CARD : chosen;
        String key = run + "-" + step;
        String name = kind.name().toLowerCase(Locale.ROOT) + " " + key;
        try {
          program.work(place, kind, key, run * 100 + step, () -> {});
          switch (kind) {
            case CARD, IMPORT -> {
              acknowledged.add(name);
              last = name;
            }
            case UNDO -> {
              acknowledged.remove(last);
              last = "";
            }
            case COPY, INIT, CLOSE -> {
            }
          }
        } catch (Failure failure) {
          assertThat(failure.text()).as("%s: %s", name, failure.code()).containsAnyOf("мест", "диск");
          outcomes.merge(kind.name().toLowerCase(Locale.ROOT) + " full, " + failure.code(), 1, Integer::sum);
          if (kind == Kind.UNDO) {
            // It may be there or not.
            acknowledged.remove(last);
          }
          if (kind != Kind.COPY) {
            break;
          }
        }
      }
    } catch (Failure notOpened) {
      assertThat(notOpened.text()).as(notOpened.code()).containsAnyOf("мест", "диск");
      outcomes.merge("open full, " + notOpened.code(), 1, Integer::sum);
    }
    return acknowledged;
  }

  /// A file that stands there is replaced whole or not at all.
  private void export(Wiring wiring, Path volume) throws IOException {
    StringWriter said = new StringWriter();
    Path csv = volume.resolve("таблица.csv");
    int code = new CommandLineFace(wiring.commands(), new PrintWriter(said), new PrintWriter(said)).run("--database",
        KilledProgram.database(volume).toString(), "export", "results", "--csv", csv.toString());
    if (code == 0) {
      assertThat(Files.readAllLines(csv)).hasSizeGreaterThan(1000);
    } else {
      assertThat(csv).hasContent(OLD);
      assertThat(said.toString()).containsAnyOf("мест", "диск");
    }
    outcomes.merge("export " + (code == 0 ? "whole" : "full"), 1, Integer::sum);
  }

  private void check(Wiring wiring, WholeDatabase whole, Path volume, Set<String> acknowledged, String as)
      throws Exception {
    Path roomy = Files.createDirectory(folder.resolve("просторно"));
    copy(volume, roomy);
    Set<String> found = new HashSet<>();
    try (OpenWorkplace place = wiring.open(KilledProgram.database(roomy))) {
      place.transactions().read(() -> {
        place.facts().batches().stream().map(Batch::file)
            .forEach(file -> found.add("import " + file.replace(".xlsx", "")));
        place.schools().all().forEach(school -> found.addAll(school.names().aliases()));
        return 0;
      });
      assertThat(place.backups().all()).as(as).allMatch(StoredBackup::good);
    }
    try (Database database = Database.open(KilledProgram.database(roomy), ORIGIN)) {
      whole.check(database, as);
    }
    assertThat(found).as(as).containsAll(acknowledged);
    try (Stream<Path> files = Files.walk(roomy)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "база.*")) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  /// Files of the volume this process still holds.
  private static List<String> openFiles(Path volume) throws IOException {
    try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
      return handles.map(handle -> {
        try {
          return Files.readSymbolicLink(handle).toString();
        } catch (IOException gone) {
          return "";
        }
      }).filter(file -> file.startsWith(volume.toString())).toList();
    }
  }

  private static boolean command(String... words) throws Exception {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
