package ru.kvartil.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// A schema of a server as the place of a database. Opens connections the way this program needs them.
public final class ServerPlace {
  private static final Texts TEXTS = Texts.of(ServerPlace.class);
  private static final int CONNECT_SECONDS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  /// Longer than any one statement of ours takes: a line that died without a word must not hold the program for hours.
  private static final int SILENCE_SECONDS = 300;
  private final ServerAddress address;
  private final Optional<String> password;
  private final Place local;
  private final Duration patience;

  /// @param local where this machine keeps what belongs to the database but not into it (who worked last, views of tables)
  /// @param password empty: the driver looks into `~/.pgpass`, as the tools of PostgreSQL do
  public ServerPlace(ServerAddress address, Path local, Optional<String> password) throws Failure {
    this(address, new Place(local), password, PATIENCE);
  }

  private ServerPlace(ServerAddress address, Place local, Optional<String> password, Duration patience) {
    this.patience = patience;
    this.address = address;
    this.local = local;
    this.password = password;
  }

  ServerPlace in(String schema) {
    return new ServerPlace(address.in(schema), local, password, patience);
  }

  /// The same place for a program that waits so long for others that write.
  ServerPlace waiting(Duration longest) {
    return new ServerPlace(address, local, password, longest);
  }

  public ServerAddress address() {
    return address;
  }

  Place local() {
    return local;
  }

  /// Connections to the schema.
  DataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[]{address.host()});
    source.setPortNumbers(new int[]{address.port()});
    source.setDatabaseName(address.database());
    source.setUser(address.user().orElseGet(() -> System.getProperty("user.name", "")));
    password.ifPresent(source::setPassword);
    source.setCurrentSchema(address.schema());
    source.setApplicationName("Kvartil");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLoginTimeout(2 * CONNECT_SECONDS);
    source.setSocketTimeout(SILENCE_SECONDS);
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
    // Errors are logged; the rows they speak of must not be.
    source.setLogServerErrorDetail(false);
    address.ssl().ifPresent(source::setSslMode);
    return source;
  }

  /// Opens a connection for one of the two threads.
  Connection connect(boolean reads) throws Failure {
    try {
      return connected(reads);
    } catch (SQLException refused) {
      throw new Failure(TEXTS, ServerTrouble.connecting(refused), refused, address);
    }
  }

  /// As above, with the error as it is.
  Connection connected(boolean reads) throws SQLException {
    Connection connection = source().getConnection();
    boolean ready = false;
    try (Statement statement = connection.createStatement()) {
      // Journal and rows are compared as texts; and times mean the same whatever the zone of the machine.
      statement.execute("set time zone 'UTC'");
      statement.execute("set lock_timeout = " + patience.toMillis());
      // «Сохранено» is said when it is on the server's disk, whatever the server's own setting.
      statement.execute("select set_config('synchronous_commit', 'on', false)"
          + " where current_setting('synchronous_commit') = 'off'");
      if (reads) {
        statement.execute("set session characteristics as transaction isolation level repeatable read, read only");
      }
      connection.setAutoCommit(false);
      ready = true;
      return connection;
    } finally {
      if (!ready) {
        connection.close();
      }
    }
  }

  /// Refuses what is not a database of ours: no schema of the name, or one somebody else filled.
  void requireDatabase(Connection connection) throws Failure {
    if (!exists(connection, address.schema())) {
      throw new Failure(TEXTS, "storage.server-absent", address);
    }
    if (!asks(connection, "select has_schema_privilege('" + address.schema() + "', 'usage')")) {
      throw new Failure(TEXTS, "storage.server-denied");
    }
    boolean ours = asks(connection, "select count(*) = 2 from information_schema.tables where table_schema = '"
        + address.schema() + "' and table_name in ('shared_place', 'flyway_schema_history')");
    if (!ours) {
      throw new Failure(TEXTS, "storage.server-foreign", address);
    }
  }

  /// Whether there is a schema of the name.
  boolean exists(Connection connection, String schema) throws Failure {
    return asks(connection, "select count(*) > 0 from pg_catalog.pg_namespace where nspname = '" + schema + "'");
  }

  /// Names cannot break out of their quotes: [ServerAddress] lets letters, digits and underscores through.
  boolean asks(Connection connection, String question) throws Failure {
    try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getBoolean(1);
    } catch (SQLException refused) {
      throw new Failure(TEXTS, ServerTrouble.connecting(refused), refused, address);
    }
  }

  /// What a file's sidecar says, from the schema itself.
  Sidecar sidecar(Connection connection) throws Failure {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select id, device, (select max(cast(version as integer)) from"
            + " flyway_schema_history where success and version is not null), current_setting('server_version')"
            + " from shared_place")) {
      if (!row.next()) {
        throw new Failure(TEXTS, "storage.server-foreign", address);
      }
      return new Sidecar(row.getObject(1, UUID.class), row.getObject(2, UUID.class), "PostgreSQL " + row.getString(4),
          row.getInt(3), Sidecar.NONE);
    } catch (SQLException refused) {
      throw new Failure(TEXTS, ServerTrouble.connecting(refused), refused, address);
    }
  }

  /// Waits for every other program that writes, and takes the place for this transaction.
  ///
  /// @return the schema's version; empty when the row is gone
  static OptionalInt take(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select schema_version from shared_place for update")) {
      return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
    }
  }

  /// Number of the last change; 0 in an empty journal.
  static long last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select coalesce(max(seq), 0) from change_event")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
