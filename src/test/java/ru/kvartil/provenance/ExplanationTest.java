package ru.kvartil.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.CellRef;

class ExplanationTest {
  private final Explanation leaf = Explanation
      .source(new Place(Optional.empty(), new CellRef("огэ.xlsx", "2024", 7, 3)));
  private final Explanation share = Explanation.number("Доля", "25,0 %",
      List.of(Explanation.of(Kind.FORMULA, "1 / 4 × 100 = 25,0 %"), Explanation.number("сдавали", "4", List.of(leaf))));

  @Test
  void readsAsIndentedText() {
    assertThat(share.text()).isEqualTo("""
        Доля: 25,0 %
          1 / 4 × 100 = 25,0 %
          сдавали: 4
            огэ.xlsx · 2024 · D8
        """);
  }

  @Test
  void theJournalIsToldUnderEachCell() {
    Explanation told = share.told(place -> Optional.of(new Imports.Told(new BatchId(3), "загрузка № 3")));
    assertThat(told.text()).endsWith("    огэ.xlsx · 2024 · D8\n      загрузка № 3\n");
    assertThat(told.firstPlace().flatMap(Place::batch)).contains(new BatchId(3));
    assertThat(share.told(_ -> Optional.empty())).isEqualTo(share);
  }
}
