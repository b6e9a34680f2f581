package ru.kvartil.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine under the databases.
public final class Engine {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  /// Without a name: a database of this connection alone, gone with it.
  private static final String IN_MEMORY = "jdbc:h2:mem:;TRACE_LEVEL_FILE=0";

  private Engine() {}

  /// Asks an empty database in memory for a number, so that the classes of the engine stand ready when a file is opened.
  /// Touches no file; nothing depends on it.
  public static void prepare() {
    try (Connection connection = DriverManager.getConnection(IN_MEMORY, "sa", "")) {
      int _ = DSL.using(connection, SQLDialect.H2, Database.settings()).fetchCount(DSL.selectOne());
    } catch (SQLException | DataAccessException refused) {
      LOG.warn("the engine is not ready yet", refused);
    }
  }
}
