package ru.kvartil.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class CellOrderTest {
  @Test
  void numbersGoByValueAndMissingLastInBothDirections() {
    List<Cell> cells = List.of(Cell.missing("нет данных"), Cell.number(10, "10"), Cell.number(9, "9"));
    assertThat(sorted(cells, true)).containsExactly("9", "10", "нет данных");
    assertThat(sorted(cells, false)).containsExactly("10", "9", "нет данных");
  }

  @Test
  void wordsGoInNaturalOrderAndEmptyOnesLast() {
    List<Cell> cells = Stream.of("", "Школа № 70", "Ёлкинская", "Школа № 8", "Егорьевская").map(Cell::words).toList();
    assertThat(sorted(cells, true)).containsExactly("Егорьевская", "Ёлкинская", "Школа № 8", "Школа № 70", "");
    assertThat(sorted(cells, false).getLast()).isEmpty();
  }

  private static List<String> sorted(List<Cell> cells, boolean ascending) {
    return cells.stream().sorted(Cell.comparator(ascending)).map(Cell::text).toList();
  }
}
