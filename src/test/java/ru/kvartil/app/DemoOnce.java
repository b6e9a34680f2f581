package ru.kvartil.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;

/// The demonstration district for window tests, made once for all tests of a run and copied for each: making it takes
/// seconds, copying nothing. It is the one the program makes, with the clock of [Walk].
final class DemoOnce {
  private final Path made;

  private DemoOnce() {
    try {
      made = Files.createTempDirectory("kvartil-demo");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(made)));
      Wiring wiring = new Wiring(new Folders(made), new Database.Origin(Walk.CLOCK, "Ирина"));
      new DemoDatabase(made.resolve("demo")).make(wiring, LocalDate.now(Walk.CLOCK), Progress.none()).close();
    } catch (IOException | Failure failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// Puts the database, closed, where the program looks for it.
  ///
  /// @param data folder of databases
  static void into(Path data) {
    copy(Holder.ONCE.made, data.resolve("demo"));
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copied = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(file, copied);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Made when it is first asked for.
  private static final class Holder {
    private static final DemoOnce ONCE = new DemoOnce();
  }
}
