package ru.kvartil.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.district.Centre;
import ru.kvartil.district.storage.JooqCentres;
import ru.kvartil.shared.Failure;

/// What is true of databases that are schemas of a server; everything else is tried by the tests that run on every [StoreKind].
@Tag("postgres")
class ServerDatabaseTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  @TempDir
  Path folder;

  private Path path() {
    return folder.resolve("центр");
  }

  private static List<String> asked(String question) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection administrator = TestServer.administrator();
        Statement statement = administrator.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }

  private static void told(String statement) throws SQLException {
    try (Connection administrator = TestServer.administrator(); Statement run = administrator.createStatement()) {
      run.execute(statement);
    }
  }

  private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(call);
    return thrown instanceof Failure failure ? failure.code() : String.valueOf(thrown);
  }

  @Test
  void aFailedBeginningLeavesNoSchema() throws Exception {
    ServerPlace place = TestServer.place(path());
    assertThatThrownBy(() -> ServerDatabase.create(place, ORIGIN, empty -> {
      DatabaseTest.centre("Озёрный район").fill(empty);
      throw new IllegalStateException("bug");
    })).hasMessage("bug");
    assertThat(asked("select nspname from pg_namespace where nspname like 'kvartil_new_%' or nspname = '"
        + place.address().schema() + "'")).isEmpty();
    assertThat(code(() -> ServerDatabase.open(place, ORIGIN))).isEqualTo("storage.server-absent");
  }

  @Test
  void isNotReplacedByAnotherMadeAtTheSameTime() throws Exception {
    ServerPlace place = TestServer.place(path());
    assertThat(code(() -> ServerDatabase.create(place, ORIGIN, slow -> {
      DatabaseTest.centre("медленный").fill(slow);
      ServerDatabase.create(place, ORIGIN, DatabaseTest.centre("быстрый")).close();
    }))).isEqualTo("storage.server-exists");
    assertThat(code(() -> ServerDatabase.create(place, ORIGIN, _ -> {}))).isEqualTo("storage.server-exists");
    try (Database database = ServerDatabase.open(place, ORIGIN)) {
      assertThat(database.transactions().read(new JooqCentres(database)::find)).map(Centre::district)
          .contains("быстрый");
    }
    assertThat(asked("select nspname from pg_namespace where nspname like 'kvartil_new_%'")).isEmpty();
  }

  @Test
  void leavesASchemaOfSomebodyElseAlone() throws Exception {
    ServerPlace place = TestServer.place(path());
    String schema = place.address().schema();
    told("create schema " + schema + " authorization current_user; create table " + schema
        + ".shared_place (of_others text); grant usage on schema " + schema + " to public");
    assertThat(code(() -> ServerDatabase.open(place, ORIGIN))).isEqualTo("storage.server-foreign");
    assertThat(code(() -> ServerDatabase.create(place, ORIGIN, _ -> {}))).isEqualTo("storage.server-exists");
    assertThat(asked("select table_name from information_schema.tables where table_schema = '" + schema + "'"))
        .containsExactly("shared_place");
    if (TestServer.asks()) {
      told("revoke usage on schema " + schema + " from public");
      assertThat(code(() -> ServerDatabase.open(place, ORIGIN))).isEqualTo("storage.server-denied");
    }
  }

  @Test
  void saysWhyNobodyAnswers() throws Exception {
    ServerAddress there = TestServer.place(path()).address();
    Optional<String> key = TestServer.password();
    ServerPlace nobase = new ServerPlace(ServerAddress.of("postgresql://" + there.user().orElseThrow() + "@"
        + there.host() + ":" + there.port() + "/net_takoy"), path(), key);
    assertThat(code(() -> ServerDatabase.open(nobase, ORIGIN))).isEqualTo("storage.server-no-database");
    ServerPlace noserver = new ServerPlace(ServerAddress.of("postgresql://localhost:1/region"), path(), key);
    assertThat(code(() -> ServerDatabase.open(noserver, ORIGIN))).isEqualTo("storage.server-unreachable");
    assertThatThrownBy(() -> ServerDatabase.open(noserver, ORIGIN)).hasMessageContaining("localhost:1/region");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql://", "postgresql://host", "postgresql://host/a/b", "postgresql:/host/a",
    "postgresql://host/base?schema=Center", "postgresql://host/base?schema=a;drop",
    "postgresql://host/base?schema=public",
    "postgresql://host/base?schema=", "postgresql://host/base?user=x", "postgresql://host/base?schema=a&schema=b",
    "postgresql://host/base?sslmode=maybe"})
  void refusesWhatIsNoAddress(String text) {
    assertThatThrownBy(() -> ServerAddress.of(text)).isInstanceOf(Failure.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql://ivan:sekret@host/base", "postgresql://host/base?password=sekret"})
  void takesNoPasswordFromACommandLine(String text) {
    assertThatThrownBy(() -> ServerAddress.of(text)).isInstanceOf(Failure.class).hasMessageContaining("PGPASSWORD")
        .hasMessageNotContaining("sekret");
  }

  @Test
  void readsAnAddressAsPeopleWriteIt() throws Exception {
    ServerAddress address = ServerAddress
        .of("postgres://ivan@db.region.ru:6432/region?schema=sosny&sslmode=verify-full");
    assertThat(address).isEqualTo(new ServerAddress("db.region.ru", 6432, "region", Optional.of("ivan"), "sosny",
        Optional.of("verify-full")));
    assertThat(ServerAddress.of(address.toString())).isEqualTo(address);
    assertThat(ServerAddress.of("postgresql://host/region").schema()).isEqualTo("kvartil");
    assertThat(ServerAddress.of("postgresql://host/region").port()).isEqualTo(5432);
    assertThat(ServerAddress.is("D:\\postgresql\\база")).isFalse();
    assertThat(address.fileName()).isEqualTo("db.region.ru-6432-region-sosny");
  }

  @Test
  void aBrokenLineIsConnectedAgainBetweenTransactions() throws Exception {
    try (Database database = ServerDatabase.create(TestServer.place(path()), ORIGIN, DatabaseTest.centre("А"))) {
      JooqCentres centres = new JooqCentres(database);
      cut();
      assertThat(database.transactions().read(centres::find)).map(Centre::district).contains("А");
      database.transactions().write("x", () -> {
        centres.save(Centre.of("Б", Optional.empty()));
        return 0;
      });
      assertThat(code(() -> database.transactions().write("x", () -> {
        centres.save(Centre.of("В", Optional.empty()));
        cutQuietly();
        centres.save(Centre.of("Г", Optional.empty()));
        return 0;
      }))).isEqualTo("storage.server-lost");
      assertThat(code(() -> database.transactions().write("x", () -> {
        centres.save(Centre.of("В", Optional.empty()));
        cutQuietly();
        return 0;
      }))).isEqualTo("storage.server-unsure");
      assertThat(database.transactions().read(centres::find)).map(Centre::district).contains("Б");
      database.transactions().write("x", () -> {
        centres.save(Centre.of("Д", Optional.empty()));
        return 0;
      });
      assertThat(database.transactions().read(centres::find)).map(Centre::district).contains("Д");
    }
  }

  private static void cut() throws SQLException {
    told("select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'Kvartil'"
        + " and datname = current_database() and pid <> pg_backend_pid()");
  }

  private static void cutQuietly() {
    assertThatCode(ServerDatabaseTest::cut).doesNotThrowAnyException();
  }

  @Test
  void anOlderProgramReadsButDoesNotWrite() throws Exception {
    ServerPlace place = TestServer.place(path());
    try (Database old = ServerDatabase.create(place, ORIGIN, DatabaseTest.centre("А"))) {
      told("update " + place.address().schema() + ".shared_place set schema_version = 99");
      assertThat(code(() -> old.transactions().write("x", () -> 0))).isEqualTo("storage.server-newer");
      assertThat(old.transactions().read(new JooqCentres(old)::find)).map(Centre::district).contains("А");
    }
    told("insert into " + place.address().schema() + ".flyway_schema_history values (99, '99', 'x', 'SQL', 'x', 0, 'x',"
        + " now(), 0, true)");
    assertThat(code(() -> ServerDatabase.open(place, ORIGIN))).isEqualTo("storage.server-newer");
  }

  @Test
  void bringsAnOlderSchemaToToday() throws Exception {
    ServerPlace place = TestServer.place(path());
    String schema = place.address().schema();
    told("create schema " + schema + " authorization " + place.address().user().orElse("current_user"));
    Flyway.configure().dataSource(place.source()).locations("classpath:db/migration", "classpath:db/server")
        .defaultSchema(schema).createSchemas(false).target("5").load().migrate();
    told("set search_path = " + schema + "; insert into shared_place values ('" + UUID.randomUUID() + "', '"
        + UUID.randomUUID()
        + "', 5); insert into batch (id, happened_at, person, file, hash, mapping_hash, school_rows,"
        + " rejected_rows, values_new, values_changed, values_same, schools_created) values (1, now(), 'Ирина',"
        + " 'oge.xlsx', 'h', 'm', 24, 0, 24, 0, 0, 24)");
    assertThat(code(() -> ServerDatabase.openReadOnly(place, ORIGIN))).isEqualTo("storage.server-older");
    try (Database database = ServerDatabase.open(place, ORIGIN)) {
      database.transactions().write("x", () -> {
        new JooqCentres(database).save(Centre.of("А", Optional.empty()));
        return 0;
      });
      assertThat(database.transactions().read(() -> TableHashes.of(database.sql())).get("batch").rows()).isEqualTo(1);
      assertThat(database.about().schema()).isEqualTo(Migrations.latest());
    }
  }

  @Test
  void hasTheSameTablesAndRulesAsAFile() throws Exception {
    String columns = "select lower(table_name) || '.' || lower(column_name) || ' ' || lower(data_type) || ' '"
        + " || coalesce(cast(character_maximum_length as varchar(20)), '') || ' ' || is_nullable"
        + " from information_schema.columns where lower(table_schema) = lower(current_schema()) and lower(table_name)"
        + " not in ('flyway_schema_history', 'shared_place') and lower(data_type) <> 'double precision'";
    String rules = "select lower(table_name) || ' ' || lower(constraint_name) || ' ' || lower(constraint_type)"
        + " from information_schema.table_constraints where lower(table_schema) = lower(current_schema()) and"
        + " constraint_type <> 'CHECK' and lower(table_name) not in ('flyway_schema_history', 'shared_place')";
    try (Database file = Database.create(folder.resolve("файл"), ORIGIN, _ -> {});
        Database server = ServerDatabase.create(TestServer.place(path()), ORIGIN, _ -> {})) {
      for (String question : List.of(columns, rules)) {
        assertThat(all(server, question)).isEqualTo(all(file, question)).hasSizeGreaterThan(30);
      }
    }
  }

  private static List<String> all(Database database, String question) throws Failure {
    return database.transactions().read(() -> database.sql().fetch(question).stream()
        .map(row -> row.get(0, String.class)).sorted().toList());
  }

  @Test
  void saysWhatOfTheServerIsNotSafeAndAsksForDurableCommits() throws Exception {
    ServerPlace place = TestServer.place(path());
    try (Database database = ServerDatabase.create(place, ORIGIN, _ -> {})) {
      boolean safe = asked("select current_setting('fsync')").equals(List.of("on"));
      assertThat(String.join(" ", database.cautions()).contains("fsync")).isEqualTo(!safe);
      assertThat(database.server()).contains(place.address());
      assertThat(code(() -> database.copyInto(folder))).isEqualTo("storage.server-copies");
    }
    told("alter role " + place.address().user().orElseThrow() + " set synchronous_commit = off");
    try (Database database = ServerDatabase.open(place, ORIGIN)) {
      assertThat(database.transactions().write("x",
          () -> database.sql().fetchSingle("select current_setting('synchronous_commit')").get(0, String.class)))
          .isEqualTo("on");
    } finally {
      told("alter role " + place.address().user().orElseThrow() + " reset synchronous_commit");
    }
  }
}
