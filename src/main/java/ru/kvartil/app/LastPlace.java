package ru.kvartil.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.cli.DatabaseAt.Where;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;

/// Which database opens at the next start when it is not the one in the program's folder: one line in a small file, a path or the
/// address of a server. An address never holds a password, see [ru.kvartil.storage.ServerAddress].
record LastPlace(Path file) {
  private static final Logger LOG = LoggerFactory.getLogger(LastPlace.class);

  /// The place; empty when it is the usual one, or cannot be read.
  Optional<Where> find() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String line = Files.readString(file, StandardCharsets.UTF_8).strip();
      return line.isEmpty() || line.indexOf('\n') >= 0 ? Optional.empty() : Optional.of(Where.of(line));
    } catch (IOException | InvalidPathException broken) {
      LOG.warn("which database was open is not known", broken);
      return Optional.empty();
    }
  }

  /// Keeps a place for the next start; where that fails the usual database opens then.
  void keep(Where where) {
    String line = switch (where) {
      case Where.OfFile(Path path) -> path.toAbsolutePath().toString();
      case Where.OfServer(String address) -> address;
    };
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      SafeFile.write(file, line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | Failure refused) {
      LOG.warn("which database is open is not kept", refused);
    }
  }

  /// The usual database again.
  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      LOG.warn("which database was open is not forgotten", stays);
    }
  }
}
