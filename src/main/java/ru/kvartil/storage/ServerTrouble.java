package ru.kvartil.storage;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/// What an error of a server means to a person, by its SQLSTATE (PostgreSQL, appendix A). Answers with keys of texts.
final class ServerTrouble {
  private static final int DEPTH = 20;

  private ServerTrouble() {}

  /// Why no connection came about.
  static String connecting(SQLException refused) {
    String state = state(refused);
    return switch (state) {
      case "28P01", "28000", "08004" -> "storage.server-login";
      case "3D000" -> "storage.server-no-database";
      case "53300" -> "storage.server-full";
      case "42501" -> "storage.server-denied";
      default -> lost(state) ? "storage.server-unreachable" : "storage.server-refused";
    };
  }

  /// What a failed statement means; empty when it was not a server that failed.
  static Optional<String> working(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < DEPTH; depth++, at = at.getCause()) {
      if (at instanceof PSQLException refused) {
        return Optional.of(key(state(refused)));
      }
    }
    return Optional.empty();
  }

  private static String key(String state) {
    return switch (state) {
      case "55P03", "40001", "40P01" -> "storage.server-busy";
      case "53100" -> "storage.server-disk-full";
      case "42501" -> "storage.server-denied";
      case "25006" -> "storage.server-read-only";
      default -> lost(state) ? "storage.server-lost" : "storage.write-failed";
    };
  }

  /// Whether the connection is gone with the error.
  static boolean lost(SQLException failure) {
    return lost(state(failure));
  }

  private static boolean lost(String state) {
    return state.startsWith("08") || state.startsWith("57P");
  }

  private static String state(SQLException failure) {
    String state = failure.getSQLState();
    return state == null ? "" : state;
  }
}
