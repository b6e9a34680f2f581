package ru.kvartil.backup;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Restoring a database from one of its copies.
public final class Restoration {
  private static final Texts TEXTS = Texts.of(Restoration.class);
  private final Restorer restorer;
  private final ZoneId zone;

  /// @param zone the history tells the copy's time in
  public Restoration(Restorer restorer, ZoneId zone) {
    this.restorer = restorer;
    this.zone = zone;
  }

  /// What a copy says of itself, its files not yet read.
  public static Manifest manifest(Path file) throws Failure {
    return BackupFile.manifest(file);
  }

  /// The beginning of the database in a copy, for [ru.kvartil.storage.Database#opens]; empty when it cannot be read.
  public static byte[] head(Path file) {
    return BackupFile.head(file);
  }

  /// Takes the key files of a copy out, for opening it where the database and its keys are lost. Every byte of the copy is
  /// compared on the way.
  ///
  /// @param folder an empty folder
  /// @return path of the database they belong to, without ending; it does not exist
  public static Path keys(Path file, Path folder) throws Failure {
    BackupFile.unpackKeys(file, folder, Proof.NAME);
    return folder.resolve(Proof.NAME);
  }

  /// Restores a copy on trial, wherever it lies, and compares every row; no open database is needed.
  ///
  /// @param temporary the program's folder of temporary files
  public Manifest check(Path file, Path temporary) throws Failure {
    try (Scratch scratch = new Scratch(temporary)) {
      return Proof.of(file, scratch.folder("proof"), restorer::tablesOf);
    }
  }

  /// Puts a copy in the place of a closed database. Every byte and every row is compared before; a failure leaves the
  /// present database. The caller has copied the present database, and has asked where [#shrinks] says so.
  public Manifest restore(Path database, Path file) throws Failure {
    Manifest manifest = BackupFile.manifest(file);
    String made = RussianFormat.moment(manifest.made().atOffset(ZoneOffset.UTC), zone);
    restorer.restore(database, (folder, name) -> BackupFile.unpack(file, folder, name).tables(),
        TEXTS.get("backup.restored", made));
    return manifest;
  }

  /// Whether a copy is empty or much smaller than what it would replace: schools or values are gone or fewer than half.
  /// Such a copy is restored after an explicit question only.
  public static boolean shrinks(Differences differences) {
    return differences.tables().stream()
        .filter(count -> count.name().equals("school") || count.name().equals("fact"))
        .anyMatch(count -> count.now() > 0 && 2 * count.copy() < count.now());
  }
}
