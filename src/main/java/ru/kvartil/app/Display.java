package ru.kvartil.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// Whether a window can be opened here, and where to show the work when it cannot.
final class Display {
  private Display() {}

  /// Windows and macOS always have a screen; elsewhere one of the usual variables names it. A platform chosen by hand
  /// (tests, training) is taken at its word.
  static boolean present(Map<String, String> environment, Properties system) {
    String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return os.contains("win") || os.contains("mac") || system.getProperty("glass.platform") != null
        || Stream.of("DISPLAY", "WAYLAND_DISPLAY").map(environment::get)
            .anyMatch(name -> name != null && !name.isBlank());
  }

  /// `target/demo`, emptied: the output of a former run, nothing else is ever kept there.
  static Path demoFolder() {
    Path folder = Path.of("target", "demo");
    try {
      if (Files.exists(folder)) {
        List<Path> old;
        try (Stream<Path> all = Files.walk(folder)) {
          old = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : old) {
          Files.delete(file);
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
