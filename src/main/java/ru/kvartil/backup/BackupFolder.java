package ru.kvartil.backup;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.original.Originals;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.FullDisk;
import ru.kvartil.shared.Texts;

/// A folder of copies. A copy has its name `NAME-2026-11-22-0745.kvb` only once it is proven; until then it ends in
/// `.new`.
///
/// @param folder where they lie; it need not exist
/// @param name of the database; nothing of its content
/// @param zone the names tell the time in
public record BackupFolder(Path folder, String name, ZoneId zone) {
  static final String ENDING = ".kvb";
  private static final String UNPROVEN = ".new";
  private static final Pattern NAMED = Pattern.compile("-\\d{4}-\\d{2}-\\d{2}-\\d{4}(?:-\\d+)?\\.kvb$");
  private static final Texts TEXTS = Texts.of(BackupFolder.class);
  private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-\\d{4}");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

  /// All copies, newest first; a damaged one stands by the time of its file.
  public List<StoredBackup> all() throws Failure {
    List<StoredBackup> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        found.add(stored(file));
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      throw new Failure(TEXTS, "backup.folder-unreadable", unreadable, folder);
    }
    // Of one moment the copy with the higher number is newer; `-10` stands after `-9`.
    found.sort(Comparator.comparing(StoredBackup::made).thenComparingInt(copy -> copy.file().toString().length())
        .thenComparing(StoredBackup::file).reversed());
    return found;
  }

  /// The newest copy that can be read, by the names alone: only its manifest is opened.
  public Optional<StoredBackup> newest() throws Failure {
    List<Path> byName = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      files.forEach(byName::add);
      byName.sort(Comparator.comparing(BackupFolder::stamp).thenComparingInt(file -> file.toString().length())
          .thenComparing(Path::toString).reversed());
      for (Path file : byName) {
        StoredBackup copy = stored(file);
        if (copy.good()) {
          return Optional.of(copy);
        }
      }
      return Optional.empty();
    } catch (IOException | DirectoryIteratorException unreadable) {
      throw new Failure(TEXTS, "backup.folder-unreadable", unreadable, folder);
    }
  }

  /// The name up to the minute: a number after it tells copies of one minute apart.
  private static String stamp(Path file) {
    String name = String.valueOf(file.getFileName());
    Matcher time = TIME.matcher(name);
    return time.find() ? time.group() : name;
  }

  static StoredBackup stored(Path file) throws IOException {
    long size = Files.size(file);
    try {
      Manifest manifest = BackupFile.manifest(file);
      return new StoredBackup(file, manifest.made(), size, Optional.of(manifest));
    } catch (Failure damaged) {
      LOG.warn("a copy cannot be read", damaged);
      return new StoredBackup(file, Files.getLastModifiedTime(file).toInstant(), size, Optional.empty());
    }
  }

  /// Where the originals of the copies in a folder lie: once for all copies, by hash.
  Path originals() {
    return folder.resolve(name + Originals.ENDING);
  }

  /// Where the originals of a copy lie, wherever it was put.
  public static Path originalsBeside(Path copy) {
    String database = NAMED.matcher(String.valueOf(copy.getFileName())).replaceFirst("");
    return copy.toAbsolutePath().resolveSibling(database + Originals.ENDING);
  }

  /// A name nothing has yet, for a copy made now.
  Path free(Instant made) {
    String stamp = name + "-" + STAMP.format(made.atZone(zone));
    Path chosen = folder.resolve(stamp + ENDING);
    for (int n = 2; Files.exists(chosen); n++) {
      chosen = folder.resolve(stamp + "-" + n + ENDING);
    }
    return chosen;
  }

  /// The name of a copy until it is proven.
  static Path unproven(Path file) {
    return file.resolveSibling(file.getFileName() + UNPROVEN);
  }

  /// Makes the folder and removes what a killed program left unproven.
  void prepare() throws Failure {
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + ENDING + UNPROVEN)) {
        for (Path file : left) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException failed) {
      throw new Failure(TEXTS, FullDisk.says(failed) ? "backup.no-room" : "backup.folder-unwritable", failed, folder);
    }
  }

  /// Removes a copy; one that cannot be removed now stays and is tried again with the next copy.
  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException busy) {
      LOG.warn("a surplus copy stays", busy);
    }
  }
}
