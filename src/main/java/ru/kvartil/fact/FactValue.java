package ru.kvartil.fact;

import java.util.OptionalDouble;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.CellRef;

/// One stored value with where it came from.
///
/// @param value as printed in the source; empty where the source prints «х» or «-»
/// @param mark how the cell was read
public record FactValue(long id, OptionalDouble value, Mark mark, BatchId batch, CellRef cell) {
  /// How a cell became a value: `PRINTED` a number, `EMPTY_AS_ZERO` «0 (пустая ячейка)», `MISSING` «х» or «-».
  public enum Mark {
    PRINTED(0), EMPTY_AS_ZERO(1), MISSING(2);

    private final int code;

    Mark(int code) {
      this.code = code;
    }

    /// Number the database keeps.
    public int code() {
      return code;
    }

    /// The mark of a number the database keeps.
    public static Mark of(int code) {
      for (Mark mark : values()) {
        if (mark.code == code) {
          return mark;
        }
      }
      throw new IllegalArgumentException("no mark " + code);
    }
  }
}
