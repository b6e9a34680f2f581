package ru.kvartil.importing.xlsx;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import ru.kvartil.importing.LimitReached;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SourceFile;

/// What one pass over a workbook may still spend: bytes, cells, names, time. Spending more stops the pass.
final class ReadBudget {
  /// Sheets, references and formats of one workbook: Excel allows 65 490 formats.
  private static final int ITEMS = 200_000;
  /// Names of elements, attributes and namespaces that we do not know stay in the tables of the XML parser, some of which
  /// are searched one by one.
  private static final int NAMES = 5_000;
  private final SourceFile file;
  private final ReadLimits limits;
  private final long started;
  private final long time;
  private long bytes;
  private long cells;
  private int items;
  private final Set<String> names = new HashSet<>();

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

  /// One more entry of a list that is kept in memory.
  void item() throws LimitReached {
    if (++items > ITEMS) {
      throw refusal(Refusal.TOO_COMPLEX);
    }
  }

  /// A name we do not know; the same name may come as often as it likes.
  void name(String name) throws LimitReached {
    if (names.add(name) && names.size() > NAMES) {
      throw refusal(Refusal.TOO_COMPLEX);
    }
  }

  LimitReached refusal(Refusal refusal, Object... more) {
    return new LimitReached(refusal.of(file, more));
  }
}
