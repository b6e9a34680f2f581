package ru.kvartil.fact;

import java.util.OptionalDouble;

/// One value in force with where it comes from.
///
/// @param value as printed or typed; empty where «х» or «-» stands
/// @param mark how it was read
/// @param origin a cell of a file, or a person
public record FactValue(OptionalDouble value, Mark mark, FactOrigin origin) {
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
