package ru.kvartil.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.table.Sheets.sheet;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.fact.FactValue.Mark;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// Rows of schools: whose they are, what their cells say.
class RowReaderTest {
  private static final String WIDE = """
      ЕГЭ 2022/2023

      Муниципалитет | Школа | Химия / сдавали | Химия / не сдали | Химия / средний балл
      """;
  private static final String LONG = "Год | Код ОО | Школа | Процедура | Предмет | Параллель | Участников | 2 | Средний балл\n";

  private static ReadTable read(String drawing, MergedArea... merged) throws Failure {
    return ReadTable.of(sheet("Лист1", drawing, merged));
  }

  @Test
  void readsValuesAsPrintedAtTheirCells() throws Failure {
    ReadTable table = read(WIDE + "Заречный район | Школа № 1 | 12 | 0 | '61,50");

    assertThat(table.lines()).containsExactly("C4 ГИА-11 ЕГЭ Химия 0 participants 2022/2023 = 12.0",
        "D4 ГИА-11 ЕГЭ Химия 0 below_minimum 2022/2023 = 0.0", "E4 ГИА-11 ЕГЭ Химия 0 mean 2022/2023 = 61.5");
    assertThat(table.problems()).isEmpty();
  }

  @Test
  void municipalityOnItsOwnLineCountsForTheSchoolsBelow() throws Failure {
    ReadTable table = read(WIDE + """
        Заречный район | | 12 | 1 | 60
         | Школа № 1 | 12 | 1 | 60
        Озёрный район
         | Школа № 1 | 5 | 0 | 55
        Город Светлый | Гимназия | 7 | 0 | 70
         | Лицей | 7 | 0 | 70
        """);

    assertThat(table.schools()).containsExactly("Заречный район|Школа № 1", "Озёрный район|Школа № 1",
        "Город Светлый|Гимназия", "Город Светлый|Лицей");
    assertThat(table.problems()).isEmpty();
  }

  @Test
  void municipalityMayStandInTheColumnOfSchoolsOrInTheFirstCell() throws Failure {
    ReadTable table = read("""
        ЕГЭ 2022/2023

        № | Школа | Химия / сдавали | Физика / сдавали
        Заречный район
        1 | Школа № 1 | 12 | 1
         | Озёрный район | 3 | 4
        2 | Школа № 2 | 3 | 4
        """);

    assertThat(table.schools()).containsExactly("Заречный район|Школа № 1", "Озёрный район|Школа № 2");
    assertThat(table.problems()).isEmpty();
  }

  @Test
  void schoolWithoutNumbersIsARowWithoutValues() throws Failure {
    ReadTable table = read(WIDE + "Заречный район | | 12 | 1 | 60\n | Школа № 1 | 12 | 1 | 60\n | Школа № 2");

    assertThat(table.schools()).contains("Заречный район|Школа № 2");
    assertThat(table.accepted().getLast().values()).isEmpty();
  }

  @Test
  void skipsRepeatedHeadingsNumbersOfColumnsAndNotes() throws Failure {
    ReadTable table = read(WIDE + """
        1 | 2 | 3 | 4 | 5
        Заречный район | Школа № 1 | 12 | 1 | 60
        Муниципалитет | Школа | Химия / сдавали | Химия / не сдали | Химия / средний балл
        1 | 2 | 3 | 4 | 5
        Заречный район | Школа № 2 | 3 | 0 | 50

        Исполнитель: методист
        """);

    assertThat(table.schools()).containsExactly("Заречный район|Школа № 1", "Заречный район|Школа № 2");
    assertThat(table.problems()).isEmpty();
  }

