package ru.kvartil.report;

import java.util.List;
import ru.kvartil.shared.CellRef;

/// How to follow a number of a document back («откуда цифра»).
///
/// @param what Russian words or the key of a stored result: what was counted and how
/// @param cells cells of imported files the number rests on; empty for figures without a file
public record Origin(String what, List<CellRef> cells) {
  public Origin {
    cells = List.copyOf(cells);
  }

  public Origin(String what) {
    this(what, List.of());
  }
}
