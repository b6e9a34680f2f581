package ru.kvartil.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In the expected texts `_` stands for the no-break space.
class NoBreakTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      школа № 8 имени А. С. Зорина      | школа №_8 имени А._С._Зорина
      И. П. Лебедева                    | И._П._Лебедева
      Таблица 1 – Результаты            | Таблица_1_– Результаты
      видно в таблице 12 и рисунке 3    | видно в_таблице_12 и_рисунке_3
      21 ноября 2026 г., г. Берёзовск   | 21_ноября 2026_г., г._Берёзовск
      на 6,1 п.п. больше, 42 человека   | на 6,1_п.п. больше, 42 человека
      22 школы, 5 школ, 14 чел.         | 22_школы, 5_школ, 14_чел.
      А также классы 9 А и 9 Б          | А_также классы 9 А_и_9 Б
      5 годовых отметок                 | 5 годовых отметок
      """)
  void joinsWhatMustNotBeTorn(String text, String joined) {
    assertThat(NoBreak.join(text).replace('\u00a0', '_')).isEqualTo(joined);
  }
}
