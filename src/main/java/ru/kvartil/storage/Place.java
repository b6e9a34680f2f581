package ru.kvartil.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import java.util.Set;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Where a database lies: the file `PATH.mv.db` and its sidecar `PATH.kvartil`. Looks at both before the engine may
/// touch them, because H2 opens and overwrites files it does not know (architecture §4.11).
public final class Place {
  private static final Texts TEXTS = Texts.of(Place.class);
  private static final String SUFFIX = ".mv.db";
  private static final int HEAD = 16;
  private final Path base;

  /// @param path with or without `.mv.db`
  public Place(Path path) throws Failure {
    Path absolute = path.toAbsolutePath().normalize();
    String name = String.valueOf(absolute.getFileName());
    this.base = name.endsWith(SUFFIX)
        ? absolute.resolveSibling(name.substring(0, name.length() - SUFFIX.length()))
        : absolute;
    if (base.toString().indexOf(';') >= 0) {
      throw new Failure(TEXTS, "storage.path-semicolon", base);
    }
  }

  public Path file() {
    return base.resolveSibling(base.getFileName() + SUFFIX);
  }

  /// The folder it lies in; it need not exist.
  Path folder() {
    return Objects.requireNonNull(base.getParent(), "an absolute path of a file has a folder");
  }

  Path sidecarFile() {
    return base.resolveSibling(base.getFileName() + ".kvartil");
  }

  Path copyBefore(int schema) {
    return base.resolveSibling(base.getFileName() + ".before-schema-" + schema + SUFFIX);
  }

  public boolean exists() {
    return Files.exists(file());
  }

  /// URL of the engine without options. Built here only; no text of a user reaches the options.
  String url() {
    return "jdbc:h2:file:" + base.toString().replace('\\', '/');
  }

  /// Refuses what is not a plain database of ours: absent, empty, encrypted, something else. Reads 16 bytes, writes none.
  void requireDatabase() throws Failure {
    if (!exists()) {
      throw new Failure(TEXTS, "storage.absent", file());
    }
    if (!Files.isRegularFile(file())) {
      throw new Failure(TEXTS, "storage.not-a-database", file());
    }
    String head = head();
    if (head.startsWith("H2en")) {
      throw new Failure(TEXTS, "storage.encrypted", file());
    }
    if (!head.startsWith("H:2")) {
      throw new Failure(TEXTS, "storage.not-a-database", file());
    }
  }

  /// Refuses folders and files that cannot be written, before anything is tried on them.
  void requireWritable() throws Failure {
    Path folder = file().getParent();
    if (folder == null || !Files.isDirectory(folder) || !writable(folder) || (exists() && !writable(file()))) {
      throw new Failure(TEXTS, "storage.read-only", file());
    }
  }

  /// An administrator passes every permission test, so a folder nobody may write counts as read-only by its bits.
  private static boolean writable(Path path) {
    if (!Files.isWritable(path)) {
      return false;
    }
    PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class,
        LinkOption.NOFOLLOW_LINKS);
    if (posix == null) {
      return true;
    }
    try {
      Set<PosixFilePermission> permissions = posix.readAttributes().permissions();
      return permissions.contains(PosixFilePermission.OWNER_WRITE)
          || permissions.contains(PosixFilePermission.GROUP_WRITE)
          || permissions.contains(PosixFilePermission.OTHERS_WRITE);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private String head() throws Failure {
    try (InputStream in = Files.newInputStream(file())) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new Failure(TEXTS, "storage.unreadable", unreadable, file());
    }
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
