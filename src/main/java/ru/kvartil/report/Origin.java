package ru.kvartil.report;

import java.util.List;
import java.util.stream.Stream;
import ru.kvartil.shared.CellRef;

/// How to follow a number of a document back («откуда цифра»).
///
/// @param what Russian words or the key of a stored result: what was counted and how
/// @param cells cells of imported files the number rests on; empty for figures without a file
/// @param typed for each value a person typed that the number rests on, the words that say who, when and over what
public record Origin(String what, List<CellRef> cells, List<String> typed) {
  public Origin {
    cells = List.copyOf(cells);
    typed = List.copyOf(typed);
  }

  /// Of files alone.
  public Origin(String what, List<CellRef> cells) {
    this(what, cells, List.of());
  }

  public Origin(String what) {
    this(what, List.of(), List.of());
  }

  /// What two origins rest on together.
  public static Origin joined(String what, Origin first, Origin second) {
    return new Origin(what, Stream.concat(first.cells().stream(), second.cells().stream()).distinct().toList(),
        Stream.concat(first.typed().stream(), second.typed().stream()).distinct().toList());
  }
}
