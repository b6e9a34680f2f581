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
    PRINTED, EMPTY_AS_ZERO, MISSING
  }
}
