package ru.kvartil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
  private final SearchIndex index = SearchIndex.of(List.of(
      school("СОШ № 8 им. А.С. Зорина", "Берёзовск", "edu790008", "791008", "МБОУ «СОШ №8»"),
      school("СОШ № 80", "Берёзовск", "edu790080", "791080"),
      school("Школа № 18", "Берёзовск", "edu790018", "791018"),
      school("Гимназия", "Берёзовск", "edu790001", "791001"),
      school("Вечерняя школа № 8", "Сосновка", "edu790108", "791108"),
      school("СОШ № 3 им. 8 Марта", "Берёзовск", "edu790003", "791003"),
      school("Ёлкинская ООШ", "пос. Ёлкино", "", ""),
      Findable.of(Kind.PERSON, "Шмелёва Ирина Петровна", "методист", () -> {}),
      Findable.of(Kind.DOCUMENT, "Справка: О динамике результатов школы", "Документы", () -> {}),
      Findable.of(Kind.PAGE, "Журнал загрузок", "Данные", () -> {}),
      Findable.of(Kind.PAGE, "ИОР – индекс образовательных результатов", "Индексы", () -> {}),
      Findable.of(Kind.COMMAND, "Загрузить таблицу…", "Данные", () -> {})));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      № 8             | Вечерняя школа № 8, СОШ № 8 им. А.С. Зорина, СОШ № 3 им. 8 Марта
      №8              | Вечерняя школа № 8, СОШ № 8 им. А.С. Зорина, СОШ № 3 им. 8 Марта
      8               | Вечерняя школа № 8, СОШ № 8 им. А.С. Зорина, СОШ № 3 им. 8 Марта
      08              | Вечерняя школа № 8, СОШ № 8 им. А.С. Зорина, СОШ № 3 им. 8 Марта
      № 80            | СОШ № 80
      сош 8           | СОШ № 8 им. А.С. Зорина, СОШ № 3 им. 8 Марта
      cош N 8         | СОШ № 8 им. А.С. Зорина, СОШ № 3 им. 8 Марта
      8 сош           | СОШ № 8 им. А.С. Зорина, СОШ № 3 им. 8 Марта
      8-я школа       | Вечерняя школа № 8, СОШ № 8 им. А.С. Зорина, СОШ № 3 им. 8 Марта
      восьмая         | ''
      зори            | СОШ № 8 им. А.С. Зорина
      а.с. зорин      | СОШ № 8 им. А.С. Зорина
      елкинская       | Ёлкинская ООШ
      ЁЛКИНО          | Ёлкинская ООШ
      «ёлкинская»     | Ёлкинская ООШ
      сосновка        | Вечерняя школа № 8
      8 сосн          | Вечерняя школа № 8
      791080          | СОШ № 80
      edu790080       | СОШ № 80
      EDU790080       | СОШ № 80
      еdu790080       | СОШ № 80
      увг790080       | СОШ № 80
      УВГ790080       | СОШ № 80
      ubvyfpbz        | Гимназия
      Ubvyfpbz        | Гимназия
      cji 8           | СОШ № 8 им. А.С. Зорина, СОШ № 3 им. 8 Марта
      'cji #8'        | СОШ № 8 им. А.С. Зорина, СОШ № 3 им. 8 Марта
      gimnaziya       | Гимназия
      пшьтфяшнф       | Гимназия
      гимнзия         | Гимназия
      шмелева и       | Шмелёва Ирина Петровна
      ирина шмелёва   | Шмелёва Ирина Петровна
      журнал          | Журнал загрузок
      справка         | Справка: О динамике результатов школы
      иор             | ИОР – индекс образовательных результатов
      bjh             | ИОР – индекс образовательных результатов
      '   '           | ''
      ?!              | ''
      № 800           | ''
      щщщ             | ''
      """)
  void findsWhatIsMeant(String typed, String titles) {
    assertThat(String.join(", ", titles(typed))).isEqualTo(titles);
  }

  @Test
  void russianKeysPressedForALatinSpellingOfSchoolFindTheSchools() {
    assertThat(titles("ырщдф")).contains("Школа № 18", "Вечерняя школа № 8", "Гимназия");
    assertThat(titles("ырлщдф")).contains("Школа № 18", "Вечерняя школа № 8", "Гимназия");
    assertThat(titles("irjkf 18")).containsExactly("Школа № 18");
  }

  @ParameterizedTest
  @ValueSource(strings = {"№ 8", "8", "сош 8", "школа №8", "cji 8", "irjkf 8", "shkola 8", "8-я"})
  void aNumberIsNeverTheBeginningOfAnother(String typed) {
    assertThat(titles(typed)).isNotEmpty().noneMatch(title -> title.contains("80") || title.contains("18"));
  }

  @Test
  void theExactCodeComesFirst() {
    SearchIndex codes = SearchIndex.of(List.of(school("Школа № 791", "", "edu791", ""),
        school("Школа № 2", "", "", "791"), school("Школа № 3", "", "", "791003")));
    assertThat(titles(codes, "791", 12)).containsExactly("Школа № 2", "Школа № 791", "Школа № 3");
  }

  @Test
  void aWholeWordIsBetterThanItsBeginningAndThatThanItsInside() {
    SearchIndex words = SearchIndex.of(Stream.of("Заречье", "Речная", "Речь").map(name -> school(name, "", "", ""))
        .toList());
    assertThat(titles(words, "речь", 12)).containsExactly("Речь", "Заречье");
    assertThat(titles(words, "реч", 12)).containsExactly("Речная", "Речь", "Заречье");
  }

  @Test
  void equalsStandInNaturalOrder() {
    SearchIndex many = SearchIndex.of(Stream.of("70", "8", "100", "9").map(n -> school("Школа № " + n, "", "", ""))
        .toList());
    assertThat(titles(many, "школа", 12)).containsExactly("Школа № 8", "Школа № 9", "Школа № 70", "Школа № 100");
  }

  @Test
  void aPlaceInsideIsFoundByItsOwnWordTogetherWithTheThing() {
    List<String> opened = new ArrayList<>();
    List<Findable.Part> parts = Stream.of("Сведения", "Результаты")
        .map(title -> new Findable.Part(title, () -> opened.add(title))).toList();
    SearchIndex cards = SearchIndex.of(List.of(new Findable(Kind.SCHOOL, "СОШ № 8", "", List.of(), List.of(), parts,
        () -> opened.add("карточка")), school("СОШ № 9", "", "", "")));
    Found found = cards.find("8 рез", 12);
    assertThat(found.hits()).hasSize(1);
    found.hits().getFirst().open();
    cards.find("8", 12).hits().getFirst().open();
    assertThat(opened).containsExactly("Результаты", "карточка");
    assertThat(titles(cards, "9 результаты", 12)).isEmpty();
  }

  @Test
  void everyKindHasItsPlaceAmongTheFirst() {
    List<Findable> all = new ArrayList<>(IntStream.rangeClosed(1, 40)
        .mapToObj(n -> school("Школа № " + n, "", "", "")).toList());
    all.add(Findable.of(Kind.COMMAND, "Добавить школу", "Школы", () -> {}));
    Found found = SearchIndex.of(all).find("школ", 12);
    assertThat(found.total()).isEqualTo(41);
    assertThat(found.hits()).hasSize(12);
    assertThat(found.hits().getLast().findable().title()).isEqualTo("Добавить школу");
    assertThat(found.hits().subList(0, 11)).allMatch(hit -> hit.findable().kind() == Kind.SCHOOL);
  }

  /// Whatever is in the district: a school is found by its own number, written in any way and on any layout, and with a
  /// number of its own no other number comes along.
  @Test
  void schoolsAreFoundByTheirOwnNumberOnly() {
    Random random = new Random(20261122);
    for (int round = 0; round < 40; round++) {
      List<Integer> numbers = new ArrayList<>(IntStream.rangeClosed(1, 300).boxed().toList());
      Collections.shuffle(numbers, random);
      List<Integer> some = numbers.subList(0, 60);
      SearchIndex district = SearchIndex.of(some.stream().map(n -> school("СОШ № " + n, "", "", "")).toList());
      for (int n : some) {
        for (String typed : List.of("№" + n, "СОШ № " + n, "cji " + n, "coш\u00a0№\u202f" + n,
            "СОШ" + n, "0" + n)) {
          assertThat(titles(district, typed, 12)).as(typed).containsExactly("СОШ № " + n);
        }
      }
    }
  }

  /// Case, ё, quotes and kinds of space never change an answer.
  @Test
  void spellingDoesNotChangeTheAnswer() {
    Random random = new Random(8);
    for (String typed : List.of("ёлкинская оош", "№ 8", "вечерняя школа", "шмелёва", "а.с. зорина",
        "журнал загрузок")) {
      for (int i = 0; i < 50; i++) {
        StringBuilder other = new StringBuilder();
        for (char c : typed.toCharArray()) {
          boolean upper = random.nextBoolean();
          char plain = c == 'ё' && random.nextBoolean() ? 'е' : c == ' ' && upper ? '\u00a0' : c;
          other.append(upper ? Character.toUpperCase(plain) : plain);
        }
        String spelled = random.nextBoolean() ? "«" + other + "»" : " " + other + "  ";
        assertThat(titles(spelled)).as(spelled).isEqualTo(titles(typed)).isNotEmpty();
      }
    }
  }

  private List<String> titles(String typed) {
    return titles(index, typed, 12);
  }

  private static List<String> titles(SearchIndex index, String typed, int most) {
    return index.find(typed, most).hits().stream().map(hit -> hit.findable().title()).toList();
  }

  private static Findable school(String title, String place, String login, String code, String... names) {
    return new Findable(Kind.SCHOOL, title, place, Stream.concat(Stream.of(names), Stream.of("школа")).toList(),
        Stream.of(login, code).filter(text -> !text.isEmpty()).toList(), List.of(), () -> {});
  }
}
