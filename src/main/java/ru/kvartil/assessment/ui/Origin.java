package ru.kvartil.assessment.ui;

import java.util.LinkedHashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.fact.FactOrigin;
import ru.kvartil.fact.Observed;
import ru.kvartil.shared.CellRef;

/// «Откуда цифра»: the cells behind a computed number, short enough for a column.
public final class Origin {
  private static final String BETWEEN = " · ";

  private Origin() {}

  /// `результаты.xlsx · 2024 · B5, C5`; several sheets stand after one another, then what people typed; empty for a number
  /// without inputs.
  public static String of(List<Observed> inputs) {
    Map<CellRef, SequencedSet<String>> sheets = new LinkedHashMap<>();
    for (Observed input : inputs) {
      for (CellRef cell : input.value().origin().cells()) {
        sheets.computeIfAbsent(CellRef.sheet(cell.file(), cell.sheet()), _ -> new LinkedHashSet<>())
            .add(cell.cell());
      }
    }
    Stream<String> typed = inputs.stream().map(input -> input.value().origin())
        .filter(FactOrigin.Typed.class::isInstance).map(FactOrigin::text).distinct();
    return Stream.concat(
        sheets.entrySet().stream().map(sheet -> place(sheet.getKey()) + String.join(", ", sheet.getValue())), typed)
        .collect(Collectors.joining("; "));
  }

  private static String place(CellRef sheet) {
    return sheet.sheet().isEmpty() ? sheet.file() + BETWEEN : sheet.file() + BETWEEN + sheet.sheet() + BETWEEN;
  }
}
