package ru.kvartil.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.shared.Failure;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;

class CompactionTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  @TempDir
  private Path folder;

  /// Eighteen megabytes come and go; a row stays.
  private static void fill(Database database) throws Failure {
    execute(database, "insert into methodology_profile select random_uuid(), 1, '', '', repeat(char(1000 + x), 500000),"
        + " cast(x as varchar) from system_range(1, 18)");
    execute(database, "delete from methodology_profile where hash <> '1'");
  }

  private static void execute(Database database, String statement) throws Failure {
    int _ = database.transactions().write("test", () -> database.sql().execute(statement));
  }

  private static Map<String, TableHash> hashes(Database database) throws Failure {
    return database.transactions().read(() -> TableHashes.of(database.sql()));
  }

  @Test
  void isDueWhenALargeFileIsMostlyEmpty() {
    assertThat(Compaction.due(100 << 20, 100, 34)).isFalse();
    assertThat(Compaction.due(100 << 20, 100, 32)).isTrue();
    assertThat(Compaction.due(100 << 20, 50, 60)).isTrue();
    assertThat(Compaction.due(15 << 20, 10, 10)).as("too small to matter").isFalse();
  }

  @Test
  void anEncryptedFileGetsSmallAndKeepsEveryRow() throws Exception {
    Path base = folder.resolve("база");
    try (Unlocked keys = Cheap.unlocked()) {
      Map<String, TableHash> before;
      try (Database database = Database.create(base, ORIGIN, CompactionTest::fill, keys)) {
        before = hashes(database);
      }
      Place place = new Place(base).under(keys.key());
      long size = Files.size(place.file());
      Compaction.run(place);
      assertThat(Files.size(place.file())).isLessThan(size);
      try (Database database = Database.open(base, ORIGIN, keys.key())) {
        assertThat(hashes(database)).isEqualTo(before);
      }
      assertThat(folder.toFile().list()).containsExactlyInAnyOrder("база.mv.db", "база.kvartil");
    }
  }

  @Test
  void theCloseCompactsWhatGrew() throws Exception {
    Path base = folder.resolve("база");
    Map<String, TableHash> before;
    long grown;
    try (Database database = Database.create(base, ORIGIN, _ -> {})) {
      fill(database);
      execute(database, "insert into undone_fact values (1, 1, 2024, 1, 0.5, 0, 1, 0, 0, 0)");
      before = hashes(database);
      grown = Files.size(database.file());
    }
    assertThat(Files.size(folder.resolve("база.mv.db"))).isLessThan(grown / 3);
    try (Database database = Database.open(base, ORIGIN)) {
      assertThat(hashes(database)).isEqualTo(before);
    }
  }

  @Test
  void aFileSomebodyHasOpenIsLeftAlone() throws Exception {
    Path base = folder.resolve("база");
    Database.create(base, ORIGIN, CompactionTest::fill).close();
    Path file = folder.resolve("база.mv.db");
    byte[] before = Files.readAllBytes(file);
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock _ = other.lock()) {
      Compaction.run(new Place(base));
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void whatAKilledCompactionLeftGoesAtTheNextOpening() throws Exception {
    Path base = folder.resolve("база");
    Database.create(base, ORIGIN, _ -> {}).close();
    Files.writeString(folder.resolve("база.mv.db.kvartil-compact.mv.db"), "half");
    Database.open(base, ORIGIN).close();
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("база.mv.db", "база.kvartil");
  }
}
