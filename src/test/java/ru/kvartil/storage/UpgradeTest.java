package ru.kvartil.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.engine.Constants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.kvartil.shared.Failure;

/// Databases of every schema version so far are opened by today's program and hold what they held. A new version gets its
/// fixture by `mvn test -Pbench -Dtest=UpgradeTest#makeFixtures`, before its migration changes any more.
class UpgradeTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  private static final Path FIXTURES = Path.of("src/test/resources/ru/kvartil/storage/versions");
  private static final List<String> ROWS = List.of(
      "insert into district_centre values (random_uuid(), 1, 'Сосновский район', 'ИМЦ', 'Сосново', 2026, '', '', '', '',"
          + " '', '', '')",
      "insert into school (id, version, number, full_name, short_name, everyday_name, code_organisation, code_fis_oko,"
          + " code_own, municipality, type, place, small, parent) select random_uuid(), 1, x, 'МБОУ СОШ № ' || x,"
          + " 'СОШ № ' || x, '', '', '', '', 'Сосновский', 'SCHOOL', 'VILLAGE', null, null from system_range(1, 24)",
      "insert into series values (1, 'ОГЭ', '', 'Математика', 9, '', 'participants', '', 0, '')",
      "insert into batch (id, happened_at, person, file, hash, mapping_hash, school_rows, rejected_rows, values_new,"
          + " values_changed, values_same, schools_created) values (1, timestamp with time zone '2025-09-01 10:00:00+00',"
          + " 'Ирина', 'oge.xlsx', 'h', 'm', 24, 0, 24, 0, 0, 24)",
      "insert into fact (id, school, school_year, series, amount, mark, batch, sheet, row_no, col_no) select x, x, 2025,"
          + " 1, x + 0.5, 0, 1, 0, x, 3 from system_range(1, 24)",
      "insert into change_event (seq, device, hlc, happened_at, person, action_id, action, schema_version, table_name,"
          + " row_id, base_version, kind, changes) values (1, random_uuid(), 1, timestamp with time zone"
          + " '2025-09-01 10:00:00+00', 'Ирина', random_uuid(), 'Загружена таблица', 1, 'batch', '1', 0, 'import', '{}')");
  @TempDir
  Path folder;

  static Stream<Integer> versions() {
    return IntStream.rangeClosed(1, Migrations.latest()).boxed();
  }

  @Test
  void anOlderFileOfZerosDoesNotBecomeAnEmptyDatabase() throws Exception {
    byte[] bytes = Files.readAllBytes(FIXTURES.resolve("v3.mv.db"));
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0);
    Files.write(folder.resolve("база.mv.db"), bytes);
    Files.copy(FIXTURES.resolve("v3.kvartil"), folder.resolve("база.kvartil"));
    assertThatThrownBy(() -> Database.open(folder.resolve("база"), ORIGIN)).isInstanceOfSatisfying(Failure.class,
        failure -> assertThat(failure.code()).isEqualTo("storage.damaged"));
    assertThatThrownBy(() -> Database.open(folder.resolve("база"), ORIGIN)).as("nor at the second try")
        .isInstanceOf(Failure.class);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void opensAndKeepsEveryRow(int version) throws Exception {
    Path base = folder.resolve("база");
    Files.copy(FIXTURES.resolve("v" + version + ".mv.db"), folder.resolve("база.mv.db"));
    Files.copy(FIXTURES.resolve("v" + version + ".kvartil"), folder.resolve("база.kvartil"));
    try (Database database = Database.open(base, ORIGIN)) {
      Map<String, TableHash> hashes = database.transactions().read(() -> TableHashes.of(database.sql()));
      assertThat(hashes.get("school").rows()).isEqualTo(24);
      assertThat(hashes.get("batch").rows()).isEqualTo(1);
      assertThat(hashes.get("change_event").rows()).isEqualTo(1);
      assertThat(database.transactions().read(() -> database.sql()
          .fetchSingle(
              "select count(*), cast(sum(amount) as double precision) from fact join school on school.number = fact.school"
                  + " where short_name = 'СОШ № ' || fact.id")
          .intoArray())).containsExactly(24L, 312.0);
    }
    assertThat(Files.readString(folder.resolve("база.kvartil"))).contains("schema=" + Migrations.latest());
    if (version < Migrations.latest()) {
      assertThat(folder.resolve("база.before-schema-" + Migrations.latest() + ".mv.db"))
          .hasSameBinaryContentAs(FIXTURES.resolve("v" + version + ".mv.db"));
    }
    assertThat(folder.toFile().list((_, name) -> name.contains("trace"))).isEmpty();
  }

  /// Ended while the scripts ran on the copy, and ended between the step and the sidecar: the file is the old one or the new
  /// one, and what is kept beside it is always the old one.
  @Test
  void anUpgradeThatWasEndedIsDoneAgain() throws Exception {
    Path draft = folder.resolve("база.mv.db.kvartil-upgrade.mv.db");
    Files.copy(FIXTURES.resolve("v4.mv.db"), folder.resolve("база.mv.db"));
    Files.copy(FIXTURES.resolve("v4.kvartil"), folder.resolve("база.kvartil"));
    Files.write(draft, new byte[50_000]);
    Path before = folder.resolve("база.before-schema-" + Migrations.latest() + ".mv.db");
    Files.write(before, new byte[10]);
    for (String as : List.of("within the scripts", "before the sidecar")) {
      try (Database database = Database.open(folder.resolve("база"), ORIGIN)) {
        assertThat(database.transactions().read(() -> TableHashes.of(database.sql())).get("school").rows()).as(as)
            .isEqualTo(24);
      }
      assertThat(before).as(as).hasSameBinaryContentAs(FIXTURES.resolve("v4.mv.db"));
      assertThat(draft).as(as).doesNotExist();
      assertThat(Files.readString(folder.resolve("база.kvartil"))).as(as).contains("schema=" + Migrations.latest());
      Files.copy(FIXTURES.resolve("v4.kvartil"), folder.resolve("база.kvartil"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void aScriptThatFailsLeavesTheFile() throws Exception {
    Files.copy(FIXTURES.resolve("v4.mv.db"), folder.resolve("база.mv.db"));
    Files.copy(FIXTURES.resolve("v4.kvartil"), folder.resolve("база.kvartil"));
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("база"), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create table made_note (taken integer)");
    }
    byte[] file = Files.readAllBytes(folder.resolve("база.mv.db"));
    assertThatThrownBy(() -> Database.open(folder.resolve("база"), ORIGIN)).hasMessageContaining("Она не изменена");
    assertThat(folder.resolve("база.mv.db")).hasBinaryContent(file);
    assertThat(folder.toFile().list()).hasSize(2);
  }

  /// Roles came with version 10: whoever was there before may do everything, as before.
  @Test
  void peopleOfABaseWithoutRolesAreHeads() throws Exception {
    Files.copy(FIXTURES.resolve("v9.mv.db"), folder.resolve("база.mv.db"));
    Files.copy(FIXTURES.resolve("v9.kvartil"), folder.resolve("база.kvartil"));
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("база"), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("insert into district_person values (random_uuid(), 1, 'Ирина', '', '', '', true)");
    }
    try (Database database = Database.open(folder.resolve("база"), ORIGIN)) {
      assertThat(database.transactions().read(() -> database.sql().fetchValue("select role from district_person")))
          .isEqualTo("HEAD");
    }
  }

  @Test
  @Tag("bench")
  void makeFixtures() throws Exception {
    Files.createDirectories(FIXTURES);
    for (int version : versions().toList()) {
      if (Files.exists(FIXTURES.resolve("v" + version + ".mv.db"))) {
        continue;
      }
      String url = "jdbc:h2:file:" + folder.resolve("v" + version) + ";TRACE_LEVEL_FILE=0";
      Flyway.configure().dataSource(url, "sa", "").locations("classpath:db/migration").target("" + version).load()
          .migrate();
      try (Connection connection = DriverManager.getConnection(url, "sa", "");
          Statement statement = connection.createStatement()) {
        for (String row : ROWS) {
          statement.execute(row);
        }
        statement.execute("shutdown compact");
      }
      new Sidecar(new java.util.UUID(1, version), new java.util.UUID(2, version), Constants.VERSION, version, "none")
          .write(FIXTURES.resolve("v" + version + ".kvartil"));
      Files.copy(folder.resolve("v" + version + ".mv.db"), FIXTURES.resolve("v" + version + ".mv.db"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
