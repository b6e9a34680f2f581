package ru.kvartil.storage;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// A connection to a file this program alone has open.
record FileLine(DSLContext sql) implements Line {
  private static final Logger LOG = LoggerFactory.getLogger(FileLine.class);
  private static final Texts TEXTS = Texts.of(FileLine.class);

  @Override
  public void begin() {
    // Nobody else to wait for.
  }

  @Override
  public void commit() throws Failure {
    try {
      sql.connection(Connection::commit);
      sql.execute("checkpoint sync");
    } catch (DataAccessException failed) {
      throw new Failure(TEXTS, "storage.write-failed", failed);
    }
  }

  @Override
  public void rollback() {
    sql.connection(Connection::rollback);
  }

  @Override
  public void settle() {
    sql.execute("checkpoint sync");
  }

  @Override
  public void close() {
    sql.connection(connection -> {
      try {
        connection.close();
      } catch (SQLException alreadyClosed) {
        // Everything acknowledged is on disk already.
        LOG.warn("closing the database", alreadyClosed);
      }
    });
  }
}
