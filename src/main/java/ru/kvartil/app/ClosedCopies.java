package ru.kvartil.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import ru.kvartil.backup.BackupFolder;
import ru.kvartil.backup.Differences;
import ru.kvartil.backup.Manifest;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.Restoration;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.backup.storage.ClosedDatabase;
import ru.kvartil.cli.Workplace;
import ru.kvartil.cli.Workplaces;
import ru.kvartil.district.Right;
import ru.kvartil.journal.Harm;
import ru.kvartil.journal.Replayed;
import ru.kvartil.journal.storage.JooqOutsideJournal;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.KeyFrom;
import ru.kvartil.storage.Place;
import ru.kvartil.vault.DataKey;

/// Copies of databases that are not open: checking, comparing, restoring.
///
/// @param present path of the database they are copies of
/// @param temporary the program's folder of temporary files
/// @param opener opens the present database, for comparing and for the copy before
record ClosedCopies(Database.Origin origin, CopyKeys keys, Path present, Path temporary,
    Opener opener) implements Workplaces.Copies {
  private static final Texts TEXTS = Texts.of(ClosedCopies.class);
  /// There is nothing to compare with or to lose; every other failure (open elsewhere, read-only) is a reason to stop.
  private static final Set<String> UNREADABLE = Set.of("storage.absent", "storage.broken", "storage.not-a-database",
      "storage.sidecar-broken", "storage.write-failed", "storage.damaged", "backup.ahead",
      // So the engine calls damage within an encrypted file, too.
      "storage.other-key");

  /// Opens the present database with whatever opens it.
  @FunctionalInterface
  interface Opener {
    Workplace open() throws Failure;
  }

  /// Whether a database that did not open may be put together from its copies: it is damaged or gone, not merely open
  /// elsewhere.
  static boolean helpAgainst(Failure failure) {
    return UNREADABLE.contains(failure.code());
  }

  /// Another copy would not open either: the password is missing or wrong.
  private static final List<String> LOCKED = List.of("cli.password", "vault.wrong-password", "vault.wait");

  private ClosedDatabase engine(Path copy) throws Failure {
    return new ClosedDatabase(origin, keys.of(copy));
  }

  private static Restoration by(ClosedDatabase engine) {
    return new Restoration(engine, ZoneId.systemDefault());
  }

  @Override
  public Manifest check(Path copy) throws Failure {
    ClosedDatabase engine = engine(copy);
    try {
      return by(engine).check(copy, temporary);
    } finally {
      engine.close();
    }
  }

  @Override
  public SortedSet<String> brokenOriginals(Path copy) throws Failure {
    ClosedDatabase engine = engine(copy);
    try {
      return new OriginalsOfCopy(copy, Restoration.manifest(copy), engine.key().map(KeyFrom::key)).broken();
    } finally {
      engine.close();
    }
  }

  @Override
  public Optional<Differences> differences(Path copy) throws Failure {
    try (Workplace open = opener.open()) {
      return Optional.of(open.backups().compare(copy));
    } catch (Failure failure) {
      if (UNREADABLE.contains(failure.code())) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  @Override
  public Optional<Path> restore(Path copy) throws Failure {
    ClosedDatabase engine = engine(copy);
    try {
      Optional<Path> kept = kept();
      Manifest manifest = by(engine).restore(present, copy);
      new OriginalsOfCopy(copy, manifest, engine.key().map(KeyFrom::key)).bringTo(present);
      return kept;
    } finally {
      engine.close();
    }
  }

  @Override
  public Workplaces.Rebuilt rebuild() throws Failure {
    Place place = new Place(present);
    Failure none = new Failure(TEXTS, "app.no-copy", place.beside(".backups"));
    List<StoredBackup> copies = new BackupFolder(place.beside(".backups"), place.name(), ZoneId.systemDefault()).all();
    for (StoredBackup copy : copies.stream().filter(StoredBackup::good).toList()) {
      Manifest manifest;
      try {
        manifest = check(copy.file());
      } catch (Failure damaged) {
        if (LOCKED.stream().anyMatch(damaged.code()::startsWith)) {
          throw damaged;
        }
        none.addSuppressed(damaged);
        continue;
      }
      return rebuilt(copy.file(), manifest, saved(copy.file(), manifest));
    }
    throw Arrays.stream(none.getSuppressed()).filter(Failure.class::isInstance).map(Failure.class::cast)
        .filter(each -> each.code().equals("app.copy-former-key")).findFirst().orElse(none);
  }

  /// What was done after a copy. The journal may lie under the key of the copy, or under a newer one.
  private Harm.Saved saved(Path copy, Manifest manifest) throws Failure {
    ClosedDatabase engine = engine(copy);
    Optional<DataKey> now = keys.presentKey();
    try {
      List<DataKey> all = Stream.concat(engine.key().map(KeyFrom::key).stream(), now.stream()).toList();
      return JooqOutsideJournal.saved(new Place(present).beside(".journal"), all, manifest.source().device(),
          manifest.source().lastChange());
    } finally {
      now.ifPresent(DataKey::close);
      engine.close();
    }
  }

  private Workplaces.Rebuilt rebuilt(Path copy, Manifest manifest, Harm.Saved saved) throws Failure {
    if (!saved.harm().isEmpty()) {
      keepJournal();
    }
    Optional<Path> kept = restore(copy);
    try (Workplace open = opener.open()) {
      return new Workplaces.Rebuilt(manifest,
          saved.events().isEmpty() ? Replayed.NOTHING : open.doAgain(saved.events()), saved.harm(), kept);
    }
  }

  /// A harmed journal stays beside the database: somebody may yet read something out of it.
  private void keepJournal() throws Failure {
    Path _ = setAside(new Place(present).beside(".journal"));
  }

  /// Whether who works may do this is known by the present database alone: nobody is asked where it cannot be read (ADR 12).
  private Optional<Path> kept() throws Failure {
    try (Workplace open = opener.open()) {
      open.access().require(Right.RESTORE);
      return Optional.of(open.backups().make(Reason.BEFORE_RESTORE, Progress.none()).file());
    } catch (Failure failure) {
      Path file = new Place(present).file();
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      if (!UNREADABLE.contains(failure.code()) && !failure.code().equals("backup.unequal")) {
        throw failure;
      }
      return Optional.of(setAside(file));
    }
  }

  /// A copy of the damaged file itself: somebody may yet read something out of it.
  private static Path setAside(Path file) throws Failure {
    Path aside = file.resolveSibling(file.getFileName() + ".broken");
    SafeFile.write(aside, out -> {
      try (InputStream in = Files.newInputStream(file)) {
        in.transferTo(out);
      } catch (IOException unreadable) {
        throw new Failure(TEXTS, "app.not-kept", unreadable, file);
      }
    });
    return aside;
  }
}
