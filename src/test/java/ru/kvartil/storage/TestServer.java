package ru.kvartil.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import ru.kvartil.shared.Failure;

/// A PostgreSQL for the tests, one for each JVM: the one `-Dpostgres.url=postgresql://user@host/database` names (a superuser; its
/// password in `PGPASSWORD` or `~/.pgpass`), else one started from the binaries of the class path. Where neither is to be had, a test is
/// skipped and says why.
public final class TestServer {
  private static final String ADDRESS = System.getProperty("postgres.url", "");
  private static final String DATABASE = "region";

  private TestServer() {}

  /// Started at the first question and stopped with the JVM.
  private static final class Started {
    static final Started ONE = new Started();
    final Optional<EmbeddedPostgres> server;
    final String refusal;

    private Started() {
      EmbeddedPostgres started = null;
      String why = "";
      try {
        // Binaries are unpacked once and stay; data lie in a folder of their own that goes with the server.
        started = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF-8")
            .start();
        try (Connection connection = started.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("create role centre login password 'ключ от центра'");
          // Another order of letters than ours, so that no test passes by leaving the order to the server.
          statement.execute("create database " + DATABASE
              + " owner centre template template0 locale_provider icu icu_locale 'ru' locale 'C.UTF-8'");
          askForPasswords(statement);
        }
      } catch (IOException | SQLException | RuntimeException | LinkageError refused) {
        why = String.valueOf(refused);
      }
      server = why.isEmpty() ? Optional.ofNullable(started) : Optional.empty();
      refusal = why;
    }
  }

  /// Started so, it lets everybody in.
  private static void askForPasswords(Statement statement) throws SQLException, IOException {
    try (ResultSet file = statement.executeQuery("show hba_file")) {
      file.next();
      Path rules = Path.of(file.getString(1));
      Files.writeString(rules, "host " + DATABASE + ",net_takoy centre all scram-sha-256\n" + Files.readString(rules));
    }
    statement.execute("select pg_reload_conf()");
  }

  /// A schema of the server; the path names what is kept on this machine, and by it the schema is found again.
  public static ServerPlace place(Path path) throws Failure {
    String schema = "t" + UUID.nameUUIDFromBytes(path.toAbsolutePath().toString().replace(".mv.db", "").getBytes())
        .toString().replace("-", "");
    return place(schema, path);
  }

  /// A schema of the server by its name.
  public static ServerPlace place(String schema, Path local) throws Failure {
    return new ServerPlace(ServerAddress.of(address(schema)), local, password());
  }

  /// Address of a schema, as a person types it.
  public static String address(String schema) {
    if (!ADDRESS.isEmpty()) {
      return ADDRESS + (ADDRESS.contains("?") ? "&" : "?") + "schema=" + schema;
    }
    return "postgresql://centre@localhost:" + embedded().getPort() + "/" + DATABASE + "?schema=" + schema;
  }

  /// The password of its user; empty where the machine knows it by itself.
  public static Optional<String> password() {
    return ADDRESS.isEmpty() ? Optional.of("ключ от центра") : Optional.ofNullable(System.getenv("PGPASSWORD"));
  }

  /// Whether the server is known to ask for a password and to refuse a wrong one.
  public static boolean asks() {
    return ADDRESS.isEmpty();
  }

  /// A file with the password, as `--password-file` takes it.
  public static Path passwordFile(Path folder) throws IOException {
    return Files.writeString(folder.resolve("pw.txt"), password().orElse("-") + "\n");
  }

  /// The administrator's own connection.
  public static Connection administrator() throws SQLException {
    if (ADDRESS.isEmpty()) {
      return embedded().getDatabase("postgres", DATABASE).getConnection();
    }
    try {
      Connection connection = place("public_work", Path.of("nowhere")).source().getConnection();
      connection.setSchema("public");
      return connection;
    } catch (Failure refused) {
      throw new SQLException(refused);
    }
  }

  private static EmbeddedPostgres embedded() {
    Assumptions.assumeTrue(Started.ONE.server.isPresent(),
        () -> "no PostgreSQL could be started here: " + Started.ONE.refusal);
    return Started.ONE.server.orElseThrow();
  }
}
