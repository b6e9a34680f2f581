package ru.kvartil.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.shared.Failure;

class TableHashesTest {
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  @TempDir
  Path folder;

  private Database made(String name, String... statements) throws Failure {
    Database database = Database.create(folder.resolve(name), ORIGIN, _ -> {});
    database.transactions().write("test", () -> {
      for (String statement : statements) {
        database.sql().execute(statement);
      }
      return 0;
    });
    return database;
  }

  private static Map<String, TableHash> hashes(Database database) throws Failure {
    return database.transactions().read(() -> TableHashes.of(database.sql()));
  }

  private static String undone(int batch, int fact) {
    return "insert into undone_replacement values (" + batch + ", " + fact + ")";
  }

  @Test
  void doNotDependOnTheOrderOfWritingButOnEveryValue() throws Exception {
    try (Database one = made("a", undone(1, 1), undone(2, 7), undone(2, 3));
        Database other = made("b", undone(2, 3), undone(2, 7), undone(1, 1));
        Database third = made("c", undone(2, 3), undone(2, 7), undone(1, 2))) {
      TableHash expected = hashes(one).get("undone_replacement");
      assertThat(expected.rows()).isEqualTo(3);
      assertThat(hashes(one)).isEqualTo(hashes(other)).doesNotContainKey("flyway_schema_history")
          .containsKeys("school", "fact", "change_event");
      assertThat(hashes(third).get("undone_replacement")).isNotEqualTo(expected);
      assertThat(hashes(third).get("school")).isEqualTo(hashes(one).get("school"));
    }
  }

  @Test
  void anAbsentValueIsNotAnEmptyOneNorZero() throws Exception {
    String row = "insert into undone_fact values (1, 1, 2024, 1, %s, 0, 1, 0, 0, 0)";
    try (Database absent = made("a", row.formatted("null")); Database zero = made("b", row.formatted("0"))) {
      assertThat(hashes(absent).get("undone_fact").rows()).isEqualTo(1);
      assertThat(hashes(absent).get("undone_fact")).isNotEqualTo(hashes(zero).get("undone_fact"));
    }
  }

  @Test
  @Tag("bench")
  void aMillionRows() throws Exception {
    try (
        Database database = made("a", "insert into undone_fact select x, mod(x, 300), 2024, mod(x, 500), x / 7.0, 0, 1,"
            + " 0, x / 50, mod(x, 50) from system_range(1, 1000000)")) {
      for (int i = 0; i < 3; i++) {
        long start = System.nanoTime();
        assertThat(hashes(database).get("undone_fact").rows()).isEqualTo(1_000_000);
        System.out.printf("hashed in %d ms%n", (System.nanoTime() - start) / 1_000_000);
      }
    }
  }
}
