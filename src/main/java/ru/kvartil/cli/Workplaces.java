package ru.kvartil.cli;

import java.nio.file.Path;
import ru.kvartil.district.Centre;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Opens databases for commands.
public interface Workplaces {
  /// Makes a new database with its first content, all or nothing; an existing one is refused.
  Workplace create(Path database, FirstContent content) throws Failure;

  /// Opens for reading and writing; nothing is created.
  Workplace open(Path database) throws Failure;

  /// Opens for reading alone: the file stays as it is to the last byte.
  Workplace openReadOnly(Path database) throws Failure;

  /// What a new database holds from its first moment; a failure leaves no database.
  @FunctionalInterface
  interface FirstContent {
    void store(Workplace empty) throws Failure;

    /// A centre and nothing else.
    static FirstContent centre(Centre centre) {
      return empty -> {
        Centre _ = empty.transactions().write(Texts.of(Workplaces.class).get("cli.init-action", centre.district()),
            () -> {
              empty.centres().save(centre);
              return centre;
            });
      };
    }
  }
}
