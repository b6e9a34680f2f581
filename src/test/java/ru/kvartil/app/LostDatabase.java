package ru.kvartil.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ru.kvartil.backup.Reason;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;

/// A database whose file is gone: its copies and its journal are left.
final class LostDatabase {
  /// An address where nobody answers.
  static final String NO_SERVER = "postgresql://anna@localhost:1/centres";

  private LostDatabase() {}

  /// @return its copy
  static Path leave(Path data) throws Exception {
    Path copy;
    try (OpenWorkplace open = Walk.wiring(new Folders(data)).create(data.resolve("kvartil"),
        FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025)))))) {
      copy = open.backups().make(Reason.COMMAND, Progress.none()).file();
    }
    Files.delete(data.resolve("kvartil.mv.db"));
    return copy;
  }
}
