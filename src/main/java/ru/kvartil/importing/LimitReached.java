package ru.kvartil.importing;

import java.io.IOException;
import java.util.Optional;
import ru.kvartil.shared.Failure;

/// A refusal on its way out of a stream: parsers that read the stream let an `IOException` through.
public final class LimitReached extends IOException {
  private final transient Failure failure;

  public LimitReached(Failure failure) {
    super(failure.code(), failure);
    this.failure = failure;
  }

  /// The refusal a stream has raised, if it is what lies under an exception of a parser.
  public static Optional<Failure> under(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof LimitReached limit) {
        return Optional.of(limit.failure);
      }
    }
    return Optional.empty();
  }
}
