package ru.kvartil.storage;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.h2.jdbc.JdbcException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// Prints exceptions into the log file without values of rows: the engine quotes values in its messages («Unique index …
/// VALUES (…)»), and a log may leave the machine while rows hold people. Kept are SQL state, error code, the statement
/// with its values masked, class names and stack traces. `logback.xml` names it for every line of the log; nothing else
/// writes exceptions anywhere.
public final class ExceptionsWithoutValues extends ThrowableProxyConverter {
  private static final String WITHHELD = "[message withheld]";
  private static final List<String> DATABASE = List.of("java.sql.", "org.h2.", "org.postgresql.", "org.jooq.",
      "org.flywaydb.");
  private static final Pattern TEXT_VALUE = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern NUMBER_VALUE = Pattern.compile("(?<![\\w?])\\d+(?:\\.\\d+)?");
  /// The engine may append the bound values: ` {1: 'x', 2: 5}`.
  private static final Pattern BOUND_VALUES = Pattern.compile("\\s*\\{1:.*", Pattern.DOTALL);

  @Override
  protected String throwableProxyToString(IThrowableProxy thrown) {
    return super.throwableProxyToString(new Cleaned(thrown, false));
  }

  /// @param below whether it was the cause of an exception of the database: it may quote the same value
  private record Cleaned(IThrowableProxy raw, boolean below) implements IThrowableProxy {
    @Override
    public @Nullable String getMessage() {
      String message = raw.getMessage();
      if (message == null) {
        return null;
      }
      return withheld() ? description() : withoutQuotations(message);
    }

    private boolean withheld() {
      return ofDatabase() || (below && !(thrown().orElse(null) instanceof IOException));
    }

    private boolean ofDatabase() {
      return thrown().orElse(null) instanceof SQLException
          || DATABASE.stream().anyMatch(raw.getClassName()::startsWith);
    }

    private Optional<Throwable> thrown() {
      return raw instanceof ThrowableProxy proxy ? Optional.of(proxy.getThrowable()) : Optional.empty();
    }

    private String description() {
      return switch (thrown().orElse(null)) {
        case SQLException sql -> "SQLSTATE " + sql.getSQLState() + ", code " + sql.getErrorCode() + statement(sql);
        case DataAccessException jooq -> "SQLSTATE " + jooq.sqlState();
        case null, default -> WITHHELD;
      };
    }

    private static String statement(SQLException sql) {
      return sql instanceof JdbcException h2 && h2.getSQL() != null ? ", statement: " + masked(h2.getSQL()) : "";
    }

    private static String masked(String statement) {
      String shape = BOUND_VALUES.matcher(statement).replaceFirst("");
      return NUMBER_VALUE.matcher(TEXT_VALUE.matcher(shape).replaceAll("?")).replaceAll("?");
    }

    /// Exceptions around one of the database often repeat its message (`CompletionException` does).
    private String withoutQuotations(String message) {
      String clean = message;
      for (String quoted : quotations()) {
        clean = clean.replace(quoted, WITHHELD);
      }
      return clean;
    }

    private List<String> quotations() {
      List<String> found = new ArrayList<>();
      collect(found);
      found.sort(Comparator.comparingInt(String::length).reversed());
      return found;
    }

    private void collect(List<String> into) {
      if (withheld()) {
        Optional.ofNullable(raw.getMessage()).filter(message -> !message.isBlank()).ifPresent(into::add);
        if (thrown().orElse(null) instanceof JdbcException h2 && h2.getOriginalMessage() != null) {
          into.add(h2.getOriginalMessage());
        }
      }
      if (raw.isCyclic()) {
        return;
      }
      Cleaned cause = getCause();
      if (cause != null) {
        cause.collect(into);
      }
      for (IThrowableProxy suppressed : getSuppressed()) {
        ((Cleaned) suppressed).collect(into);
      }
    }

    @Override
    public @Nullable Cleaned getCause() {
      IThrowableProxy cause = raw.getCause();
      return cause == null ? null : new Cleaned(cause, below || ofDatabase());
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
      return Arrays.stream(raw.getSuppressed()).map(each -> new Cleaned(each, below || ofDatabase()))
          .toArray(IThrowableProxy[]::new);
    }

    @Override
    public @Nullable String getOverridingMessage() {
      return null;
    }

    @Override
    public String getClassName() {
      return raw.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
      return raw.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
      return raw.getCommonFrames();
    }

    @Override
    public boolean isCyclic() {
      return raw.isCyclic();
    }
  }
}
