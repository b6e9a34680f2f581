package ru.kvartil.storage;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import ru.kvartil.shared.FullDisk;

/// Tells an engine that cannot read its own file from a statement it refused. Such an error once shown only in a trace
/// file is how other programs lost tables (reliability.md §1.2): here it is told, and leads to the copies.
final class Damage {
  /// An empty database is damage too: the engine takes a file of zeros for a new one.
  private static final Set<Integer> CODES = Set.of(ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
      ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1,
      ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.DATABASE_IS_CLOSED);
  private static final int DEPTH = 20;

  private Damage() {}

  /// Key of the text for a failure of the engine.
  static String key(Throwable failure) {
    if (FullDisk.says(failure)) {
      return "storage.write-failed";
    }
    Optional<String> ofServer = ServerTrouble.working(failure);
    if (ofServer.isPresent()) {
      return ofServer.get();
    }
    Throwable at = failure;
    for (int depth = 0; at != null && depth < DEPTH; depth++, at = at.getCause()) {
      if (at instanceof SQLException sql && CODES.contains(sql.getErrorCode())) {
        return "storage.damaged";
      }
    }
    return "storage.write-failed";
  }
}
