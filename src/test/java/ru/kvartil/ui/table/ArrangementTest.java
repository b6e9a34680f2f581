package ru.kvartil.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ArrangementTest {
  @Test
  void columnsKeepTheirChosenOrder() {
    assertThat(arrangement(List.of("c", "a"), Set.of("b")).shownOf(List.of("a", "b", "c"))).containsExactly("c", "a");
  }

  @Test
  void aColumnTheViewDoesNotKnowComesToItsOwnPlace() {
    Arrangement old = arrangement(List.of("a", "c"), Set.of("b"));
    assertThat(old.shownOf(List.of("a", "b", "new", "c"))).containsExactly("a", "new", "c");
    assertThat(old.shownOf(List.of("new", "a", "b", "c"))).containsExactly("new", "a", "c");
  }

  @Test
  void columnsThatAreNoMoreArePassedOver() {
    assertThat(arrangement(List.of("gone", "a"), Set.of()).shownOf(List.of("a", "b"))).containsExactly("a", "b");
  }

  @Test
  void aTableIsNeverLeftWithoutColumns() {
    assertThat(arrangement(List.of("gone"), Set.of("a", "b")).shownOf(List.of("a", "b"))).containsExactly("a", "b");
  }

  private static Arrangement arrangement(List<String> shown, Set<String> hidden) {
    return new Arrangement(shown, hidden, List.of(), Map.of());
  }
}
