package ru.kvartil.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import ru.kvartil.ui.control.Tone;

class CopiedTextTest {
  @Test
  void numbersLoseSpacesAndPrettyMinus() {
    assertThat(copied(Cell.number(-12480.5, "\u221212\u202f480,5"), Cell.number(0.012, "+0,012"),
        Cell.number(33.3, "33,3\u202f%"))).isEqualTo("-12480,5\t+0,012\t33,3%");
  }

  @Test
  void wordsInPlaceOfANumberStayWords() {
    assertThat(copied(Cell.number(99.96, "более 99,9\u202f%"), Cell.missing("нет данных")))
        .isEqualTo("более 99,9\u202f%\tнет данных");
  }

  @Test
  void breaksTabsAndQuotesAreQuoted() {
    assertThat(copied(Cell.words("МБОУ\n\"СОШ\""), Cell.words("а\tб"))).isEqualTo("\"МБОУ\n\"\"СОШ\"\"\"\t\"а\tб\"");
  }

  @Test
  void wordsNeverBecomeAFormula() {
    assertThat(copied(Cell.words("=HYPERLINK(1)"), Cell.number(1, "=1+1"))).isEqualTo(" =HYPERLINK(1)\t =1+1");
  }

  @Test
  void chipsAndQuartilesAreSaid() {
    assertThat(copied(Cell.chips(new Cell.Word("ШНОР", Tone.BAD), new Cell.Word("ШССУ", Tone.WARN)),
        Cell.quartile(1, "низкий"))).isEqualTo("ШНОР, ШССУ\t1 низкий");
  }

  private static String copied(Cell... cells) {
    return CopiedText.of(List.of(List.of(cells)));
  }
}
