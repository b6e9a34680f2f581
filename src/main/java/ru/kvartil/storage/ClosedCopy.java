package ru.kvartil.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Reads a database file that nobody has open, whatever its schema, without changing it.
final class ClosedCopy {
  private static final Texts TEXTS = Texts.of(ClosedCopy.class);
  private static final String OPTIONS = ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  private ClosedCopy() {}

  /// @throws Failure when the file cannot be read through
  static <T> T with(Place place, Function<DSLContext, T> work) throws Failure {
    place.requireDatabase();
    try (Connection connection = Database.connect(place, OPTIONS)) {
      DSLContext sql = DSL.using(connection, SQLDialect.H2, Database.settings());
      return work.apply(sql);
    } catch (SQLException | DataAccessException unreadable) {
      throw new Failure(TEXTS, "storage.broken", unreadable, place.file());
    }
  }
}
