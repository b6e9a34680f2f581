package ru.kvartil.school.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;

class SchoolMatcherTest {
  private static final String CITY = "Город Лесной";
  private static final String DISTRICT = "Лесной район";

  static School school(int key, String municipality, String name, String code) {
    return school(key, municipality, SchoolNames.of(name), SchoolCodes.of(code));
  }

  private static School school(int key, String municipality, SchoolNames names, SchoolCodes codes) {
    return new School(new UUID(0, key), new SchoolKey(key), 1, names, codes, municipality, SchoolType.UNKNOWN,
        PlaceKind.UNKNOWN, Optional.empty(), Optional.empty());
  }

  private static SchoolMatcher knowing(School... schools) {
    return new SchoolMatcher(List.of(schools));
  }

  private static Match exact(int key, Match.By by) {
    return new Match.Exact(new SchoolKey(key), by);
  }

  private static List<Integer> asked(Match match) {
    assertThat(match).isInstanceOf(Match.Doubtful.class);
    return ((Match.Doubtful) match).candidates().stream().map(candidate -> candidate.school().value()).toList();
  }

  @Test
  void takesTheCodeFirst() {
    SchoolMatcher matcher = knowing(school(1, CITY, "СОШ № 1", "edu700001"), school(2, CITY, "СОШ № 2", "012345"));
    assertThat(matcher.match(CITY, "EDU700001", "СОШ № 2")).isEqualTo(exact(1, Match.By.CODE));
    assertThat(matcher.match("", "012345", "")).isEqualTo(exact(2, Match.By.CODE));
    assertThat(matcher.match("", "12345", "")).isEqualTo(new Match.New());
  }

  @Test
  void keepsEqualNamesWithDifferentCodesApart() {
    SchoolMatcher matcher = knowing(school(1, CITY, "СОШ № 1", "700001"), school(2, CITY, "СОШ № 1", "700002"));
    assertThat(matcher.match(CITY, "700003", "СОШ № 1")).isEqualTo(new Match.New());
    assertThat(matcher.match(CITY, "700002", "СОШ № 1")).isEqualTo(exact(2, Match.By.CODE));
    assertThat(asked(matcher.match(CITY, "", "СОШ № 1"))).containsExactly(1, 2);
  }

  @Test
  void takesTheNameWhenTheCodeIsOfAnotherKind() {
    SchoolMatcher matcher = knowing(school(1, CITY, "СОШ № 1", "700001"));
    assertThat(matcher.match(CITY, "edu123", "СОШ №1")).isEqualTo(exact(1, Match.By.NAME_IN_MUNICIPALITY));
  }

  @Test
  void ownCodesRepeatInOtherMunicipalities() {
    SchoolMatcher matcher = knowing(school(1, CITY, "СОШ № 1", "8"));
    assertThat(matcher.match(DISTRICT, "8", "СОШ с. Озёрное")).isEqualTo(new Match.New());
    assertThat(matcher.match("г. Лесной", "8", "СОШ с. Озёрное")).isEqualTo(exact(1, Match.By.CODE));
  }

  @Test
  void findsSameNamesByMunicipality() {
    SchoolMatcher matcher = knowing(school(1, CITY, "МБОУ СОШ № 1", ""), school(2, DISTRICT, "МБОУ СОШ № 1", ""));
    assertThat(matcher.match("г. Лесной", "", "МКОУ «СОШ №1»")).isEqualTo(exact(1, Match.By.NAME_IN_MUNICIPALITY));
    assertThat(matcher.match("Лесной муниципальный район", "", "СОШ № 1"))
        .isEqualTo(exact(2, Match.By.NAME_IN_MUNICIPALITY));
    assertThat(matcher.match("Озёрный район", "", "СОШ № 1")).isEqualTo(new Match.New());
    assertThat(asked(matcher.match("", "", "СОШ № 1"))).containsExactly(1, 2);
  }

  @Test
  void findsTheNameAloneWhereMunicipalityIsUnknown() {
    SchoolMatcher matcher = knowing(school(1, "", "СОШ № 1", ""), school(2, DISTRICT, "Гимназия № 3", ""));
    assertThat(matcher.match(CITY, "", "СОШ № 1")).isEqualTo(exact(1, Match.By.NAME));
    assertThat(matcher.match("", "", "гимназия №3")).isEqualTo(exact(2, Match.By.NAME));
  }

  @Test
  void asksWhenTheMunicipalityIsWrittenOtherwise() {
    SchoolMatcher matcher = knowing(school(1, DISTRICT, "СОШ № 1", ""));
    assertThat(asked(matcher.match("Леснойй район", "", "СОШ № 1"))).containsExactly(1);
    assertThat(matcher.match("Озёрный район", "", "СОШ № 1")).isEqualTo(new Match.New());
  }

  @Test
  void asksWhenANumberAloneFitsTwoSchools() {
    SchoolMatcher matcher = knowing(school(1, CITY, "СОШ № 8", ""), school(2, CITY, "Вечерняя школа № 8", ""),
        school(3, CITY, "СОШ № 80", ""));
    assertThat(asked(matcher.match(CITY, "", "Школа № 8"))).containsExactlyInAnyOrder(1, 2);
    assertThat(asked(matcher.match(CITY, "", "№ 8"))).containsExactlyInAnyOrder(1, 2);
    assertThat(asked(matcher.match(CITY, "", "Школа № 80"))).containsExactly(3);
  }

