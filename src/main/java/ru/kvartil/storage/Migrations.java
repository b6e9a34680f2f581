package ru.kvartil.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Schema versions: the numbered scripts under `db/migration`, run by Flyway. No statement that changes the schema runs
/// anywhere else.
final class Migrations {
  private static final Texts TEXTS = Texts.of(Migrations.class);
  /// Number of the last script; a test compares it with the folder.
  private static final int LATEST = 12;

  private Migrations() {}

  static int latest() {
    return LATEST;
  }

  static void run(Place place, String options) throws Failure {
    try {
      flyway(place, options).migrate();
    } catch (FlywayException failed) {
      throw new Failure(TEXTS, "storage.migration-failed", failed, place.file());
    }
  }

  private static Flyway flyway(Place place, String options) {
    return Flyway.configure().dataSource(place.source(options)).locations("classpath:db/migration").loggers("slf4j")
        .load();
  }

  /// Brings a schema of a server to today's version, each script in one transaction of its own; what a file's sidecar keeps is a
  /// table there.
  static void run(ServerPlace place) throws Failure {
    try {
      Flyway.configure().dataSource(place.source()).locations("classpath:db/migration", "classpath:db/server")
          .defaultSchema(place.address().schema()).createSchemas(false).loggers("slf4j").load().migrate();
    } catch (FlywayException failed) {
      throw new Failure(TEXTS, "storage.server-migration", failed, place);
    }
  }

  /// Whether a file knows of any script.
  static boolean begun(Place place, String options) {
    try {
      return flyway(place, options).info().current() != null;
    } catch (FlywayException unreadable) {
      return false;
    }
  }

  /// Number of the last script the file has seen, read without touching the file.
  static int schemaOf(Place place) throws Failure {
    try (Connection connection = Database.connect(place, ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(
            "select max(cast(\"version\" as integer)) from \"flyway_schema_history\" where \"success\"")) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException unknown) {
      throw new Failure(TEXTS, "storage.not-a-database", unknown, place.file());
    }
  }
}
