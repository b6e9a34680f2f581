package ru.kvartil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import ru.kvartil.backup.Backups;
import ru.kvartil.backup.Manifest;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.Restoration;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.backup.storage.ClosedDatabase;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.cli.CliCommands;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.cli.Workplaces;
import ru.kvartil.district.Right;
import ru.kvartil.report.ReportWriter;
import ru.kvartil.report.docx.DocxWriter;
import ru.kvartil.report.pdf.PdfWriter;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.KeyFrom;
import ru.kvartil.storage.ServerAddress;
import ru.kvartil.storage.ServerDatabase;
import ru.kvartil.storage.ServerPlace;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.RecoveryKey;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// The only place where services are made and joined.
final class Wiring implements Workplaces {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final Texts TEXTS = Texts.of(Wiring.class);
  static final String VERSION = Optional.ofNullable(Wiring.class.getPackage().getImplementationVersion())
      .orElse("0.1.0");
  private final Folders folders;
  private final Database.Origin origin;
  private final Keys keys;

  Wiring(Folders folders, String person) {
    this(folders, new Database.Origin(InstantSource.system(), person));
  }

  /// @param origin whose clock and name the changes carry
  Wiring(Folders folders, Database.Origin origin) {
    this(folders, origin, Vault.Surroundings.machine());
  }

  /// @param around clocks and the cost of passwords
  Wiring(Folders folders, Database.Origin origin, Vault.Surroundings around) {
    this.folders = folders;
    this.origin = origin;
    this.keys = new Keys(origin, around);
  }

  /// The program's folder of temporary files.
  Path temporary() {
    return folders.temporary();
  }

  /// Keys of databases.
  Keys keys() {
    return keys;
  }

  /// Name of the machine's user: who signs while nobody else is named.
  String person() {
    return origin.person();
  }

  /// Gives picocli the commands with their services.
  CommandLine.IFactory commands() {
    return new CliCommands(new CliCommands.Services(this, keys), folders.database(), new JFreeCharts(ChartLook.SCREEN),
        writers());
  }

  /// Formats of documents, with charts as documents show them.
  static List<ReportWriter> writers() {
    JFreeCharts drawer = new JFreeCharts(ChartLook.DOCUMENT);
    return List.of(new DocxWriter(drawer), new PdfWriter(drawer));
  }

  @Override
  public Workplaces.Copies copies(DatabaseAt at) throws Failure {
    return new ClosedCopies(origin, new CopyKeys.ByPassword(keys, at, folders.temporary()), at.path(),
        folders.temporary(), () -> open(at));
  }

  /// Copies of the database at a place without a password.
  ClosedCopies copies(Path database) {
    return new ClosedCopies(origin, CopyKeys.none(), database, folders.temporary(), () -> open(database));
  }

  /// Copies of the protected database at a place.
  ///
  /// @param keys stay the caller's
  /// @param keyFiles path beside which their files lie
  ClosedCopies copies(Path database, Unlocked keys, Path keyFiles) {
    return new ClosedCopies(origin, CopyKeys.opened(keys, keyFiles), database, folders.temporary(),
        () -> open(database, keys));
  }

  /// Puts a copy in the place of an open database: copies the present one, closes it, restores. Afterwards it is closed,
  /// whatever came of it, unless who works may not restore: then nothing was done.
  boolean restore(OpenWorkplace present, Path copy, Progress progress) throws Failure {
    present.access().require(Right.RESTORE);
    if (present.key().isPresent()) {
      CopyKeys.requireOpens(copy, present.key().get());
    }
    Optional<DataKey> key = Optional.empty();
    Path file = present.file();
    try {
      StoredBackup _ = present.backups().make(Reason.BEFORE_RESTORE, progress);
      key = present.key().map(DataKey::copy);
    } finally {
      present.close();
    }
    try {
      progress.report(-1, TEXTS.get("app.restoring"));
      Manifest manifest = new Restoration(new ClosedDatabase(origin, key.map(of -> new KeyFrom(of, file))),
          ZoneId.systemDefault()).restore(file, copy);
      new OriginalsOfCopy(copy, manifest, key).bringTo(file);
      return true;
    } finally {
      key.ifPresent(DataKey::close);
    }
  }

  @Override
  public void diagnose(DatabaseAt at, Path out) throws Failure {
    Map<String, Long> tables = new TreeMap<>();
    try (OpenWorkplace open = openReadOnly(at)) {
      tables.putAll(open.backups().rows());
    } catch (Failure unopened) {
      LOG.warn("diagnosis without the database", unopened);
    }
    Path beside = at.where() instanceof DatabaseAt.Where.OfServer(String address)
        ? folders.beside(ServerAddress.of(address).fileName())
        : at.path();
    new Diagnosis(VERSION, folders).write(beside, tables, out);
  }

  private OpenWorkplace over(Database database) {
    return new OpenWorkplace(database, new Backups.Around(folders.temporary(), origin.clock(), VERSION));
  }

  /// The services over a database opened for writing.
  private OpenWorkplace begun(Database database) throws Failure {
    try {
      return over(database).begin();
    } catch (Failure failure) {
      database.close();
      throw failure;
    }
  }

  @Override
  public Renewed renewKey(DatabaseAt at, Vault.Handing recovery) throws Failure {
    return newDataKey().of(at, recovery);
  }

  /// Gives databases another data key.
  NewDataKey newDataKey() {
    return new NewDataKey(this, origin);
  }

