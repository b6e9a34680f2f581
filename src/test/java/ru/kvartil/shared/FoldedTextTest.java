package ru.kvartil.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      «Ёлка» № 8   | елка 8
      COШ No8      | сош 8
      8а           | 8 а
      Ново-Ленино  | ново ленино
      ?!           | ''
      """)
  void wordsAreFolded(String raw, String folded) {
    assertThat(FoldedText.words(raw)).isEqualTo(folded);
  }

  @Test
  void codesAreFoldedWithoutLosingZeros() {
    assertThat(FoldedText.code(" ЕDU 012345 ")).isEqualTo("edu012345");
    assertThat(FoldedText.code("012345")).isNotEqualTo(FoldedText.code("12345"));
  }
}
