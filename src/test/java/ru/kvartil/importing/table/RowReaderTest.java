package ru.kvartil.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.table.Sheets.sheet;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.shared.Failure;

/// Rows of schools: whose they are, what they say of the school.
class RowReaderTest {
  private static final String WIDE = """
      ЕГЭ 2022/2023

      Муниципалитет | Школа | Химия / сдавали | Химия / не сдали | Химия / средний балл
      """;

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
}
