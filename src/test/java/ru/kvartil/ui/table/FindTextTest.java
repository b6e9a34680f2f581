package ru.kvartil.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class FindTextTest {
  private static final List<List<String>> ROWS = List.of(List.of("Гимназия", "село Школьное"),
      List.of("Берёзовская СОШ", "село"), List.of("Школа № 8", "город"), List.of("Школа № 70", "пгт"));

  @Test
  void theBeginningOfANameWinsOverAnythingInside() {
    assertThat(FindText.find(ROWS, "школ", 0)).hasValue(2);
  }

  @Test
  void caseAndYoDoNotMatter() {
    assertThat(FindText.find(ROWS, "березов", 0)).hasValue(1);
  }

  @Test
  void searchGoesOnFromThePresentRowAndRoundTheEnd() {
    assertThat(FindText.find(ROWS, "школа", 3)).hasValue(3);
    assertThat(FindText.find(ROWS, "гимн", 3)).hasValue(0);
  }

  @Test
  void otherCellsAreSearchedToo() {
    assertThat(FindText.find(ROWS, "пгт", 0)).hasValue(3);
    assertThat(FindText.find(ROWS, "лицей", 0)).isEmpty();
  }
}