  @Test
  void missingSignsAreMissingAndEmptyCellsNothing() throws Failure {
    ReadTable table = read(WIDE + "Заречный район | Школа № 1 | х | - | \nЗаречный район | Школа № 2 | | | 50");

    assertThat(table.values()).extracting(value -> value.cell().cell() + " " + value.mark())
        .containsExactly("C4 MISSING", "D4 MISSING", "E5 PRINTED");
    assertThat(table.values().getFirst().value()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      12 человек  | not-a-number
      29.05.2015  | not-a-number
      12 %        | not-a-number
      -3          | number-negative
      1e308       | number-unlikely
      NaN         | number-unlikely
      """)
  void valuesThatCannotBeReadAreLeftOutWithAProblemAtTheirCell(String printed, String code) throws Failure {
    ReadTable table = read(WIDE + "Заречный район | Школа № 1 | 12 | " + printed + " | 60");

    assertThat(table.values()).extracting(value -> value.cell().cell()).containsExactly("C4", "E4");
    assertThat(table.problems()).containsExactly(code + " D4");
  }

  @Test
  void rowWithoutOneReadableValueIsRejected() throws Failure {
    ReadTable table = read(
        WIDE + "Заречный район | Школа № 1 | 12 | 1 | 60\nЗаречный район | Школа № 2 | много | мало | ?");

    assertThat(table.accepted()).hasSize(1);
    assertThat(table.rejected()).isEqualTo(1);
    assertThat(table.problems()).contains("row-unreadable 5", "not-a-number C5");
  }

  @Test
  void countWithAFractionIsStoredAndSaid() throws Failure {
    ReadTable table = read(WIDE + "Заречный район | Школа № 1 | 12.5 | 1 | 60.5");

    assertThat(table.values()).hasSize(3);
    assertThat(table.problems()).containsExactly("count-not-whole C4");
  }

  @Test
  void partsAboveTheWholeAreStoredAndSaid() throws Failure {
    ReadTable table = read("""
        ЕГЭ 2022/2023

        Школа | Выпускников всего | Химия / сдавали | Химия / не сдали | Химия / 80-99 баллов | Химия / 100 баллов
        Школа № 1 | 20 | 12 | 13 | 0 | 0
        Школа № 2 | 20 | 12 | 6 | 5 | 2
        Школа № 3 | 20 | 21 | 0 | 0 | 0
        Школа № 4 | 20 | 12 | 6 | 5 | 1
        """);

    assertThat(table.values()).hasSize(20);
    assertThat(table.problems()).containsExactly("parts-above-whole D4", "sum-of-parts-above-whole C5",
        "participants-above-graduates C6");
  }

  @Test
  void marksAboveParticipantsAreSaid() throws Failure {
    ReadTable table = read("""
        ВПР 5 класс, математика, 2022/2023

        Школа | Участников | 2 | 3 | 4 | 5
        Школа № 1 | 20 | 1 | 9 | 7 | 4
        Школа № 2 | 20 | 1 | 9 | 7 | 3
        """);

    assertThat(table.problems()).containsExactly("sum-of-parts-above-whole B4");
    assertThat(table.lines()).contains("C4 ВПР Математика 5 mark_2 2022/2023 = 1.0");
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
  void readsWhatIsSaidOfTheSchoolItself() throws Failure {
    ReadTable table = read("""
        Социальный паспорт 2022/2023

        Школа | Тип населённого пункта | Малокомплектная | Контингент | Общее число обучающихся
        Школа № 1 | посёлок городского типа | да | 120 | 118
        Школа № 2 | село | нет | '1\u00a0200 | 1200
        Школа № 3 | луна | может быть | мало | 10
        """);

    assertThat(table.accepted()).extracting(row -> row.school().place()).containsExactly(
        PlaceKind.URBAN_SETTLEMENT, PlaceKind.VILLAGE, PlaceKind.UNKNOWN);
    assertThat(table.accepted()).extracting(row -> row.school().small()).containsExactly(Optional.of(true),
        Optional.of(false), Optional.empty());
    assertThat(table.accepted()).extracting(row -> row.school().contingent().orElse(-1)).containsExactly(120, 1200, -1);
    assertThat(table.problems()).containsExactly("attribute-unreadable B6", "attribute-unreadable C6",
        "attribute-unreadable D6");
  }

  @Test
  void indicatorsMayBeNegativeAndTextIsNoNumber() throws Failure {
    ReadTable table = ReadTable.of(sheet("", "code | name | x\n1 | A | -5.5\n2 | B | n\n3 | C | 1e-3"),
        EmptyCells.BY_TOTALS,
        Optional.of(new SchoolYear(2024)), "code=school.code", "name=school.name", "x=indicator:x");

    assertThat(table.lines()).containsExactly("C2 показатель 0 x 2023/2024 = -5.5",
        "C4 показатель 0 x 2023/2024 = 0.001");
    assertThat(table.rejected()).isEqualTo(1);
  }

  @Test
  void theRowCompletesWhatAFieldOfTheMappingLeavesOpen() throws Failure {
    ReadTable table = ReadTable.of(sheet("", "код | предмет | класс | сдали\n1 | химия | 9 | 5\n2 | физика | 9 | 7"),
        EmptyCells.BY_TOTALS, Optional.of(new SchoolYear(2024)), "код=school.code", "предмет=subject",
        "класс=parallel", "сдали=result:ОГЭ//participants");

    assertThat(table.lines()).containsExactly("D2 ГИА-9 ОГЭ Химия 9 participants 2023/2024 = 5.0",
        "D3 ГИА-9 ОГЭ Физика 9 participants 2023/2024 = 7.0");
  }

  @ParameterizedTest
  @CsvSource({"ZERO, EMPTY_AS_ZERO, empty-as-zero", "MISSING, MISSING, empty-as-missing",
    "BY_TOTALS, MISSING, empty-as-missing"})
  void emptyCountBesideParticipantsIsDecidedByPolicy(EmptyCells policy, Mark mark, String code) throws Failure {
    ReadTable table = ReadTable.of(sheet("Лист1", WIDE + """
        Заречный район | Школа № 1 | 12 | | 60
        Заречный район | Школа № 2 | 0 | |
        Заречный район | Школа № 3 | | |
        """), policy, Optional.empty());

    List<CellValue> decided = table.values().stream().filter(value -> value.cell().cell().startsWith("D")).toList();
    assertThat(decided).singleElement().satisfies(value -> {
      assertThat(value.cell().cell()).isEqualTo("D4");
      assertThat(value.mark()).isEqualTo(mark);
      assertThat(value.value().isPresent()).isEqualTo(mark == Mark.EMPTY_AS_ZERO);
    });
    assertThat(table.problems()).containsExactly(code + " D4");
  }
}
