package ru.kvartil.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.UuidV7;
import ru.kvartil.storage.Database.Author;
import ru.kvartil.storage.Database.Founding;
import ru.kvartil.storage.Database.Origin;

/// Makes and opens databases that are schemas of a server. As with files: opening never creates and [#create] never overwrites.
public final class ServerDatabase {
  private static final Logger LOG = LoggerFactory.getLogger(ServerDatabase.class);
  private static final Texts TEXTS = Texts.of(ServerDatabase.class);
  private static final String DRAFT = "kvartil_new_";
  private static final int RANDOM = 12;

  private ServerDatabase() {}

  /// Makes a schema, fills it and opens it: all or nothing. It is built under another name and gets its own when it is complete,
  /// so whatever ends the program on the way, nobody finds half a database.
  public static Database create(ServerPlace place, Origin origin, Founding founding) throws Failure {
    ServerPlace draft = place.in(DRAFT + UUID.randomUUID().toString().replace("-", "").substring(0, RANDOM));
    try (Connection connection = place.connect(false)) {
      if (place.exists(connection, place.address().schema())) {
        throw new Failure(TEXTS, "storage.server-exists", place);
      }
      if (!place.asks(connection, "select pg_encoding_to_char(encoding) = 'UTF8' from pg_catalog.pg_database"
          + " where datname = current_database()")) {
        throw new Failure(TEXTS, "storage.server-encoding", place);
      }
      run(connection, "create schema " + draft.address().schema());
      boolean done = false;
      try {
        build(draft, origin, founding);
        run(connection, "alter schema " + draft.address().schema() + " rename to " + place.address().schema());
        done = true;
      } finally {
        if (!done) {
          discard(connection, draft);
        }
      }
    } catch (SQLException refused) {
      throw new Failure(TEXTS, refused.getSQLState() != null && refused.getSQLState().equals("42P06")
          ? "storage.server-exists"
          : ServerTrouble.connecting(refused), refused, place);
    }
    return open(place, origin);
  }

  private static void build(ServerPlace draft, Origin origin, Founding founding) throws Failure {
    Migrations.run(draft);
    try (Connection connection = draft.connect(false);
        PreparedStatement row = connection.prepareStatement(
            "insert into shared_place (id, device, schema_version) values (?, ?, ?)")) {
      row.setObject(1, UUID.randomUUID());
      row.setObject(2, new UuidV7().next(origin.clock().millis()));
      row.setInt(3, Migrations.latest());
      row.executeUpdate();
      connection.commit();
    } catch (SQLException refused) {
      throw new Failure(TEXTS, ServerTrouble.connecting(refused), refused, draft);
    }
    try (Database database = open(draft, origin)) {
      founding.fill(database);
    }
  }

  private static void run(Connection connection, String statement) throws SQLException {
    try (Statement run = connection.createStatement()) {
      run.execute(statement);
    }
    connection.commit();
  }

  private static void discard(Connection connection, ServerPlace draft) {
    try {
      connection.rollback();
      run(connection, "drop schema if exists " + draft.address().schema() + " cascade");
    } catch (SQLException broken) {
      LOG.warn("the draft {} stays on the server, state {}", draft.address().schema(), broken.getSQLState());
    }
  }

  /// Opens a schema for work; an older one is brought to today's version first.
  public static Database open(ServerPlace place, Origin origin) throws Failure {
    return opened(place, origin, false);
  }

  /// Opens for reading alone; several programs may do so at once, and beside those that write.
  public static Database openReadOnly(ServerPlace place, Origin origin) throws Failure {
    return opened(place, origin, true);
  }

  private static Database opened(ServerPlace place, Origin origin, boolean readOnly) throws Failure {
    Connection writer = place.connect(readOnly);
    Connection reader = writer;
    boolean done = false;
    try {
      Sidecar sidecar = current(place, writer, readOnly);
      reader = place.connect(true);
      Others others = new Others(ServerPlace.last(reader));
      reader.rollback();
      DatabaseThreads threads = new DatabaseThreads(new ServerLine(place, writer, readOnly, others),
          new ServerLine(place, reader, true, others), others, readOnly);
      Database opened = new Database(new Site.OnServer(place), sidecar, threads,
          new Journal(threads, new Author(origin, sidecar)));
      done = true;
      return opened;
    } catch (SQLException refused) {
      throw new Failure(TEXTS, ServerTrouble.connecting(refused), refused, place);
    } finally {
      if (!done) {
        Database.letGo(reader);
        Database.letGo(writer);
      }
    }
  }

  private static Sidecar current(ServerPlace place, Connection connection, boolean readOnly)
      throws Failure, SQLException {
    place.requireDatabase(connection);
    Sidecar sidecar = place.sidecar(connection);
    connection.rollback();
    if (sidecar.schema() > Migrations.latest()) {
      throw new Failure(TEXTS, "storage.server-newer", place);
    }
    if (sidecar.schema() == Migrations.latest()) {
      return sidecar;
    }
    if (readOnly) {
      throw new Failure(TEXTS, "storage.server-older", place);
    }
    bringUp(place, connection);
    return sidecar.withSchema(Migrations.latest());
  }

  /// Each script is one transaction. Programs that are older than the schema do not write any more afterwards: they see it when
  /// they lock the row ([ServerLine]).
  private static void bringUp(ServerPlace place, Connection connection) throws Failure, SQLException {
    Migrations.run(place);
    try (PreparedStatement row = connection.prepareStatement("update shared_place set schema_version = ?")) {
      row.setInt(1, Migrations.latest());
      row.executeUpdate();
      connection.commit();
    }
  }
}
