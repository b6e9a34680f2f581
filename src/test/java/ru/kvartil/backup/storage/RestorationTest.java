package ru.kvartil.backup.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.backup.BackupFolder;
import ru.kvartil.backup.Backups;
import ru.kvartil.backup.Differences;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.Restoration;
import ru.kvartil.backup.Restorer;
import ru.kvartil.backup.TableState;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.KeyFrom;
import ru.kvartil.storage.TableHashes;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.Unlocked;

class RestorationTest {
  private static final Instant MORNING = Instant.parse("2026-11-22T07:45:10Z");
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.fixed(MORNING), "тест");
  private static final Restoration RESTORATION = new Restoration(new ClosedDatabase(ORIGIN, Optional.empty()),
      ZoneOffset.UTC);
  @TempDir
  Path home;
  private Path base;
  private Path yesterday;

  @BeforeEach
  void make() throws Exception {
    base = home.resolve("база");
    try (Database database = Database.create(base, ORIGIN, _ -> {})) {
      execute(database,
          "insert into undone_fact select x, 1, 2024, 1, x / 7.0, 0, 1, 0, 0, 0 from system_range(1, 500)");
      yesterday = backups(database).make(Reason.COMMAND, Progress.none()).file();
      execute(database, "delete from undone_fact where id > 100");
    }
  }

  private Backups backups(Database database) {
    return new Backups(new OpenBackupEngine(database),
        new BackupFolder(home.resolve("база.backups"), "база", ZoneOffset.UTC),
        new Backups.Around(home.resolve("tmp"), InstantSource.fixed(MORNING), "0.1.0"));
  }

  private static void execute(Database database, String statement) throws Failure {
    int _ = database.transactions().write("test", () -> database.sql().execute(statement));
  }

  private long rows() throws Failure {
    try (Database database = Database.open(base, ORIGIN)) {
      return database.transactions().read(() -> TableHashes.of(database.sql())).get("undone_fact").rows();
    }
  }

  private String sidecar() throws IOException {
    return Files.readString(home.resolve("база.kvartil"));
  }

  private List<String> names() {
    return List.of(home.toFile().list()).stream().sorted().toList();
  }

  @Test
  void putsTheCopyBackOnANewDeviceAndTellsIt() throws Exception {
    String before = sidecar();
    List<String> names = names();
    RESTORATION.restore(base, yesterday);
    assertThat(rows()).isEqualTo(500);
    assertThat(names()).isEqualTo(names);
    assertThat(ofAnyDevice(sidecar())).isEqualTo(ofAnyDevice(before));
    assertThat(sidecar()).isNotEqualTo(before);
    try (Database database = Database.open(base, ORIGIN)) {
      assertThat(database.transactions().read(() -> database.sql()
          .fetch("select action, kind from change_event order by seq desc limit 1").get(0).intoArray()))
          .containsExactly("Восстановлено из копии от 22.11.2026 07:45", "restore");
    }
  }

  private static List<String> ofAnyDevice(String sidecar) {
    return sidecar.lines().filter(line -> !line.matches("(device|check)=.*")).toList();
  }

  @Test
  void aDamagedCopyLeavesThePresentDatabase() throws Exception {
    byte[] bytes = Files.readAllBytes(yesterday);
    bytes[bytes.length / 2] ^= 1;
    Files.write(yesterday, bytes);
    byte[] present = Files.readAllBytes(home.resolve("база.mv.db"));
    List<String> names = names();
    assertThatThrownBy(() -> RESTORATION.restore(base, yesterday)).isInstanceOf(Failure.class);
    assertThat(Files.readAllBytes(home.resolve("база.mv.db"))).isEqualTo(present);
    assertThat(names()).isEqualTo(names);
  }

  /// As after a bit flip the engine does not see: the files have their hashes, the rows do not.
  @Test
  void rowsThatAreNotThoseOfTheManifestAreRefused() throws Exception {
    Restorer real = new ClosedDatabase(ORIGIN, Optional.empty());
    Restoration lying = new Restoration(new Lying(real), ZoneOffset.UTC);
    assertThatThrownBy(() -> lying.restore(base, yesterday)).hasMessageContaining("undone_fact");
    assertThat(rows()).isEqualTo(100);
  }

  /// Expects other rows than the copy has.
  private record Lying(Restorer real) implements Restorer {
    @Override
    public void restore(Path database, Copy copy, String action) throws Failure {
      real.restore(database, (folder, name) -> {
        Map<String, TableState> states = new TreeMap<>(copy.fill(folder, name));
        states.put("undone_fact", new TableState(500, "0".repeat(64)));
        return states;
      }, action);
    }

    @Override
    public Map<String, TableState> tablesOf(Path database) throws Failure {
      return real.tablesOf(database);
    }
  }

  @Test
  void aDatabaseSomebodyHasOpenIsNotReplaced() throws Exception {
    List<String> names;
    try (Database _ = Database.open(base, ORIGIN)) {
      names = names();
      assertThatThrownBy(() -> RESTORATION.restore(base, yesterday)).hasMessageContaining("осталась прежней");
      assertThat(names()).isEqualTo(names);
    }
    assertThat(rows()).isEqualTo(100);
  }

  @Test
  void aDecidedRestorationIsFinishedAtTheNextOpening() throws Exception {
    Path other = Files.createDirectory(home.resolve("другая"));
    new Restoration(new ClosedDatabase(ORIGIN, Optional.empty()), ZoneOffset.UTC).restore(other.resolve("база"),
        yesterday);
    // As a kill right after the decision leaves it: the folder has its name, nothing is moved yet.
    Files.move(other, home.resolve("база.restoring"));
    assertThat(rows()).isEqualTo(500);
    assertThat(names()).doesNotContain("база.restoring");
  }

  @Test
  void aLostDatabaseComesBack() throws Exception {
    Files.delete(home.resolve("база.mv.db"));
    Files.delete(home.resolve("база.kvartil"));
    RESTORATION.restore(base, yesterday);
    assertThat(rows()).isEqualTo(500);
  }

  @Test
  void aCopyOfAnEncryptedDatabaseIsEncryptedAndOpensUnderItsKeyAlone() throws Exception {
    Path secret = home.resolve("тайна");
    try (Unlocked keys = Cheap.unlocked()) {
      DataKey key = keys.key();
      Path copy;
      try (Database database = Database.create(secret, ORIGIN, _ -> {}, keys)) {
        execute(database, "insert into undone_fact values (7, 1, 2024, 1, 0.5, 0, 1, 0, 0, 0)");
        copy = backups(database).make(Reason.COMMAND, Progress.none()).file();
        execute(database, "delete from undone_fact");
      }
      assertThatThrownBy(() -> RESTORATION.restore(secret, copy)).isInstanceOf(Failure.class);
      new Restoration(new ClosedDatabase(ORIGIN, Optional.of(new KeyFrom(key, secret))), ZoneOffset.UTC).restore(secret,
          copy);
      try (Database database = Database.open(secret, ORIGIN, key)) {
        assertThat(database.transactions().read(() -> TableHashes.of(database.sql())).get("undone_fact").rows())
            .isEqualTo(1);
      }
    }
  }

  @Test
  void asksBeforeAnEmptyOrMuchSmallerCopy() {
    assertThat(Restoration.shrinks(differences("fact", 100, 49))).isTrue();
    assertThat(Restoration.shrinks(differences("fact", 100, 50))).isFalse();
    assertThat(Restoration.shrinks(differences("school", 1, 0))).isTrue();
    assertThat(Restoration.shrinks(differences("fact", 0, 0))).isFalse();
    assertThat(Restoration.shrinks(differences("change_event", 100, 1))).isFalse();
    assertThat(Restoration.shrinks(differences("fact", 10, 1000))).isFalse();
  }

  private static Differences differences(String table, long now, long copy) {
    return new Differences(List.of(new Differences.Count(table, now, copy)), List.of(), List.of(), List.of(),
        List.of());
  }
}
