package ru.kvartil.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.backup.BackupFolder;
import ru.kvartil.backup.Manifest;
import ru.kvartil.backup.Restoration;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.cli.RebuiltWords;
import ru.kvartil.cli.Workplaces.Rebuilt;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Tasks.Work;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Place;
import ru.kvartil.ui.FilePicker.FileKind;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// Brings a database back where it cannot be opened: from its own copies and the journal beside it, or from a copy the person
/// has on a stick. Protected ones ask for the password first; what stood there before is kept.
final class Rescue {
  private static final Texts TEXTS = Texts.of(Rescue.class);
  private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);
  private static final List<String> ENDINGS = List.of("kvb");
  private final Threshold.Around around;
  private final Tasks tasks;
  private final Entrance entrance;
  private final Wiring wiring;
  private final Consumer<Region> front;

  /// @param tasks of the pages before a database is open
  /// @param front shows a page before anything is open
  Rescue(Threshold.Around around, Tasks tasks, Entrance entrance, Wiring wiring, Consumer<Region> front) {
    this.around = around;
    this.tasks = tasks;
    this.entrance = entrance;
    this.wiring = wiring;
    this.front = front;
  }

  /// Whether there is anything beside a database to put it together from.
  boolean hasCopies(Path database) {
    try {
      return !copies(database).isEmpty();
    } catch (Failure unreadable) {
      LOG.warn("{}", unreadable.code(), unreadable);
      return false;
    }
  }

  private static List<StoredBackup> copies(Path database) throws Failure {
    Place place = new Place(database);
    return new BackupFolder(place.beside(".backups"), place.name(), ZoneId.systemDefault()).all().stream()
        .filter(StoredBackup::good).toList();
  }

  /// Puts a database together from its newest whole copy and the journal, and says what came from where.
  ///
  /// @param done goes on to opening it
  /// @param back shows again where the person came from
  void rebuild(Path database, Runnable done, Runnable back) {
    tasks.run(TEXTS.get("app.rescue.looking"), _ -> keyFiles(database, copies(database).getFirst().file()),
        keys -> withKeys(keys, unlocked -> run(TEXTS.get("app.rescue.building"), unlocked, _ -> unlocked.isEmpty()
            ? wiring.copies(database).rebuild()
            : wiring.copies(database, unlocked.get(), keys.orElseThrow()).rebuild(), rebuilt -> told(rebuilt, done),
            back)),
        failure -> failed(failure, back));
  }

  /// Where the key files of an encrypted copy lie: beside the database, or taken out of the copy where they are lost. Empty
  /// for a copy of a plain database.
  private Optional<Path> keyFiles(Path database, Path copy) throws Failure {
    if (!CopyKeys.isEncrypted(copy)) {
      return Optional.empty();
    }
    String id = Restoration.manifest(copy).source().database();
    boolean here = Vault.databaseOf(database).filter(of -> of.toString().equals(id)).isPresent();
    return Optional.of(here ? database : CopyKeys.ownKeys(copy, wiring.temporary()));
  }

  private void withKeys(Optional<Path> keyFiles, Consumer<Optional<Unlocked>> then) {
    if (keyFiles.isEmpty()) {
      then.accept(Optional.empty());
      return;
    }
    entrance.unlock(keyFiles.get(), false, unlocked -> then.accept(Optional.of(unlocked)));
  }

  private <T> void run(String title, Optional<Unlocked> unlocked, Work<T> work, Consumer<T> done, Runnable back) {
    front.accept(new EmptyState(title, TEXTS.get("app.rescue.kept")));
    tasks.run(title, progress -> {
      try {
        return work.run(progress);
      } finally {
        unlocked.ifPresent(Unlocked::close);
      }
    }, done, failure -> failed(failure, back));
  }

  private void failed(Failure failure, Runnable back) {
    around.dialogs().failed(TEXTS.get("app.rescue"), failure);
    back.run();
  }

  private void told(Rebuilt rebuilt, Runnable done) {
    front.accept(new EmptyState(TEXTS.get("app.rescue.done"), String.join("\n", RebuiltWords.of(rebuilt)))
        .step("rescue-open", TEXTS.get("app.rescue.open"), done));
  }

  /// Asks for a copy and puts it in the place of a database, which may be lost.
  void restore(Path database, Runnable done) {
    around.picker().open(TEXTS.get("app.from-copy"), new FileKind(TEXTS.get("app.copy-kind"), ENDINGS)).stream()
        .findFirst().ifPresent(copy -> tasks.run(TEXTS.get("app.rescue.looking"), _ -> {
          Manifest manifest = Restoration.manifest(copy);
          return new Found(copy, manifest, keyFiles(database, copy));
        }, found -> ask(database, found, done), failure -> failed(failure, done)));
  }

  /// A copy the person chose.
  private record Found(Path copy, Manifest manifest, Optional<Path> keys) {}

  private void ask(Path database, Found found, Runnable done) {
    front.accept(new EmptyState(TEXTS.get("app.copy-ask"), TEXTS.get("app.copy-about",
        RussianFormat.moment(found.manifest.made().atOffset(ZoneOffset.UTC), ZoneId.systemDefault()),
        RussianFormat.plain((double) found.manifest.rows("school")),
        RussianFormat.plain((double) found.manifest.rows("fact"))))
        .step("copy-yes", TEXTS.get("app.copy-yes"), () -> withKeys(found.keys, unlocked -> run(
            TEXTS.get("app.restoring"), unlocked, _ -> {
              Optional<Path> _ = unlocked.isEmpty()
                  ? wiring.copies(database).restore(found.copy)
                  : wiring.copies(database, unlocked.get(), found.keys.orElseThrow()).restore(found.copy);
              return found;
            }, _ -> done.run(), done)))
        .step("copy-no", TEXTS.get("app.copy-no"), done));
  }
}
