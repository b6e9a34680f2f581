package ru.kvartil.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import ru.kvartil.backup.Differences;
import ru.kvartil.backup.Manifest;
import ru.kvartil.district.Centre;
import ru.kvartil.journal.Harm;
import ru.kvartil.journal.Replayed;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.Vault;

/// Opens databases for commands.
public interface Workplaces {
  /// Makes a new database with its first content, all or nothing; an existing one is refused. With a file of a password
  /// it is protected from the start.
  Workplace create(DatabaseAt database, FirstContent content) throws Failure;

  /// Makes a database; of one with a password the recovery key is handed over before anything is made.
  Workplace create(DatabaseAt database, FirstContent content, Vault.Handing recovery) throws Failure;

  /// Opens for reading and writing; nothing is created.
  Workplace open(DatabaseAt database) throws Failure;

  /// Opens for reading alone: the file stays as it is to the last byte.
  Workplace openReadOnly(DatabaseAt database) throws Failure;

  /// Opens to write something of it into a file: for writing, so that the trail can be told; for reading alone where the
  /// medium cannot be written.
  Workplace openToExport(DatabaseAt database) throws Failure;

  /// Writes what a developer needs to understand a fault, without anything of a person; also when the database does not
  /// open.
  void diagnose(DatabaseAt database, Path out) throws Failure;

  /// Gives a protected database that nobody has open a new data key: it is written anew, and a copy under the new key is
  /// made. Only the given password goes on.
  ///
  /// @param recovery takes the new recovery key before the database changes
  Renewed renewKey(DatabaseAt database, Vault.Handing recovery) throws Failure;

  /// A new data key.
  ///
  /// @param losing names of people whose passwords must be given anew
  record Renewed(List<String> losing, FirstCopy copy) {
    public Renewed {
      losing = List.copyOf(losing);
    }
  }

  /// The first copy under a new data key.
  ///
  /// @param file empty when none could be made
  /// @param trouble why there is none; empty when there is one
  record FirstCopy(Optional<Path> file, String trouble) {}

  /// Copies of a database that is not open; with the file of a password those of a protected one.
  Copies copies(DatabaseAt database) throws Failure;

  /// Copies of a database that is not open.
  interface Copies {
    /// Restores a copy on trial and compares every row.
    Manifest check(Path copy) throws Failure;

    /// Hashes of the originals a copy names that do not lie beside it whole.
    SortedSet<String> brokenOriginals(Path copy) throws Failure;

    /// What restoring a copy would change; empty when there is no database that could be read.
    Optional<Differences> differences(Path copy) throws Failure;

    /// Puts a copy in the place of the database.
    ///
    /// @return where the present database is kept: a copy of it, or the file itself when it cannot be read; empty when
    /// there was none
    Optional<Path> restore(Path copy) throws Failure;

    /// Puts the newest copy that proves whole in the place of the database, and does again what the outside journal has
    /// beyond it.
    ///
    /// @throws Failure when there is no such copy; nothing was changed then
    Rebuilt rebuild() throws Failure;
  }

  /// Where everything in a rebuilt database comes from.
  ///
  /// @param copy the copy it was restored from
  /// @param journal what was done again after it
  /// @param harm what of the journal could not be read
  /// @param kept where the former database is, if there was one
  record Rebuilt(Manifest copy, Replayed journal, List<Harm> harm, Optional<Path> kept) {
    public Rebuilt {
      harm = List.copyOf(harm);
    }

    /// Whether everything the journal said stands in the database again.
    boolean whole() {
      return journal.left().isEmpty() && harm.isEmpty();
    }
  }

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