  @Test
  void anEverydayNumberDoesNotDecideBetweenTwoSchools() {
    School first = school(1, CITY, new SchoolNames("", "МБОУ СОШ № 8", "Школа № 8", List.of()), SchoolCodes.NONE);
    SchoolMatcher matcher = knowing(first, school(2, CITY, "Вечерняя школа № 8", ""));
    assertThat(asked(matcher.match(CITY, "", "Школа № 8"))).containsExactly(1, 2);
    matcher
        .add(school(1, CITY, new SchoolNames("", "МБОУ СОШ № 8", "Школа № 8", List.of("школа 8")), SchoolCodes.NONE));
    assertThat(matcher.match(CITY, "", "Школа № 8")).as("a confirmed alias")
        .isEqualTo(exact(1, Match.By.NAME_IN_MUNICIPALITY));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      СОШ № 8            | СОШ № 80
      СОШ № 8            | ООШ № 7
      СОШ № 8            | Вечерняя СОШ № 8
      СОШ № 8            | Гимназия № 8
      Лицей № 8          | Гимназия № 8
      Школа-интернат № 8 | СОШ № 8
      Коррекционная школа № 8 | СОШ № 8
      Филиал СОШ № 8     | СОШ № 8
      СОШ № 10 п. Волочаевка | СОШ № 11 с. Волочаевка
      СОШ № 5 с. Пашково | СОШ № 5 с. Камышовка
      СОШ с. Бирофельд   | СОШ с. Найфельд
      СОШ с. Ивановка    | СОШ с. Покровка
      """)
  void doesNotConfuse(String known, String row) {
    assertThat(knowing(school(1, CITY, known, "")).match(CITY, "", row)).isEqualTo(new Match.New());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      СОШ № 8              | ООШ № 8            | те же слова, но другой уровень (СОШ, ООШ, НОШ)
      Центр образования им. Пеллера | Центр образвоания им. Пеллера | отличается написанием
      СОШ с. Екатерино-Никольское | СОШ с. Екатериноникольское | отличается написанием
      СОШ № 10 п. Волочаевка | СОШ № 10 с. Волочаевка | отличается написанием
      Ахтубинская СОШ      | СОШ Ахтубинская    | те же слова в другом порядке
      Гимназия № 1514      | Школа № 1514       | вид школы назван только в одном из названий
      СОШ с. Валдгейм      | СОШ им. И.А. Пришкольника с. Валдгейм | одно название входит в другое
      СОШ с. Пашково       | СОШ № 5 с. Пашково | одно название входит в другое
      СОШ № 18 п. Теплозерск | СОШ № 18          | тот же номер, остальные слова другие
      СОШ № 8              | СОШ № 8а           | отличается написанием
      """)
  void asksAboutNearNames(String known, String row, String reason) {
    Match match = knowing(school(1, CITY, known, "")).match(CITY, "", row);
    assertThat(asked(match)).containsExactly(1);
    assertThat(((Match.Doubtful) match).candidates().getFirst().reason()).isEqualTo(reason);
    assertThat(knowing(school(1, CITY, known, "")).match(DISTRICT, "", row)).isEqualTo(new Match.New());
  }

  @Test
  void remembersAliasesAndForgetsFormerNames() {
    SchoolMatcher matcher = knowing(school(1, CITY, "СОШ № 1", "700001"));
    SchoolNames renamed = new SchoolNames("", "МБОУ Лицей № 1", "Лицей № 1", List.of("СОШ № 1 (до 2020 г.)"));
    matcher.add(school(1, CITY, renamed, SchoolCodes.of("700009")));
    assertThat(matcher.match(CITY, "", "СОШ № 1 до 2020 г")).isEqualTo(exact(1, Match.By.NAME_IN_MUNICIPALITY));
    assertThat(matcher.match(CITY, "700001", "")).isEqualTo(new Match.New());
    assertThat(matcher.match(CITY, "700009", "")).isEqualTo(exact(1, Match.By.CODE));
  }

  @Test
  void sameSpellingDecidesBetweenSchoolsOfDifferentOwners() {
    SchoolMatcher matcher = knowing(school(1, CITY, "МБОУ СОШ № 5", ""), school(2, CITY, "ЧОУ СОШ № 5", ""));
    assertThat(matcher.match(CITY, "", "ЧОУ СОШ № 5")).isEqualTo(exact(2, Match.By.NAME_IN_MUNICIPALITY));
    assertThat(asked(matcher.match(CITY, "", "СОШ № 5"))).containsExactly(1, 2);
  }

  @Test
  void answersHundredsOfThousandsOfRowsFromMemory() {
    SchoolMatcher matcher = new SchoolMatcher(List.of());
    long created = 0;
    for (int row = 0; row < 200_000; row++) {
      int number = row % 1000 + 1;
      String district = "Район № " + (number % 40);
      if (matcher.match(district, "", "МБОУ СОШ № " + number) instanceof Match.New) {
        created++;
        matcher.add(school(number, district, "МБОУ СОШ № " + number, ""));
      }
    }
    assertThat(created).isEqualTo(1000);
    assertThat(IntStream.rangeClosed(1, 1000).mapToObj(n -> matcher.match("Район № " + n % 40, "", "СОШ №" + n)))
        .allMatch(Match.Exact.class::isInstance);
  }
}
