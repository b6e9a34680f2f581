package ru.kvartil.storage;

import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.Parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centres;
import ru.kvartil.district.storage.JooqCentres;
import ru.kvartil.shared.Failure;

/// What is true of databases that are files.
@ParameterizedClass
@EnumSource(value = StoreKind.class, names = {"PLAIN", "ENCRYPTED"})
class DatabaseFileTest {
  @Parameter
  StoreKind engine;
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  @TempDir
  Path folder;

  private Path path() {
    return folder.resolve("Район Ёлочный/база");
  }

  @Test
  void standsUnderItsNameOnlyWithItsFirstContent() throws Exception {
    Path file = path().resolveSibling("база.mv.db");
    try (Database database = engine.create(path(), ORIGIN, empty -> {
      DatabaseTest.centre("Озёрный район").fill(empty);
      assertThat(file).doesNotExist();
    })) {
      assertThat(database.transactions().read(new JooqCentres(database)::find)).map(Centre::district)
          .contains("Озёрный район");
      assertThat(database.file()).isEqualTo(file);
    }
    assertThat(path().getParent().toFile().list()).containsExactlyInAnyOrder("база.mv.db", "база.kvartil");
  }

  @Test
  void leavesNothingWhenTheFirstContentFails() {
    assertThatThrownBy(() -> engine.create(path(), ORIGIN, empty -> {
      DatabaseTest.centre("Озёрный район").fill(empty);
      throw new IllegalStateException("bug");
    })).hasMessage("bug");
    assertThat(path().getParent()).isEmptyDirectory();
  }

  @Test
  void isNotReplacedByAnotherMadeAtTheSameTime() {
    assertThatThrownBy(() -> engine.create(path(), ORIGIN, slow -> {
      DatabaseTest.centre("медленный").fill(slow);
      engine.create(path(), ORIGIN, DatabaseTest.centre("быстрый")).close();
    })).isInstanceOf(Failure.class).hasMessageContaining("уже есть");
    assertThatCode(() -> {
      try (Database database = engine.open(path(), ORIGIN)) {
        assertThat(database.transactions().read(new JooqCentres(database)::find)).map(Centre::district)
            .contains("быстрый");
      }
    }).doesNotThrowAnyException();
    assertThat(path().getParent().toFile().list()).containsExactlyInAnyOrder("база.mv.db", "база.kvartil");
  }

  @Test
  void removesDraftsOfAKilledProgramWhenTheyAreOld() throws Exception {
    Path old = Files.createDirectories(path().resolveSibling(".kvartil-new-1"));
    Files.writeString(old.resolve("draft.mv.db"), "x");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    Path young = Files.createDirectories(path().resolveSibling(".kvartil-new-2"));
    engine.create(path(), ORIGIN, _ -> {}).close();
    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void refusesASecondOpening() throws Exception {
    try (Database database = engine.create(path(), ORIGIN, _ -> {})) {
      // Asked while it is open: the question must not cost it its lock.
      boolean plain = engine == StoreKind.PLAIN && Database.isEncrypted(path());
      assertThat(plain).isFalse();
      Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
          System.getProperty("java.class.path"), Opener.class.getName(), path().toString(), engine.name())
          .redirectErrorStream(true)
          .start();
      String said = new String(other.getInputStream().readAllBytes());
      assertThat(said).contains("storage.busy");
      assertThat(database.file()).exists();
    }
  }

  /// Opens a database in another process and prints the code of the refusal.
  static final class Opener {
    public static void main(String[] args) throws Exception {
      try (Database database = StoreKind.valueOf(args[1]).open(Path.of(args[0]), ORIGIN)) {
        System.out.println("opened " + database.file());
      } catch (Failure failure) {
        System.out.println(failure.code());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "это не база", "H2enXXXXXXXXXXXXXXXXXXXX"})
  void refusesOtherFilesUntouched(String content) throws Exception {
    Path file = folder.resolve("x.mv.db");
    Files.writeString(file, content);
    assertThatThrownBy(() -> engine.open(file, ORIGIN).close()).isInstanceOf(Failure.class);
    assertThatThrownBy(() -> engine.create(file, ORIGIN, _ -> {}).close()).isInstanceOf(Failure.class);
    assertThat(file).hasContent(content);
    assertThat(folder.toFile().list()).containsExactly("x.mv.db");
  }

  @Test
  void refusesANewerSchemaUntouched() throws Exception {
    engine.create(path(), ORIGIN, _ -> {}).close();
    Path sidecar = path().resolveSibling("база.kvartil");
    Sidecar.read(sidecar).withSchema(99).write(sidecar);
    byte[] before = Files.readAllBytes(path().resolveSibling("база.mv.db"));
    assertThatThrownBy(() -> engine.open(path(), ORIGIN).close()).isInstanceOf(Failure.class)
        .hasMessageContaining("более новой версией");
    assertThat(Files.readAllBytes(path().resolveSibling("база.mv.db"))).isEqualTo(before);
  }

  @Test
  void tellsAFlippedBitInTheSidecar() throws Exception {
    engine.create(path(), ORIGIN, _ -> {}).close();
    Path sidecar = path().resolveSibling("база.kvartil");
    String whole = Files.readString(sidecar);
    for (String damaged : List.of(whole.replaceAll("device=.", "device=g"), whole.replace("engine=2", "engine=3"),
        whole.replaceAll("schema=\\d+", "schema=99"),
        whole.replace("\ncheck=", "check="), whole.replaceAll("\\w\ncheck=.*\n", ""))) {
      Files.writeString(sidecar, damaged);
      assertThatThrownBy(() -> engine.open(path(), ORIGIN).close()).as(damaged).isInstanceOf(Failure.class)
          .hasMessageContaining("повреждён");
    }
  }

  @Test
  void makesALostSidecarAgain() throws Exception {
    engine.create(path(), ORIGIN, _ -> {}).close();
    Files.delete(path().resolveSibling("база.kvartil"));
    engine.open(path(), ORIGIN).close();
    assertThat(path().resolveSibling("база.kvartil")).content().contains("schema=" + Migrations.latest());
  }

  @Test
  void refusesAReadOnlyFolder() throws Exception {
    engine.create(path(), ORIGIN, _ -> {}).close();
    Path parent = path().getParent();
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assertThatThrownBy(() -> engine.open(path(), ORIGIN).close()).isInstanceOf(Failure.class)
          .hasMessageContaining("нельзя записывать");
    } finally {
      Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void readingAloneLeavesTheFileAsItWas() throws Exception {
    engine.create(path(), ORIGIN, _ -> {}).close();
    Path file = path().resolveSibling("база.mv.db");
    byte[] before = Files.readAllBytes(file);
    try (Database database = engine.openReadOnly(path(), ORIGIN)) {
      Centres centres = new JooqCentres(database);
      assertThat(database.transactions().read(centres::find)).isEmpty();
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void knowsTheLastMigration() throws Exception {
    try (var scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
      assertThat(scripts.mapToInt(DatabaseFileTest::number).max()).hasValue(Migrations.latest());
    }
  }

  /// Number of a script: 5 of `V5__registry.sql`.
  private static int number(Path script) {
    String name = script.getFileName().toString();
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }
}
