package ru.kvartil.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where the program keeps its data: a folder of the user, never beside the program.
///
/// @param data folder of databases
record Folders(Path data) {
  private static final String NAME = "Kvartil";

  /// The folder the operating system gives programs for the user's data.
  static Folders ofUser(Map<String, String> environment, Properties system) {
    Path home = Path.of(system.getProperty("user.home", "."));
    String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      String roaming = environment.get("APPDATA");
      return new Folders(
          (roaming == null ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming)).resolve(NAME));
    }
    if (os.contains("mac")) {
      return new Folders(home.resolve("Library").resolve("Application Support").resolve(NAME));
    }
    String xdg = environment.get("XDG_DATA_HOME");
    return new Folders((xdg == null || xdg.isBlank() ? home.resolve(".local").resolve("share") : Path.of(xdg))
        .resolve(NAME.toLowerCase(Locale.ROOT)));
  }

  /// The database that opens when none is named.
  Path database() {
    return data.resolve("kvartil");
  }

  Path logs() {
    return data.resolve("logs");
  }
}
