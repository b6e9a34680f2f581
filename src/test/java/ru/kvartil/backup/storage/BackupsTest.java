package ru.kvartil.backup.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.backup.BackupEngine;
import ru.kvartil.backup.BackupFolder;
import ru.kvartil.backup.Backups;
import ru.kvartil.backup.Differences;
import ru.kvartil.backup.Manifest;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.backup.TableState;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;

class BackupsTest {
  private static final Instant MORNING = Instant.parse("2026-11-22T07:45:10Z");
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.fixed(MORNING), "тест");
  @TempDir
  Path home;
  private Database database;
  private Instant now = MORNING;

  @BeforeEach
  void make() throws Failure {
    database = Database.create(home.resolve("база"), ORIGIN, empty -> {
      int _ = empty.transactions().write("test", () -> empty.sql()
          .execute("insert into undone_fact select x, mod(x, 30), 2024, mod(x, 50), x / 7.0, 0, 1, 0, x / 50,"
              + " mod(x, 50) from system_range(1, 20000)"));
    });
    // A file of this name beside the database is what the engine's own BACKUP stumbles over.
    try {
      Files.copy(database.file(), home.resolve("база.before-schema-7.mv.db"));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Path folder() {
    return home.resolve("база.backups");
  }

  private Backups backups(BackupEngine engine) {
    return new Backups(engine, new BackupFolder(folder(), "база", ZoneOffset.UTC),
        new Backups.Around(home.resolve("tmp"), () -> now, "0.1.0"));
  }

  private Backups backups() {
    return backups(new OpenBackupEngine(database));
  }

  private void execute(String statement) throws Failure {
    int _ = database.transactions().write("test", () -> database.sql().execute(statement));
  }

  @Test
  void aCopyIsNamedByItsTimeAndSaysWhatItHolds() throws Exception {
    StoredBackup made = backups().make(Reason.COMMAND, Progress.none());
    assertThat(made.file()).hasFileName("база-2026-11-22-0745.kvb").hasParent(folder());
    assertThat(made.manifest().orElseThrow().rows("undone_fact")).isEqualTo(20_000);
    assertThat(backups().make(Reason.COMMAND, Progress.none()).file()).hasFileName("база-2026-11-22-0745-2.kvb");
    assertThat(folder().toFile().list()).hasSize(2);
    assertThat(home.resolve("tmp")).isEmptyDirectory();
    assertThat(backups().check(made.file())).isEqualTo(made.manifest().orElseThrow());
  }

  @Test
  void holdsOneStateWhileOthersGoOnWriting() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> writing = other.submit(() -> {
        for (int id = 30_000; !stop.get(); id++) {
          execute("insert into undone_replacement values (" + id + ", 1)");
        }
        return null;
      });
      try {
        for (int i = 0; i < 3; i++) {
          StoredBackup made = backups().make(Reason.DAILY, Progress.none());
          assertThat(made.good()).isTrue();
        }
      } finally {
        stop.set(true);
      }
      writing.get();
    }
  }

  @Test
  void aCopyThatDiffersFromTheLiveDatabaseIsRemovedAndTold() throws Exception {
    BackupEngine real = new OpenBackupEngine(database);
    StoredBackup good = backups().make(Reason.COMMAND, Progress.none());
    BackupEngine lying = new Passing(real) {
      @Override
      public State copyInto(Path copy) throws Failure {
        State state = super.copyInto(copy);
        // As if a bit had flipped on its way to the file: the engine reads the other value without complaint.
        try (Database broken = Database.open(state.files().getFirst(), ORIGIN)) {
          int _ = broken.transactions().write("flip",
              () -> broken.sql().execute("update undone_fact set amount = amount + 1 where id = 777"));
        }
        return state;
      }
    };
    assertThatThrownBy(() -> backups(lying).make(Reason.DAILY, Progress.none())).isInstanceOf(Failure.class)
        .hasMessageContaining("не совпала").hasMessageContaining("undone_fact");
    assertThat(folder().toFile().list()).containsExactly(good.file().getFileName().toString());
    assertThat(home.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void everyFlippedByteOfACopyIsFound() throws Exception {
    StoredBackup made = backups().make(Reason.COMMAND, Progress.none());
    Random random = new Random(20261122);
    for (int trial = 0; trial < 60; trial++) {
      Path copy = Files.copy(made.file(), home.resolve("flip-" + trial + ".kvb"));
      long at = (long) (random.nextDouble() * Files.size(copy));
      boolean harmless = flip(copy, at);
      if (!harmless) {
        try {
          // A byte of the zip that carries nothing (a time stamp) may pass: then all that is taken out is equal.
          assertThat(backups().check(copy)).isEqualTo(made.manifest().orElseThrow());
        } catch (Failure refused) {
          assertThat(refused.code()).isIn("backup.damaged", "backup.newer");
        }
      }
      Files.delete(copy);
    }
    Path cut = home.resolve("cut.kvb");
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(made.file()), (int) (made.size() / 2)));
    assertThatThrownBy(() -> backups().check(cut)).hasMessageContaining("повреждена");
    assertThatThrownBy(() -> backups().check(home.resolve("no.kvb"))).hasMessageContaining("не найдена");
  }

  private static boolean flip(Path file, long at) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      channel.read(one, at);
      one.put(0, (byte) (one.get(0) ^ 4));
      channel.write(one.flip(), at);
      return false;
    }
  }

  @Test
  void saysWhatRestoringWouldChange() throws Exception {
    StoredBackup made = backups().make(Reason.COMMAND, Progress.none());
    assertThat(backups().compare(made.file()).none()).isTrue();
    execute("insert into undone_fact values (30000, 1, 2024, 1, 5.0, 0, 1, 0, 0, 0)");
    execute("insert into fact select * from (select id, school, 2024, series, amount, mark, batch, sheet, row_no,"
        + " col_no, cast(null as bigint) from undone_fact where id < 4)");
    Differences differences = backups().compare(made.file());
    assertThat(differences.tables()).containsExactly(new Differences.Count("fact", 3, 0),
        new Differences.Count("undone_fact", 20_001, 20_000));
    assertThat(differences.years()).containsExactly(new Differences.Count("2023/2024", 3, 0));
  }

  @Test
  void theSecondPlaceGetsAWholeCopyOrNone() throws Exception {
    StoredBackup made = backups().make(Reason.COMMAND, Progress.none());
    Path stick = Files.createDirectory(home.resolve("флешка"));
    Path there = backups().copyTo(made, stick);
    assertThat(there).hasSameBinaryContentAs(made.file()).hasParent(stick);
    assertThatThrownBy(() -> backups().copyTo(made, home.resolve("вынута"))).hasMessageContaining("Вставьте флешку");
  }

  @Test
  void removesWhatNoRuleKeepsAndWhatAKillLeft() throws Exception {
    Files.createDirectories(folder());
    Path left = Files.writeString(folder().resolve("база-2026-01-01-0000.kvb.new"), "half");
    Optional<StoredBackup> first = Optional.empty();
    for (int minute = 0; minute < 12; minute++) {
      now = MORNING.plusSeconds(60L * minute);
      StoredBackup made = backups().make(Reason.COMMAND, Progress.none());
      first = first.or(() -> Optional.of(made));
    }
    assertThat(left).doesNotExist();
    assertThat(backups().all()).hasSize(10).doesNotContain(first.orElseThrow());
    assertThat(backups().newest().orElseThrow().made()).isEqualTo(now);
  }

  /// Passes everything on.
  private static class Passing implements BackupEngine {
    private final BackupEngine real;

    Passing(BackupEngine real) {
      this.real = real;
    }

    @Override
    public State copyInto(Path folder) throws Failure {
      return real.copyInto(folder);
    }

    @Override
    public Map<String, TableState> tablesOf(Path copy) throws Failure {
      return real.tablesOf(copy);
    }

    @Override
    public Map<String, TableState> look(long largest) throws Failure {
      return real.look(largest);
    }

    @Override
    public Manifest.Mark mark() throws Failure {
      return real.mark();
    }

    @Override
    public Differences differences(Path copy) throws Failure {
      return real.differences(copy);
    }
  }
}
