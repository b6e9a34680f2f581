package ru.kvartil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Where the program keeps its data: a folder of the user, or, when it is carried on a stick, a folder beside the program.
///
/// @param data folder of databases and of the log
/// @param carried whether it lies beside the program and goes wherever the program is carried
/// @param offered the folder beside the program, when the data are not there but could be
record Folders(Path data, boolean carried, Optional<Path> offered) {
  private static final Texts TEXTS = Texts.of(Folders.class);
  private static final String NAME = "Kvartil";

  /// A folder that is neither carried nor offered another place.
  Folders(Path data) {
    this(data, false, Optional.empty());
  }

  /// The folder beside the program when there is one, else the one the operating system gives programs for the user's
  /// data.
  static Folders of(Map<String, String> environment, Properties system) {
    Optional<Path> beside = besideProgram(system);
    if (beside.filter(Files::isDirectory).isPresent()) {
      return new Folders(beside.get(), true, Optional.empty());
    }
    return new Folders(ofUser(environment, system), false,
        beside.filter(folder -> folder.getParent() != null && Files.isWritable(folder.getParent())));
  }

  /// Whether there is a database already: this is not the first start.
  boolean started() {
    return Files.exists(database().resolveSibling(database().getFileName() + ".mv.db"));
  }

  /// These folders with the data beside the program, if that was offered.
  Folders beside() {
    return offered.map(folder -> new Folders(folder, true, Optional.empty())).orElse(this);
  }

  /// A folder that is there, made with those above it if need be.
  ///
  /// @throws Failure when it cannot be made
  static Path made(Path folder) throws Failure {
    try {
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new Failure(TEXTS, "app.no-folder", failed, folder);
    }
  }

  private static Path ofUser(Map<String, String> environment, Properties system) {
    Path home = Path.of(system.getProperty("user.home", "."));
    String os = os(system);
    if (os.contains("win")) {
      String roaming = environment.get("APPDATA");
      return (roaming == null ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming)).resolve(NAME);
    }
    if (os.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve(NAME);
    }
    String xdg = environment.get("XDG_DATA_HOME");
    return (xdg == null || xdg.isBlank() ? home.resolve(".local").resolve("share") : Path.of(xdg))
        .resolve(NAME.toLowerCase(Locale.ROOT));
  }

  /// Only the launcher of the self-contained folder says where it lies: `bin/Kvartil` on Linux, `Kvartil.exe` on Windows,
  /// `Kvartil.app/Contents/MacOS/Kvartil` on macOS, where the data stand beside the bundle, which must not change.
  private static Optional<Path> besideProgram(Properties system) {
    String launcher = system.getProperty("jpackage.app-path", "");
    if (launcher.isBlank()) {
      return Optional.empty();
    }
    String os = os(system);
    int up = os.contains("win") ? 1 : os.contains("mac") ? 4 : 2;
    Path root = Path.of(launcher).toAbsolutePath();
    for (int i = 0; i < up && root != null; i++) {
      root = root.getParent();
    }
    return Optional.ofNullable(root).map(folder -> folder.resolve(os.contains("mac") ? NAME + "-data" : "data"));
  }

  private static String os(Properties system) {
    return system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
  }

  /// The database that opens when none is named.
  Path database() {
    return data.resolve("kvartil");
  }

  /// What this machine keeps about a database of a server (who worked last, views of tables): as beside a file.
  Path beside(String server) {
    return data.resolve("servers").resolve(server).resolve("centre");
  }

  /// What the people at this computer chose of the window's look.
  Path settings() {
    return data.resolve("settings.json");
  }

  /// Which database opens next where it is not the usual one.
  LastPlace place() {
    return new LastPlace(data.resolve("place.txt"));
  }

  /// After how long the program locks, by person.
  Path lockTimes() {
    return data.resolve("lock.json");
  }

  /// Temporary files of the program: nowhere else on the machine is anything of a database left. On the disk of the data,
  /// in the folder of the same user.
  Path temporary() {
    return data.resolve("tmp").resolve("run-" + ProcessHandle.current().pid());
  }

  Path logs() {
    return data.resolve("logs");
  }
}
