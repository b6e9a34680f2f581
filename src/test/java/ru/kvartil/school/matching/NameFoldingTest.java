package ru.kvartil.school.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      МБОУ "СОШ № 8"                         | сош 8
      МКОУ «СОШ №8»                          | сош 8
      мбоу сош N 8                           | сош 8
      МБОУ CОШ No. 8                         | сош 8
      МБОУСОШ № 8                            | сош 8
      МБОУ-СОШ № 8                           | сош 8
      Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 8» | сош 8
      муниципальное казённое общеобразовательное учреждение "средняя (полная) общеобразовательная школа №8" | сош 8
      МБОУ СОШ № 80                          | сош 80
      МБОУ СОШ № 8а                          | сош 8 а
      МБОУ ООШ № 8                           | оош 8
      Основная общеобразовательная школа № 8 | оош 8
      Начальная общеобразовательная школа № 8 | нош 8
      Начальная школа № 8                    | нош 8
      МКОУ СОШ с.Дубовое                     | сош с дубовое
      МКОУ "СОШ с. Екатерино - Никольское"   | сош с екатерино никольское
      МКОУ "СОШ с.Екатерино-Никольское"      | сош с екатерино никольское
      МБОУ СОШ № 10 п.Волочаевка             | сош 10 п волочаевка
      МБОУ «СОШ № 10 пос. Волочаевка»        | сош 10 п волочаевка
      МКОУ Вечерняя (сменная) школа № 8      | вечерняя сменная школа 8
      ОГКОУ В(С)ОШ № 2                       | всош 2
      ЧОУ Школа-интернат № 27                | школа интернат 27
      ОГАОУ "Центр образования "Ступени""    | центр образования ступени
      Государственное казённое специальное (коррекционное) общеобразовательное учреждение «Школа № 5» | специальное коррекционное школа 5
      Филиал МБОУ «СОШ № 5» в с. Берёзовка   | филиал сош 5 в с березовка
      Лицей ФГБОУВО "Северный университет"   | лицей во северный университет
      МБОУ СОШ имени А.С. Пушкина            | сош им а с пушкина
      МБОУ                                   | мбоу
      """)
  void foldsSpellingAndOwnershipOnly(String name, String folded) {
    assertThat(NameFolding.name(name)).isEqualTo(folded);
  }

  @Test
  void foldsInvisibleAndLookAlikeCharacters() {
    assertThat(NameFolding.name("МБОУ\u00a0\"CОШ\u00a0№\u202f8\u00ad\" c. Аyр")).isEqualTo("сош 8 с аур");
    assertThat(NameFolding.name("Lincoln Elementary")).isEqualTo("lincoln elementary");
    assertThat(NameFolding.name("Linсоln Elementary")).as("Cyrillic с and о inside").isEqualTo("lincoln elementary");
    assertThat(NameFolding.name("  ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      город Биробиджан                       | биробиджан
      Город Биробиджан                       | биробиджан
      г. Биробиджан                          | биробиджан
      городской округ город Биробиджан       | биробиджан
      Биробиджанский район                   | биробиджанский район
      Биробиджанский  муниципальный район    | биробиджанский район
      Биробиджанский р-н                     | биробиджанский район
      Троицкий городской округ               | троицкий городской округ
      МО «Троицкий г.о.»                     | троицкий городской округ
      Берёзовский район                      | березовский район
      """)
  void foldsMunicipalities(String name, String folded) {
    assertThat(NameFolding.municipality(name)).isEqualTo(folded);
  }
}
