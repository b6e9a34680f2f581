package ru.kvartil.importing.xlsx;

import java.time.Duration;
import ru.kvartil.importing.LimitReached;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SourceFile;

/// What one pass over a workbook may still spend: bytes, cells, oddities, time. Spending more stops the pass.
final class ReadBudget {
  /// Names of elements and attributes we do not know stay in the tables of the XML parser, and lists of parts and formats in
  /// ours: no honest workbook has so many.
  private static final int ODDITIES = 200_000;
  private final SourceFile file;
  private final ReadLimits limits;
  private final long started;
  private final long time;
  private long bytes;
  private long cells;
  private int odd;

  private ReadBudget(SourceFile file, ReadLimits limits, long time) {
    this.file = file;
    this.limits = limits;
    this.started = System.nanoTime();
    this.time = time;
  }

  /// For opening a file and reading its heads.
  ///
  /// @param spent time the same survey has already taken
  static ReadBudget survey(SourceFile file, ReadLimits limits, Duration spent) {
    return new ReadBudget(file, limits, limits.survey().minus(spent).toNanos());
  }

  /// For streaming rows: their receiver may take as long as it needs.
  static ReadBudget rows(SourceFile file, ReadLimits limits) {
    return new ReadBudget(file, limits, Long.MAX_VALUE);
  }

  SourceFile file() {
    return file;
  }

  ReadLimits limits() {
    return limits;
  }

  Duration spent() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /// @param part unpacked bytes of the part so far
  /// @param packed packed bytes of the whole part
  void bytes(int count, long part, long packed) throws LimitReached {
    bytes += count;
    if (part > limits.partBytes() || bytes > limits.totalBytes()) {
      throw refusal(Refusal.TOO_MUCH_DATA, limits.totalBytes() >> 20);
    }
    if (part > ReadLimits.RATIO_GRACE && part / limits.ratio() > packed) {
      throw refusal(Refusal.TOO_COMPRESSED, limits.ratio());
    }
    if (System.nanoTime() - started > time) {
      throw refusal(Refusal.TOO_SLOW, limits.survey().toSeconds());
    }
  }

  void cells(int count) throws LimitReached {
    cells += count;
    if (cells > limits.cells()) {
      throw refusal(Refusal.TOO_MANY_CELLS, limits.cells());
    }
  }

  void odd(int count) throws LimitReached {
    odd += count;
    if (odd > ODDITIES) {
      throw refusal(Refusal.TOO_COMPLEX);
    }
  }

  LimitReached refusal(Refusal refusal, Object... more) {
    return new LimitReached(refusal.of(file, more));
  }
}
