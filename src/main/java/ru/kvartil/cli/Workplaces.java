package ru.kvartil.cli;

import java.nio.file.Path;
import ru.kvartil.shared.Failure;

/// Opens databases for commands.
public interface Workplaces {
  /// Makes a new database; an existing one is refused.
  Workplace create(Path database) throws Failure;

  /// Opens for reading and writing; nothing is created.
  Workplace open(Path database) throws Failure;

  /// Opens for reading alone: the file stays as it is to the last byte.
  Workplace openReadOnly(Path database) throws Failure;
}
