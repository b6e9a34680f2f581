package ru.kvartil.assessment;

import java.util.Locale;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Words of sources and files: procedures, subjects, measures.
class WordsTest {
  @ParameterizedTest
  @CsvSource(textBlock = """
      ОГЭ,        0,  ГИА-9,  ОГЭ
      огэ,        0,  ГИА-9,  ОГЭ
      EГЭ,        0,  ГИА-11, ЕГЭ
      ГВЭ,        0,  ГИА-9,  ГВЭ
      ГВЭ,        11, ГИА-11, ГВЭ
      ГВЭ-11,     0,  ГИА-11, ГВЭ
      ГИА-9,      0,  ГИА-9,  ''
      ГИА 11,     0,  ГИА-11, ''
      ВПР,        5,  ВПР,    ''
      РДР,        0,  РДР,    ''
      НИКО,       0,  НИКО,   ''
      Пробный ЕГЭ,0,  Пробный ЕГЭ, ''
      """)
  void readsProcedures(String word, int parallel, String kind, String form) {
    assertThat(Procedure.parse(word, parallel)).isEqualTo(new Procedure(kind, form));
  }

  @Test
  void wordOfAProcedureIsReadBack() {
    assertThat(Procedure.parse(Procedure.EGE.word())).isEqualTo(Procedure.EGE);
    assertThat(Procedure.parse(Procedure.GIA_11.word())).isEqualTo(Procedure.GIA_11);
    assertThat(Procedure.parse(Procedure.OGE.word())).isEqualTo(Procedure.OGE);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      Математика профильная,            Математика (профиль)
      Математика (профильный уровень),  Математика (профиль)
      математика (профиль),             Математика (профиль)
      Профильная математика,            Математика (профиль)
      Математика базовая,               Математика (база)
      Математика базового уровня,       Математика (база)
      Математика,                       Математика
      русский  язык,                    Русский язык
      'Биология ',                      Биология
      ИКТ,                              ИКТ
      Информатика,                      Информатика
      КЕГЭ,                             КЕГЭ
      Информатика (КЕГЭ),               Информатика (КЕГЭ)
      Английский язык (устн.),          Английский язык (устн.)
      Английский язык (письм.),         Английский язык (письм.)
      Родной (башкирский) язык,         Родной (башкирский) язык
      """)
  void joinsSpellingsOfOneSubjectOnly(String printed, String canonical) {
    assertThat(Subjects.canonical(printed)).isEqualTo(canonical);
    assertThat(Subjects.canonical(canonical)).isEqualTo(canonical);
  }

  @Test
  void noBreakSpacesAreSpaces() {
    assertThat(Subjects.canonical("Русский\u00a0язык")).isEqualTo("Русский язык");
    assertThat(Subjects.canonical("Черчение\u00a0\n и графика")).isEqualTo("Черчение и графика");
    assertThat(Subjects.canonical(" ")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void measureIsReadBackFromItsNameAndHasWords(Measure measure) {
    assertThat(Measure.of(" " + measure.id().toUpperCase(Locale.ROOT))).contains(measure);
    assertThat(measure.title()).isNotBlank();
    assertThat(measure.unit()).isIn("чел.", "балл");
  }

  @Test
  void unknownMeasureIsNone() {
    assertThat(Measure.of("mark_6")).isEmpty();
  }
}
