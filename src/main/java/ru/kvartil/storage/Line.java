package ru.kvartil.storage;

import org.jooq.DSLContext;
import ru.kvartil.shared.Failure;

/// One connection on one thread, with what its engine wants done around a transaction.
sealed interface Line permits FileLine, ServerLine {
  /// Statements of the transaction that was begun.
  DSLContext sql();

  /// Before the first statement of a transaction.
  void begin() throws Failure;

  /// Commits; on return it is on the disk: only then the user may read «сохранено» (architecture §4.10).
  void commit() throws Failure;

  void rollback();

  /// Before the last connection of a database that was written to is closed.
  void settle();

  void close();
}
