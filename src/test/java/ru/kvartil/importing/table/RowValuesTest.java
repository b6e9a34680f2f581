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
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// What the cells of a row say: numbers, signs of missing, parts of wholes, empty counts.
class RowValuesTest {
  private static final String WIDE = """
      ЕГЭ 2022/2023

      Муниципалитет | Школа | Химия / сдавали | Химия / не сдали | Химия / средний балл
      """;

  private static ReadTable read(String drawing, MergedArea... merged) throws Failure {
    return ReadTable.of(sheet("Лист1", drawing, merged));
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
  void indicatorsMayBeNegativeAndTextIsNoNumber() throws Failure {
    ReadTable table = ReadTable.of(sheet("", "code | name | x\n1 | A | -5.5\n2 | B | n\n3 | C | 1e-3"),
        EmptyCells.BY_TOTALS,
        Optional.of(new SchoolYear(2024)), "code=school.code", "name=school.name", "x=indicator:x");

    assertThat(table.lines()).containsExactly("C2 показатель 0 x 2023/2024 = -5.5",
        "C4 показатель 0 x 2023/2024 = 0.001");
    assertThat(table.rejected()).isEqualTo(1);
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
