package ru.kvartil.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.risk.RiskFixtures.ONE;
import static ru.kvartil.risk.RiskFixtures.SCHOOLS;
import static ru.kvartil.risk.RiskFixtures.SHIPPED;
import static ru.kvartil.risk.RiskFixtures.TWO;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.risk.RiskTable.Answers;
import ru.kvartil.risk.RiskTable.Line;
import ru.kvartil.risk.RiskTable.Question;
import ru.kvartil.risk.RiskTable.Reading;

class RiskTableTest {
  private static final String HEAD = "№\tШкола\t1. Низкий уровень оснащения школы\tДефицит педагогических кадров\n";

  private static Reading read(String text, Answers answers) {
    return RiskTable.read(PastedCells.of(text), SCHOOLS, SHIPPED, answers);
  }

  private static Reading read(String text) {
    return read(text, Answers.NONE);
  }

  private static List<String> lines(Reading reading) {
    return reading.lines().stream().map(line -> line.school().value() + " " + line.risk().code() + " " + line.word())
        .toList();
  }

  @Test
  void schoolsByRisksWithWordsInAnyGender() {
    Reading found = read("Рисковые профили\n\n" + HEAD
        + "1\tМБОУ \"СОШ № 1\"\tВЫСОКИЙ\tсредняя значимость\n2\tМБОУ «СОШ №2»\t\tнизкий уровень\n\tИтого\t1\t2\n"
            .replace("\tИтого\t1\t2\n", ""));
    assertThat(found.remarks()).isEmpty();
    assertThat(found.questions()).isEmpty();
    assertThat(lines(found)).containsExactly("1 f01 высокая", "1 f02 средняя", "2 f02 низкая");
    assertThat(found.ready()).isTrue();
  }

  @Test
  void aLineForEachSchoolAndRisk() {
    Reading found = read(
        "Код;Наименование ОО;Фактор риска;Значимость\n310101;СОШ 1;Дефицит педагогических кадров;Высокая\n"
            + "310102;СОШ 2;f01;нет данных\n310101;СОШ 1;Дефицит педагогических кадров;Низкая\n");
    assertThat(lines(found)).containsExactly("1 f02 высокая");
    assertThat(found.remarks()).singleElement().asString().contains("строка 4", "дважды");
  }

  @Test
  void aDoubtfulSchoolAsksAndIsNotGuessed() {
    String table = HEAD + "1\tСредняя школа № 2 имени Героя\tвысокий\t\n2\tЛицей № 77\tнизкий\t\n";
    Reading found = read(table);
    assertThat(found.lines()).isEmpty();
    assertThat(found.questions()).extracting(Question::written).containsExactly("Средняя школа № 2 имени Героя",
        "Лицей № 77");
    assertThat(found.questions().getLast().reason()).contains("Строка 3", "в реестре нет");
    assertThat(found.ready()).isFalse();
    Reading answered = read(table, new Answers(Map.of("Средняя школа № 2 имени Героя", Optional.of(TWO), "Лицей № 77",
        Optional.empty()), Map.of()));
    assertThat(lines(answered)).containsExactly("2 f01 высокая");
    assertThat(answered.ready()).isTrue();
  }

  @Test
  void anUnknownRiskAsksWithTheLikeliestFirst() {
    String table = "Школа\tНехватка педагогических кадров\tПогода\nМБОУ «СОШ № 1»\tвысокая\tсредняя\n";
    Reading found = read(table);
    assertThat(found.lines()).isEmpty();
    assertThat(found.questions()).extracting(Question::written).containsExactly("Нехватка педагогических кадров",
        "Погода");
    assertThat(found.questions().getFirst().likely().getFirst()).isEqualTo("f02");
    assertThat(found.questions().getFirst().reason()).contains("столбец 2");
    Reading answered = read(table, new Answers(Map.of(), Map.of("Нехватка педагогических кадров", Optional.of("f02"),
        "Погода", Optional.empty())));
    assertThat(answered.lines()).extracting(Line::word).containsExactly("высокая");
  }

  @Test
  void mistakesAreSaidWithTheirPlaceAndNothingIsTakenForAnotherWord() {
    Reading found = read(HEAD + "1\tМБОУ «СОШ № 1»\tочень высокий\t3\n2\tМБОУ «СОШ № 1»\tнизкий\t\n");
    assertThat(found.remarks()).hasSize(3);
    assertThat(found.remarks().get(0)).contains("строка 2, столбец 3", "«очень высокий»", "низкая, средняя, высокая");
    assertThat(found.remarks().get(1)).contains("строка 2, столбец 4", "«3»");
    assertThat(found.remarks().get(2)).contains("дважды", "2 и 3");
    assertThat(found.ready()).isFalse();
    assertThat(read("Школа\tДефицит педагогических кадров\tf02\nМБОУ «СОШ № 1»\tвысокая\tнизкая\n").remarks())
        .singleElement().asString().contains("означают один риск");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"просто текст|не найдена строка заголовков", "''|не найдена строка заголовков",
    "Школа;Дефицит педагогических кадров|нет ни одного уровня"})
  void whatIsNoTableIsSaid(String text, String message) {
    assertThat(read(text).remarks()).singleElement().asString().contains(message, "Ничего не загружено");
  }

  @Test
  void cellsInQuotesKeepTheirLines() {
    assertThat(PastedCells.of("а\t\"б\nв \"\"г\"\"\"\t\r\n\"Гимназия\" № 1\tд")).containsExactly(
        List.of("а", "б\nв \"г\"", ""), List.of("\"Гимназия\" № 1", "д"));
    assertThat(lines(read("Школа\t\"Дефицит\nпедагогических кадров\"\nМБОУ «СОШ № 1»\tвысокая"))).containsExactly(
        ONE.value() + " f02 высокая");
  }
}
