package ru.kvartil.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// A connection to a server other programs work with too. A writing transaction first locks the one row of `shared_place`:
/// from there to its end no other program writes, so numbers given from a table's maximum and the sealed trail go on without
/// gaps. Readers wait for nobody. A line that broke between two transactions is connected again.
final class ServerLine implements Line {
  private static final Logger LOG = LoggerFactory.getLogger(ServerLine.class);
  private static final Texts TEXTS = Texts.of(ServerLine.class);
  private final ServerPlace place;
  private final boolean reads;
  private final Others others;
  private Connection connection;
  private DSLContext sql;

  /// @param reads reading transactions, each over one state; else writing ones
  ServerLine(ServerPlace place, Connection connection, boolean reads, Others others) {
    this.place = place;
    this.reads = reads;
    this.others = others;
    this.connection = connection;
    this.sql = statements(connection);
  }

  private static DSLContext statements(Connection connection) {
    return DSL.using(connection, SQLDialect.POSTGRES, Database.settings());
  }

  @Override
  public DSLContext sql() {
    return sql;
  }

  @Override
  public void begin() throws Failure {
    @Nullable
    SQLException first = connection() ? tried() : null;
    if (first != null && ServerTrouble.lost(first)) {
      LOG.info("the line to the server broke, state {}", first.getSQLState());
      reconnect();
      first = tried();
    }
    if (first != null) {
      throw new Failure(TEXTS, ServerTrouble.working(first).orElse("storage.write-failed"), first);
    }
  }

  /// Connects a line the driver has given up.
  ///
  /// @return true
  private boolean connection() throws Failure {
    try {
      if (connection.isClosed()) {
        reconnect();
      }
      return true;
    } catch (SQLException unknown) {
      throw new Failure(TEXTS, "storage.server-lost", unknown);
    }
  }

  private void reconnect() throws Failure {
    letGo();
    connection = place.connect(reads);
    sql = statements(connection);
  }

  private @Nullable SQLException tried() throws Failure {
    try {
      if (!reads) {
        OptionalInt schema = ServerPlace.take(connection);
        if (schema.isEmpty() || schema.getAsInt() != Migrations.latest()) {
          connection.rollback();
          throw new Failure(TEXTS, "storage.server-newer", place);
        }
      }
      long last = ServerPlace.last(connection);
      if (reads) {
        others.read(last);
      } else {
        others.writing(last);
      }
      return null;
    } catch (SQLException refused) {
      rollback();
      return refused;
    }
  }

  /// Looks whether others changed something; nobody reads anything.
  void look() throws Failure {
    boolean _ = connection();
    try {
      others.noticed(ServerPlace.last(connection));
    } catch (SQLException refused) {
      throw new Failure(TEXTS, "storage.server-lost", refused);
    } finally {
      rollback();
    }
  }

  @Override
  public void commit() throws Failure {
    try {
      connection.commit();
      others.committed();
    } catch (SQLException failed) {
      // The server may have done it and its answer was lost.
      throw new Failure(TEXTS, ServerTrouble.lost(failed)
          ? "storage.server-unsure"
          : ServerTrouble.working(failed).orElse("storage.write-failed"), failed);
    }
  }

  @Override
  public void rollback() {
    try {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    } catch (SQLException broken) {
      // The server rolls back what a broken line began.
      LOG.info("rolling back over a broken line, state {}", broken.getSQLState());
    }
  }

  @Override
  public void settle() {
    // The server keeps what it committed.
  }

  @Override
  public void close() {
    letGo();
  }

  private void letGo() {
    try {
      connection.close();
    } catch (SQLException broken) {
      LOG.info("closing a broken line, state {}", broken.getSQLState());
    }
  }
}
