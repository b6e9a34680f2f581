package ru.kvartil.backup.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.backup.BackupFolder;
import ru.kvartil.backup.Backups;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.backup.Vigil;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;

class StartCheckTest {
  private static final Instant MORNING = Instant.parse("2026-11-22T07:45:10Z");
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.fixed(MORNING), "тест");
  @TempDir
  Path home;

  private Backups backups(Database database) {
    return new Backups(new OpenBackupEngine(database),
        new BackupFolder(home.resolve("база.backups"), "база", ZoneOffset.UTC),
        new Backups.Around(home.resolve("tmp"), InstantSource.fixed(MORNING), "0.1.0"));
  }

  private static void execute(Database database, String statement) throws Failure {
    int _ = database.transactions().write("test", () -> database.sql().execute(statement));
  }

  private static String rows(int count) {
    return "insert into undone_fact select x, 1, 2024, 1, x / 7.0, 0, 1, 0, 0, 0 from system_range(1, " + count + ")";
  }

  @Test
  void aValueThatChangedByItselfIsFound() throws Exception {
    try (Database database = Database.create(home.resolve("база"), ORIGIN, _ -> {})) {
      execute(database, rows(1000));
      StoredBackup _ = backups(database).make(Reason.EXIT, Progress.none());
      assertThat(backups(database).changedByItself(false)).isEmpty();
      // Without a change event: no person did this.
      execute(database, "update undone_fact set amount = 5 where id = 77");
      assertThat(backups(database).changedByItself(false)).containsExactly("undone_fact");
      assertThat(backups(database).changedByItself(true)).containsExactly("undone_fact");
    }
  }

  @Test
  void aLargeTableIsCountedQuicklyAndReadInTheFullCheck() throws Exception {
    try (Database database = Database.create(home.resolve("база"), ORIGIN, _ -> {})) {
      execute(database, rows(30_000));
      StoredBackup _ = backups(database).make(Reason.EXIT, Progress.none());
      execute(database, "update undone_fact set amount = 5 where id = 77");
      assertThat(backups(database).changedByItself(false)).isEmpty();
      assertThat(backups(database).changedByItself(true)).containsExactly("undone_fact");
      execute(database, "delete from undone_fact where id = 77");
      assertThat(backups(database).changedByItself(false)).containsExactly("undone_fact");
    }
  }

  @Test
  void whatPeopleDidSinceTheCopyIsNoDamage() throws Exception {
    try (Database database = Database.create(home.resolve("база"), ORIGIN, _ -> {})) {
      StoredBackup _ = backups(database).make(Reason.EXIT, Progress.none());
      boolean _ = database.transactions().write("test", () -> {
        database.sql().execute(rows(3));
        database.journal().note("batch", "1", "import", database.journal().content());
        return true;
      });
      assertThat(backups(database).changedByItself(true)).isEmpty();
    }
  }

  @Test
  void aFileThatCannotBeReadThroughIsToldAndNoTraceIsWritten() throws Exception {
    Path file = home.resolve("база.mv.db");
    try (Database database = Database.create(home.resolve("база"), ORIGIN, _ -> {})) {
      boolean _ = database.transactions().write("test", () -> {
        database.sql().execute(rows(60_000));
        database.journal().note("batch", "1", "import", database.journal().content());
        return true;
      });
      StoredBackup _ = backups(database).make(Reason.EXIT, Progress.none());
    }
    try (RandomAccessFile broken = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] zeros = new byte[4096];
      for (long at = 12 * 4096L; at < broken.length() - 30 * 4096L; at += 4096L) {
        broken.seek(at);
        broken.write(zeros);
      }
    }
    assertThatThrownBy(() -> {
      try (Database database = Database.open(home.resolve("база"), ORIGIN)) {
        // The engine may also open the file as it was before the load.
        backups(database).requireNotBehind();
        backups(database).changedByItself(true);
      }
    }).isInstanceOfSatisfying(Failure.class,
        failure -> assertThat(failure.code()).isIn("storage.damaged", "storage.broken", "backup.ahead"));
    assertThat(home.toFile().list((_, name) -> name.contains("trace"))).isEmpty();
  }

  @Test
  void everyRowIsCheckedWeeklyAndAfterAnEndWithoutClosing() {
    Vigil vigil = new Vigil(home.resolve("база.backups"));
    assertThat(vigil.begin(MORNING)).as("never checked").isTrue();
    vigil.checked(MORNING);
    vigil.end();
    assertThat(vigil.begin(MORNING.plus(Duration.ofDays(6)))).isFalse();
    assertThat(vigil.begin(MORNING.plus(Duration.ofDays(6)))).as("not closed").isTrue();
    vigil.end();
    assertThat(vigil.begin(MORNING.plus(Duration.ofDays(7)))).as("a week").isTrue();
    vigil.end();
    assertThat(vigil.begin(MORNING.minusSeconds(1))).as("the clock was set back").isTrue();
  }

  @Test
  @Tag("bench")
  void theQuickLookIsShort() throws Exception {
    try (Database database = Database.create(home.resolve("база"), ORIGIN, _ -> {})) {
      execute(database, rows(50_000));
      StoredBackup _ = backups(database).make(Reason.EXIT, Progress.none());
      for (int i = 0; i < 5; i++) {
        long start = System.nanoTime();
        assertThat(backups(database).changedByItself(false)).isEmpty();
        System.out.printf("looked in %d ms%n", (System.nanoTime() - start) / 1_000_000);
      }
    }
  }
}
