package ru.kvartil.importing;

import java.util.ArrayList;
import java.util.List;
import ru.kvartil.shared.Failure;

/// Collects the first rows of the sheets of one file and watches what they weigh together in memory.
public final class HeadRows {
  /// Rows of one sheet that are kept.
  public static final int ROWS = 400;
  private static final int CELL_BYTES = 64;
  private final SourceFile file;
  private final long limit;
  private List<RawRow> rows = new ArrayList<>();
  private long weight;

  public HeadRows(SourceFile file, ReadLimits limits) {
    this.file = file;
    this.limit = limits.stringBytes();
  }

  /// @return whether one more row is wanted
  public boolean add(RawRow row) throws Failure {
    for (RawCell cell : row.cells()) {
      weight += CELL_BYTES + 2L * cell.text().length();
    }
    if (weight > limit) {
      throw Refusal.TOO_MUCH_TEXT.of(file);
    }
    rows.add(row);
    return rows.size() < ROWS;
  }

  /// The rows of one sheet; the next sheet starts empty.
  public List<RawRow> take() {
    List<RawRow> taken = rows;
    rows = new ArrayList<>();
    return taken;
  }
}
