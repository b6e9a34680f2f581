package ru.kvartil.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.table.Sheets.sheet;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// Tables whose rows name year, procedure, subject and parallel themselves.
class LongTableTest {
  private static final String LONG = "Год | Код ОО | Школа | Процедура | Предмет | Параллель | Участников | 2 | Средний балл\n";

  private static ReadTable read(String drawing, MergedArea... merged) throws Failure {
    return ReadTable.of(sheet("Лист1", drawing, merged));
  }

  @Test
  void readsLongTablesAsTheyStand() throws Failure {
    ReadTable table = read(LONG + """
        2021 | 042001 | Школа № 1 | ВПР | Физика | 7 | 30 | 2 | 3.8
        2022/2023 | 042001 | Школа № 1 | ЕГЭ | Химия | 11 класс | 5 | | 61
        """);

    assertThat(table.lines()).startsWith("G2 ВПР Физика 7 participants 2020/2021 = 30.0",
        "H2 ВПР Физика 7 mark_2 2020/2021 = 2.0", "I2 ВПР Физика 7 mean 2020/2021 = 3.8",
        "G3 ГИА-11 ЕГЭ Химия 11 participants 2022/2023 = 5.0", "I3 ГИА-11 ЕГЭ Химия 11 mean 2022/2023 = 61.0");
    assertThat(table.accepted().getFirst().school().codes()).containsExactly("042001");
    assertThat(table.problems()).containsExactly("year-read-as A2", "empty-as-missing H3");
  }

  @Test
  void textMergedOverRowsCountsForEachOfThem() throws Failure {
    ReadTable table = read(LONG + """
        2022/2023 | 042001 | Школа № 1 | ВПР | Физика | 7 | 30 | 2 | 3.8
         | | | | Химия | 8 | 20 | 1 | 3.9
        2022/2023 | 042002 | Школа № 2 | ВПР | Химия | 8 | 10 | 1 | 3.5
        """, new MergedArea(1, 0, 2, 0), new MergedArea(1, 1, 2, 1), new MergedArea(1, 2, 2, 2),
        new MergedArea(1, 3, 2, 3));

    assertThat(table.accepted()).extracting(row -> row.school().codes().getFirst() + " " + row.school().name())
        .containsExactly("042001 Школа № 1", "042001 Школа № 1", "042002 Школа № 2");
    assertThat(table.lines()).contains("G3 ВПР Химия 8 participants 2022/2023 = 20.0");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      давно   | 042001 | Школа № 1 | ВПР | 7    | year-unreadable A3
      ''      | 042001 | Школа № 1 | ВПР | 7    | year-missing 3
      2021/22 | ''     | ''        | ВПР | 7    | school-missing 3
      2021/22 | 042001 | Школа № 1 | ''  | 7    | procedure-missing D3
      2021/22 | 042001 | Школа № 1 | ВПР | 15   | parallel-unreadable F3
      2021/22 | 042001 | Школа № 1 | ВПР | все  | parallel-unreadable F3
      """)
  void rowsThatCannotBePlacedAreRejected(String year, String code, String name, String procedure, String parallel,
      String problem) throws Failure {
    ReadTable table = read(LONG + "2021/2022 | 042009 | Школа № 9 | ВПР | Физика | 7 | 30 | 2 | 3.8\n"
        + String.join(" | ", year, code, name, procedure, "Физика", parallel, "30", "2", "3.8"));

    assertThat(table.accepted()).hasSize(1);
    assertThat(table.rejected()).isEqualTo(1);
    assertThat(table.problems()).containsExactly(problem);
  }

  @Test
  void subjectsOfOneUsualSpellingStayApartInOneTable() throws Failure {
    ReadTable table = read(LONG + """
        2022/2023 | 1 | Школа № 1 | ЕГЭ | Математика профильная | 11 | 30 | 2 | 60
        2022/2023 | 1 | Школа № 1 | ЕГЭ | Математика (профильный уровень) | 11 | 20 | 1 | 50
        2022/2023 | 2 | Школа № 2 | ЕГЭ | математика  профильная | 11 | 5 | 0 | 40
        """);

    assertThat(table.values().stream().map(value -> value.series().subject()).distinct())
        .containsExactly("Математика (профиль)", "Математика (профильный уровень)");
  }

  @Test
  void yearOfTheRowWinsOverTheGivenOne() throws Failure {
    SheetHead sheet = sheet("", LONG + """
        2021/2022 | 1 | Школа № 1 | ВПР | Физика | 7 | 30 | 2 | 3.8
         | 2 | Школа № 2 | ВПР | Физика | 7 | 30 | 2 | 3.8
        2020/2021 | 3 | Школа № 3 | ВПР | Физика | 7 | 30 | 2 | 3.8
        """);
    ReadTable table = ReadTable.of(sheet, EmptyCells.BY_TOTALS, Optional.of(new SchoolYear(2024)));

    assertThat(table.accepted()).extracting(row -> row.year().end()).containsExactly(2022, 2024, 2021);
    assertThat(table.problems()).containsExactly("year-other A2");
  }

  @Test
  void theRowCompletesWhatAFieldOfTheMappingLeavesOpen() throws Failure {
    ReadTable table = ReadTable.of(sheet("", "код | предмет | класс | сдали\n1 | химия | 9 | 5\n2 | физика | 9 | 7"),
        EmptyCells.BY_TOTALS, Optional.of(new SchoolYear(2024)), "код=school.code", "предмет=subject",
        "класс=parallel", "сдали=result:ОГЭ//participants");

    assertThat(table.lines()).containsExactly("D2 ГИА-9 ОГЭ Химия 9 participants 2023/2024 = 5.0",
        "D3 ГИА-9 ОГЭ Физика 9 participants 2023/2024 = 7.0");
  }
}
