package ru.kvartil.importing.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.fact.NumberReading;

/// Numbers as people type them.
class NumberTextTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      3.79            | 3.79
      12,5            | 12.5
      1\u00a0234      | 1234
      1\u2009234,5    | 1234.5
      1\u202f234\u202f567 | 1234567
      1'234           | 1234
      1.234,5         | 1234.5
      1,234.5         | 1234.5
      12 %            | 12
      12,5%           | 12.5
      5 чел.          | 5
      \u22123         | -3
      1e-3            | 0.001
      007             | 7
      0               | 0
      """)
  void readsNumbers(String text, double value) {
    assertThat(NumberText.read(text)).isEqualTo(new NumberReading.Printed(value, text.endsWith("%")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"х", "Х", "x", "X", "-", "—", "–", " \u00a0х ", "н/д"})
  void readsSignsOfMissingNumbers(String text) {
    assertThat(NumberText.read(text)).isInstanceOf(NumberReading.Missing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"29.05.2015", "2015-05-29", "12 34", "1 2345", "5а", "#ДЕЛ/0!", "1/2", "пять", "1,2,3"})
  void leavesWordsAndDatesAlone(String text) {
    assertThat(NumberText.read(text)).isInstanceOf(NumberReading.Words.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e308", "-1e15", "NaN", "1e9999", "Infinity"})
  void refusesNumbersThatCannotBeMeant(String text) {
    assertThat(NumberText.read(text)).isInstanceOf(NumberReading.Unlikely.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0"})
  void blankIsNothing(String text) {
    assertThat(NumberText.read(text)).isInstanceOf(NumberReading.Nothing.class);
  }
}
