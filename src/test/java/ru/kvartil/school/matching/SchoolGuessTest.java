package ru.kvartil.school.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.school.SchoolType;

class SchoolGuessTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      МБОУ "СОШ № 5"                                | SECONDARY
      МКОУ Госселекционная СШ                       | SECONDARY
      МБОУ Нижняя средняя школа                     | SECONDARY
      МАОУ «Озёрная основная общеобразовательная школа» | BASIC
      МБОУ НОШ п. Горное                            | PRIMARY
      Начальная школа - детский сад № 3             | PRIMARY
      МБОУ Гимназия № 1                             | GYMNASIUM
      МБОУ "Лицей № 23"                             | LYCEUM
      МКОУ Вечерняя (сменная) СОШ № 8               | EVENING
      Специальная (коррекционная) школа-интернат № 2 | SPECIAL
      ГКОУ «Кадетская школа-интернат № 1»           | CADET
      ЧОУ Школа-интернат № 27                       | BOARDING
      МКОУ Центр образования п. Лесной              | OTHER
      МБОУ Школа № 8                                | UNKNOWN
      ООШ с. Луговое - филиал МБОУ СОШ № 2          | BASIC
      Филиал МБОУ СОШ № 2 в с. Луговое              | UNKNOWN
      """)
  void takesTheTypeFromTheName(String name, SchoolType type) {
    assertThat(SchoolGuess.type(name)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        МБОУ "СОШ №5"                                 | СОШ № 5
        МКОУ "СОШ с.Дубовое"                          | СОШ с. Дубовое
        МКОУ "СОШ с. Лазарево                         | СОШ с. Лазарево
        ОГАОУ "Центр образования "Ступени""           | Центр образования «Ступени»
        ОГАОУ «Центр образования «Ступени»            | Центр образования «Ступени»
        ЧАУ Школа-интернат № 27 ОАО РЖД""             | Школа-интернат № 27 ОАО РЖД
        МКОУ СОШ № 9 п.Известковый                    | СОШ № 9 п. Известковый
        Муниципальное казённое общеобразовательное учреждение «Ахтубинская средняя общеобразовательная школа» | Ахтубинская СОШ
        муниципальное бюджетное общеобразовательное учреждение «Новая основная общеобразовательная школа» Орловского муниципального округа Орловской области | Новая ООШ
        Государственное бюджетное общеобразовательное учреждение города Москвы «Лицей № 1535» | Лицей № 1535
        Лицей ФГБОУВО "Северный университет"          | Лицей ФГБОУВО «Северный университет»
        Ивовская ООШ - филиал МБОУ "Раздольная СОШ"   | Ивовская ООШ (филиал)
      Филиал МБОУ "Раздольная СОШ" в с. Ивовое      | Филиал МБОУ «Раздольная СОШ» в с. Ивовое
      МБОУ                                          | МБОУ
        """)
  void makesAnEverydayName(String name, String everyday) {
    assertThat(SchoolGuess.everyday(name)).isEqualTo(everyday);
  }

  @Test
  void leavesSpecialSchoolsOutOfComparison() {
    assertThat(SchoolGuess.outsideComparison("МКОУ Вечерняя школа № 8")).contains("вечерняя (сменная) школа");
    assertThat(SchoolGuess.outsideComparison("ФКОУ СОШ УФСИН по области")).contains("школа при УФСИН");
    assertThat(SchoolGuess.outsideComparison("ГКОУ «Коррекционная школа № 2»")).contains("коррекционная школа");
    assertThat(SchoolGuess.outsideComparison("МБОУ Гимназия № 1")).isEmpty();
  }
}
