package ru.kvartil.importing.table;

import ru.kvartil.fact.FactValue;
import ru.kvartil.shared.Problem;
import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.table.Sheets.sheet;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.shared.Failure;

/// Printed totals: checked, never stored, and what they prove about empty cells.
class PrintedTotalsTest {
  private static final String HEAD = """
      ЕГЭ 2022/2023

      Муниципалитет | Школа | Химия / сдавали | Химия / не сдали | Химия / средний балл
      """;

  private static ReadTable read(String body) throws Failure {
    return ReadTable.of(sheet("Лист1", HEAD + body));
  }

  private static List<String> differing(ReadTable table) {
    return table.problems(ProblemCode.TOTAL_DIFFERS).stream().map(problem -> problem.place().cell()).toList();
  }

  @Test
  void totalsAboveAndBelowAreCheckedAndNotStored() throws Failure {
    ReadTable table = read("""
        ВСЕГО по региону | | 30 | 6 | 55
        Заречный район | | 20 | 5 | 58
         | Школа № 1 | 12 | 3 | 60
         | Школа № 2 | 8 | 2 | 50
        Озёрный район | | 10 | 1 | 50
         | Школа № 3 | 10 | 1 | 40
        Итого | | 30 | 6 | 99
        """);

    assertThat(differing(table)).isEmpty();
    assertThat(table.accepted()).hasSize(3);
    assertThat(table.values()).hasSize(9);
  }

  @Test
  void wrongTotalIsReportedAtItsCell() throws Failure {
    ReadTable table = read("""
        ВСЕГО по региону | | 30 | 7 | 55
        Заречный район | | 20 | 5 | 58
         | Школа № 1 | 12 | 3 | 60
         | Школа № 2 | 8 | 2 | 50
        Озёрный район | | 11 | 1 | 50
         | Школа № 3 | 10 | 1 | 40
        """);

    assertThat(differing(table)).containsExactly("D4", "C8");
    assertThat(table.problems(ProblemCode.TOTAL_DIFFERS).getFirst().message()).contains("7", "6", "Химия / не сдали");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Итого по району", "Всего:", "ИТОГО", "Заречный район, всего", "по району"})
  void subtotalsBelowTheSchoolsAreRecognisedByTheirWords(String words) throws Failure {
    ReadTable table = read("""
        Заречный район | Школа № 1 | 12 | 3 | 60
        Заречный район | Школа № 2 | 8 | 2 | 50
         | %s | 20 | 5 | 58
        Озёрный район | Школа № 3 | 10 | 1 | 40
         | %s | 10 | 2 | 40
         | Всего | 30 | 6 | 40
        """.formatted(words, words));

    assertThat(table.schools()).hasSize(3);
    assertThat(differing(table)).containsExactly("D8");
  }

  @Test
  void rowsOfMeansAreNeitherSchoolsNorChecked() throws Failure {
    ReadTable table = read("""
        Заречный район | Школа № 1 | 12 | 3 | 60
         | Среднее по району | 12 | 9 | 58
         | Средняя школа № 2 | 12 | 3 | 60
        """);

    assertThat(table.schools()).containsExactly("Заречный район|Школа № 1", "Заречный район|Средняя школа № 2");
    assertThat(table.problems()).isEmpty();
  }

  @Test
  void totalsOverUnknownNumbersAreNotCalledWrong() throws Failure {
    ReadTable table = read("""
        Заречный район | Школа № 1 | 12 | х | 60
        Заречный район | Школа № 2 | 8 | 2 | 50
         | Итого | 20 | 5 | 58
        """);

    assertThat(differing(table)).isEmpty();
  }

  @Test
  void totalsOfLongTablesAreCheckedWithinWhatTheyName() throws Failure {
    ReadTable table = ReadTable.of(sheet("", """
        Год | Школа | Процедура | Предмет | Участников | Средний балл
        2022/2023 | Школа № 1 | ЕГЭ | Химия | 5 | 60
        2022/2023 | Школа № 1 | ЕГЭ | Физика | 7 | 50
        2022/2023 | Школа № 2 | ЕГЭ | Химия | 3 | 40
        2022/2023 | Всего | ЕГЭ | Химия | 8 | 52
        2022/2023 | Всего | ЕГЭ | Физика | 9 | 50
        2022/2023 | Всего | ЕГЭ | | 15 | 51
        """));

    assertThat(differing(table)).containsExactly("E6");
    assertThat(table.accepted()).hasSize(3);
  }

  @Test
  void emptyCountIsZeroOnlyWhereAPrintedTotalProvesIt() throws Failure {
    ReadTable table = read("""
        ВСЕГО по региону | | 38 | 9 | 55
        Заречный район | | 20 | 3 | 58
         | Школа № 1 | 12 | 3 | 60
         | Школа № 2 | 8 | | 50
        Озёрный район | | 18 | 6 | 50
         | Школа № 3 | 10 | 1 | 40
         | Школа № 4 | 8 | | 40
        """);

    assertThat(table.late()).extracting(value -> value.cell().cell() + " " + value.mark())
        .containsExactly("D7 MISSING", "D10 MISSING");
    assertThat(differing(table)).containsExactly("D4", "D8");
  }

  @Test
  void subtotalThatAgreesProvesZeroThoughTheRegionHasNoTotal() throws Failure {
    ReadTable table = read("""
        Заречный район | | 20 | 3 | 58
         | Школа № 1 | 12 | 3 | 60
         | Школа № 2 | 8 | | 50
        Озёрный район
         | Школа № 3 | 10 | 1 | 40
         | Школа № 4 | 8 | | 40
        """);

    assertThat(table.late()).extracting(value -> value.cell().cell() + " " + value.mark())
        .containsExactly("D6 EMPTY_AS_ZERO", "D9 MISSING");
    assertThat(table.late().getFirst().value()).hasValue(0);
    assertThat(table.problems()).containsExactly("empty-as-zero D6", "empty-as-missing D9");
  }

  @Test
  void totalBelowTheSumProvesNothingAgainstZero() throws Failure {
    ReadTable table = read("""
        ВСЕГО по региону | | 20 | 2 | 55
        Заречный район | | 20 | 3 | 58
         | Школа № 1 | 12 | 3 | 60
         | Школа № 2 | 8 | | 50
        """);

    assertThat(table.late()).extracting(CellValue::mark).containsExactly(FactValue.Mark.EMPTY_AS_ZERO);
    assertThat(differing(table)).containsExactly("D4");
  }

  @Test
  void thousandsOfTotalsAreCheckedInOneGo() throws Failure {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      body.append("Заречный район | Школа № ").append(i).append(" | 12 | 3 | 60\n | Итого | 12 | ")
          .append(i == 19_999 ? 4 : 3).append(" | 60\n");
    }

    assertThat(differing(read(body.toString()))).containsExactly("D40003");
  }

  @Test
  void keepsTheFirstProblemsAndCountsAll() {
    ProblemLog log = new ProblemLog(2);
    for (int i = 0; i < 5; i++) {
      log.add(ProblemCode.ROW_UNREADABLE.at(null));
    }
    log.add(ProblemCode.EMPTY_AS_ZERO.at(null, "x"));

    assertThat(log.kept()).hasSize(2);
    assertThat(log.count()).isEqualTo(6);
    assertThat(log.count(Problem.Severity.ERROR)).isEqualTo(5);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.EnumSource
  void everyProblemHasARussianSentence(ProblemCode code) {
    assertThat(code.at(null, "а", "б", "в", "г").message()).matches("[А-Я«].*\\.").doesNotContain("{");
    assertThat(code.id()).matches("[a-z]+(-[a-z]+)*");
  }
}