  @Override
  public OpenWorkplace create(DatabaseAt at, FirstContent content) throws Failure {
    // Nobody sees this key: `password sheet` makes another one on paper.
    return create(at, content, _ -> {});
  }

  @Override
  public OpenWorkplace create(DatabaseAt at, FirstContent content, Vault.Handing recovery) throws Failure {
    if (at.where() instanceof DatabaseAt.Where.OfServer(String address)) {
      return begun(ServerDatabase.create(server(address, at), origin, empty -> content.store(over(empty))));
    }
    if (at.passwordFile().isEmpty()) {
      return create(at.path(), content);
    }
    Database.requireAbsent(at.path());
    char[] password = at.password();
    try {
      Vault.Made made = keys.vault(at.path()).create("", password);
      try (Unlocked unlocked = made.keys(); RecoveryKey printed = made.recovery()) {
        recovery.take(printed);
        return create(at.path(), content, unlocked);
      }
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /// Makes a database without a password.
  OpenWorkplace create(Path database, FirstContent content) throws Failure {
    return begun(Database.create(database, origin, empty -> content.store(over(empty))));
  }

  /// Makes a database under keys that stand in its vault already.
  OpenWorkplace create(Path database, FirstContent content, Unlocked made) throws Failure {
    return begun(Database.create(database, origin, empty -> content.store(over(empty)), made));
  }

  @Override
  public OpenWorkplace open(DatabaseAt at) throws Failure {
    if (at.where() instanceof DatabaseAt.Where.OfServer(String address)) {
      return working(begun(ServerDatabase.open(server(address, at), origin)), at);
    }
    if (!Database.isEncrypted(at.path())) {
      return working(open(at.path()), at);
    }
    try (Unlocked unlocked = unlocked(at)) {
      return working(open(at.path(), unlocked), at);
    }
  }

  /// Opens a database of a server with the password this machine knows; who works is told later.
  OpenWorkplace openServer(DatabaseAt server) throws Failure {
    return begun(ServerDatabase.open(server(server.toString(), server), origin));
  }

  /// Opens a database of a server with a password that was typed; it stays the caller's.
  OpenWorkplace openServer(DatabaseAt server, char[] password) throws Failure {
    return begun(ServerDatabase.open(
        place(ServerAddress.of(server.toString()), Optional.of(new String(password))), origin));
  }

  /// Opens a database without a password.
  OpenWorkplace open(Path database) throws Failure {
    return begun(Database.open(database, origin));
  }

  /// Opens a protected database; with a personal password its owner works.
  OpenWorkplace open(Path database, Unlocked unlocked) throws Failure {
    return entered(begun(Database.open(database, origin, unlocked.key())), unlocked);
  }

  @Override
  public OpenWorkplace openReadOnly(DatabaseAt at) throws Failure {
    if (at.where() instanceof DatabaseAt.Where.OfServer(String address)) {
      return working(over(ServerDatabase.openReadOnly(server(address, at), origin)), at);
    }
    if (!Database.isEncrypted(at.path())) {
      return working(openReadOnly(at.path()), at);
    }
    try (Unlocked unlocked = unlocked(at)) {
      return working(entered(over(Database.openReadOnly(at.path(), origin, unlocked.key())), unlocked), at);
    }
  }

  @Override
  public OpenWorkplace openToExport(DatabaseAt at) throws Failure {
    try {
      return open(at);
    } catch (Failure failure) {
      if (failure.code().equals("storage.read-only")) {
        return openReadOnly(at);
      }
      throw failure;
    }
  }

  /// A schema of a server, with the password as the tools of PostgreSQL find it: from a file, from `PGPASSWORD`, or by the driver
  /// from `~/.pgpass`.
  private ServerPlace server(String typed, DatabaseAt at) throws Failure {
    ServerAddress address = ServerAddress.of(typed);
    Optional<String> password = Optional.ofNullable(System.getenv("PGPASSWORD")).filter(word -> !word.isEmpty());
    if (at.passwordFile().isPresent()) {
      char[] word = at.password();
      password = Optional.of(new String(word));
      Arrays.fill(word, '\0');
    }
    return place(address, password);
  }

  private ServerPlace place(ServerAddress address, Optional<String> password) throws Failure {
    Path beside = folders.beside(address.fileName());
    try {
      Files.createDirectories(folders.beside(address.fileName()).resolve("..").normalize());
    } catch (IOException failed) {
      throw new Failure(TEXTS, "app.no-folder", failed, beside);
    }
    return new ServerPlace(address, beside, password);
  }

  /// Opens a database without a password for reading.
  OpenWorkplace openReadOnly(Path database) throws Failure {
    return over(Database.openReadOnly(database, origin));
  }

  private static OpenWorkplace working(OpenWorkplace opened, DatabaseAt at) throws Failure {
    try {
      return opened.workingAs(at.person());
    } catch (Failure failure) {
      opened.close();
      throw failure;
    }
  }

  private static OpenWorkplace entered(OpenWorkplace opened, Unlocked unlocked) throws Failure {
    try {
      return opened.enteredWith(unlocked.slot());
    } catch (Failure failure) {
      opened.close();
      throw failure;
    }
  }

  private Unlocked unlocked(DatabaseAt at) throws Failure {
    char[] password = at.password();
    try {
      return keys.unlock(at.path(), password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }
}
