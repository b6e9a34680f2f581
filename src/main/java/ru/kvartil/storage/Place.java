package ru.kvartil.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.DataKey;

/// Where a database lies: the file `PATH.mv.db` and its sidecar `PATH.kvartil`; with the data key where it is encrypted. Looks at both before the engine may
/// touch them, because H2 opens and overwrites files it does not know (architecture §4.11).
public final class Place {
  private static final Texts TEXTS = Texts.of(Place.class);
  private static final String SUFFIX = ".mv.db";
  private static final int HEAD = 16;
  private static final String ENCRYPTED = "H2en";
  private static final String PLAIN = "H:2";
  private static final String USER = "sa";
  /// The engine takes a shorter encrypted file for a new one and overwrites its head: two blocks of it, head and store.
  private static final long LEAST_ENCRYPTED = 3 * 4096;
  private final Path base;
  private final Optional<DataKey> key;

  /// @param path with or without `.mv.db`
  public Place(Path path) throws Failure {
    this(base(path), Optional.empty());
  }

  private Place(Path base, Optional<DataKey> key) {
    this.base = base;
    this.key = key;
  }

  private static Path base(Path path) throws Failure {
    Path absolute = path.toAbsolutePath().normalize();
    String name = String.valueOf(absolute.getFileName());
    Path base = name.endsWith(SUFFIX)
        ? absolute.resolveSibling(name.substring(0, name.length() - SUFFIX.length()))
        : absolute;
    if (base.toString().indexOf(';') >= 0) {
      throw new Failure(TEXTS, "storage.path-semicolon", base);
    }
    return base;
  }

  /// The same place with an encrypted file under a key; the key stays its owner's.
  Place under(DataKey of) {
    return new Place(base, Optional.of(of));
  }

  /// Another place with the key of this one, if it has one: for copies of an encrypted database.
  Place sameKey(Path path) throws Failure {
    return new Place(base(path), key);
  }

  Optional<DataKey> key() {
    return key;
  }

  public Path file() {
    return base.resolveSibling(base.getFileName() + SUFFIX);
  }

  /// The folder it lies in; it need not exist.
  Path folder() {
    return Objects.requireNonNull(base.getParent(), "an absolute path of a file has a folder");
  }

  Path sidecarFile() {
    return beside(".kvartil");
  }

  /// The database's name: its file's without the ending.
  public String name() {
    return String.valueOf(base.getFileName());
  }

  /// A file or folder that belongs to the database: `PATH` with an ending of its own.
  public Path beside(String ending) {
    return base.resolveSibling(base.getFileName() + ending);
  }

  Path copyBefore(int schema) {
    return base.resolveSibling(base.getFileName() + ".before-schema-" + schema + SUFFIX);
  }

  public boolean exists() {
    return Files.exists(file());
  }

  /// URL of the engine without options. Built here only; no text of a user reaches the options.
  String url() {
    return "jdbc:h2:file:" + base.toString().replace('\\', '/') + (key.isPresent() ? ";CIPHER=AES" : "");
  }

  /// Opens a connection. The engine is given the data key as characters, which are overwritten as soon as it has them; a
  /// password of a person never comes here.
  Connection login(String options) throws SQLException {
    char[] password = password();
    try {
      Properties login = new Properties();
      login.put("user", USER);
      login.put("password", password);
      return DriverManager.getConnection(url() + options, login);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /// The password of the file, a space, and the (empty) password of the engine's user.
  private char[] password() {
    if (key.isEmpty()) {
      return new char[0];
    }
    char[] hex = key.get().hex();
    char[] both = Arrays.copyOf(hex, hex.length + 1);
    both[hex.length] = ' ';
    Arrays.fill(hex, '\0');
    return both;
  }

  /// Connections for the scripts of the schema.
  DataSource source(String options) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url() + options);
    source.setUser(USER);
    source.setPasswordChars(password());
    return source;
  }

  /// Whether the file that lies here is encrypted, by its first bytes; false when there is none.
  public boolean encrypted() throws Failure {
    return encrypted(file());
  }

  /// Whether it is encrypted. A file this program has open must not be opened a second time: on POSIX systems closing any
  /// channel of a file drops every lock on it. So a plain sidecar without keys beside it is believed; only while a database gets
  /// its password both may be out of step with the file, and nobody has it open then.
  boolean saysEncrypted() throws Failure {
    boolean plain = Files.exists(sidecarFile()) && Sidecar.read(sidecarFile()).encryption().equals(Sidecar.NONE)
        && !Files.exists(beside(".keys"));
    return !plain && encrypted();
  }

  /// As above, of a file that lies anywhere under any name.
  static boolean encrypted(Path file) throws Failure {
    return Files.isRegularFile(file) && head(file).startsWith(ENCRYPTED);
  }

  /// Refuses what is not a database of ours: absent, empty, something else; and an encrypted one without its key. Reads 16
  /// bytes, writes none.
  void requireDatabase() throws Failure {
    if (!exists()) {
      throw new Failure(TEXTS, "storage.absent", file());
    }
    if (!Files.isRegularFile(file())) {
      throw new Failure(TEXTS, "storage.not-a-database", file());
    }
    String head = head(file());
    boolean encrypted = head.startsWith(ENCRYPTED) && size() >= LEAST_ENCRYPTED;
    if (!encrypted && !head.startsWith(PLAIN)) {
      throw new Failure(TEXTS, "storage.not-a-database", file());
    }
    if (encrypted && key.isEmpty()) {
      throw new Failure(TEXTS, "storage.encrypted", file());
    }
    if (!encrypted && key.isPresent()) {
      throw new Failure(TEXTS, "storage.not-encrypted", file());
    }
  }

  private long size() throws Failure {
    try {
      return Files.size(file());
    } catch (IOException unreadable) {
      throw new Failure(TEXTS, "storage.unreadable", unreadable, file());
    }
  }

  /// Refuses a place where a database is not safe whatever the program does.
  static void requireSafe(Path folder, Whereabouts where) throws Failure {
    if (where == Whereabouts.NETWORK) {
      throw new Failure(TEXTS, "storage.network", folder);
    }
  }

  /// Refuses folders and files that cannot be written, before anything is tried on them.
  void requireWritable() throws Failure {
    requireSafe(folder(), Whereabouts.of(folder()));
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

  private static String head(Path file) throws Failure {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new Failure(TEXTS, "storage.unreadable", unreadable, file);
    }
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
