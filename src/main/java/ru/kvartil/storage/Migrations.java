package ru.kvartil.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// Schema versions: the numbered scripts under `db/migration`, run by Flyway. No statement that changes the schema runs
/// anywhere else.
final class Migrations {
  private static final Texts TEXTS = Texts.of(Migrations.class);
  /// Number of the last script; a test compares it with the folder.
  private static final int LATEST = 10;

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

  /// Copies a file of an older schema as it is, before the engine touches it. A file that somebody has open is left to
  /// the opening, which refuses it.
  static void keepBefore(Place place, Sidecar sidecar) throws Failure {
    if (sidecar.schema() == LATEST) {
      return;
    }
    try {
      Creation.settle(place);
    } catch (IOException open) {
      return;
    }
    SafeFile.write(place.copyBefore(LATEST), out -> {
      try (InputStream in = Files.newInputStream(place.file())) {
        in.transferTo(out);
      }
    });
  }

  /// Runs the scripts a file lacks; a file of today's schema is left alone.
  static Sidecar bringUp(Place place, Sidecar sidecar) throws Failure {
    if (sidecar.schema() == LATEST) {
      return sidecar;
    }
    String options = ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
    try {
      // The engine takes a file of zeros for a new one: all scripts would run, and an empty database would stand there.
      if (flyway(place, options).info().current() == null) {
        throw new Failure(TEXTS, "storage.damaged");
      }
    } catch (FlywayException unreadable) {
      throw new Failure(TEXTS, "storage.damaged", unreadable);
    }
    run(place, options);
    Sidecar current = sidecar.withSchema(LATEST);
    current.write(place.sidecarFile());
    return current;
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
