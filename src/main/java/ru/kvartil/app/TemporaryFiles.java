package ru.kvartil.app;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of this run's temporary files, the only place where the program leaves any: also what libraries for
/// documents and tables lay aside. Folders of runs that have ended are removed at the start, this one at the end.
///
/// @param all folder of the folders of all runs
/// @param run number of the process
record TemporaryFiles(Path all, long run) {
  private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);
  private static final String NAME = "run-";

  static TemporaryFiles of(Folders folders) {
    return new TemporaryFiles(folders.data().resolve("tmp"), ProcessHandle.current().pid());
  }

  Path folder() {
    return all.resolve(NAME + run);
  }

  /// Makes the folder, empties what earlier runs left, and tells the Java machine to use it. Where it cannot be made, the
  /// machine's own folder is used.
  void begin() {
    try {
      remove(folder());
      Files.createDirectories(folder());
      System.setProperty("java.io.tmpdir", folder().toString());
      for (Path left : folders()) {
        if (ended(left)) {
          remove(left);
        }
      }
    } catch (IOException | DirectoryIteratorException refused) {
      LOG.warn("temporary files", refused);
    }
  }

  void end() {
    try {
      remove(folder());
    } catch (IOException busy) {
      LOG.warn("temporary files stay until the next start", busy);
    }
  }

  private List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(all)) {
      found.forEach(folders::add);
    }
    return folders;
  }

  /// Another window of the program may be open: what belongs to a living process stays.
  private boolean ended(Path left) {
    OptionalLong owner = owner(left);
    return owner.isEmpty()
        || (owner.getAsLong() != run && ProcessHandle.of(owner.getAsLong()).filter(ProcessHandle::isAlive).isEmpty());
  }

  private static OptionalLong owner(Path left) {
    String name = String.valueOf(left.getFileName());
    String number = name.startsWith(NAME) ? name.substring(NAME.length()) : "";
    return number.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(number)) : OptionalLong.empty();
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
