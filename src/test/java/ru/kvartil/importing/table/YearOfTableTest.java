package ru.kvartil.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.table.Mappings.map;
import static ru.kvartil.importing.table.Mappings.problems;
import static ru.kvartil.importing.table.Mappings.roles;
import static ru.kvartil.importing.table.Sheets.sheet;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// Which year a table is of.
class YearOfTableTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "нет", textBlock = """
      Результаты ЕГЭ в 2023 году            | Лист1 | Химия (в т.ч. в 2022 году) | 2023 | year-read-as
      Результаты ЕГЭ 2022-2023 учебный год  | Лист1 | Химия                      | 2023 | ''
      Результаты ЕГЭ                        | 2022  | Химия (в т.ч. в 2021 году) | 2022 | year-read-as
      Результаты ЕГЭ 2022/2023              | 2022  | Химия                      | 2023 | year-conflict
      Результаты ЕГЭ                        | Лист1 | Химия, 2021/22             | 2022 | ''
      Результаты ЕГЭ                        | Лист1 | Химия (в т.ч. в 2021 году) | нет  | ''
      Результаты ЕГЭ (приказ от 12.01.2024) | 2023  | Химия                      | 2023 | year-read-as
      ЕГЭ по состоянию на 01.09.2022        | Лист1 | Химия                      | 2023 | ''
      Динамика ЕГЭ за 2020-2023 годы        | 2023  | Химия                      | 2023 | year-read-as
      """)
  void readsTheYearOfTitleOrSheetBeforeHeadings(String title, String sheet, String heading, Integer year,
      String problem) throws Failure {
    TableMapping mapping = map(sheet,
        title + "\n\nШкола | " + heading + " / сдавали | Физика / сдавали\nШкола № 1 | 4 | 5",
        Optional.empty());

    assertThat(mapping.context().year().map(SchoolYear::end)).isEqualTo(Optional.ofNullable(year));
    assertThat(mapping.problems().stream().map(found -> found.code()).toList())
        .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
  }

  @Test
  void givenYearServesSheetsThatNameNone() throws Failure {
    String table = "ЕГЭ\n\nШкола | Химия / сдавали | Физика / сдавали\nШкола № 1 | 4 | 5";
    Optional<SchoolYear> given = Optional.of(new SchoolYear(2024));

    assertThat(map("Лист1", table, given).context().year()).contains(new SchoolYear(2024));
    assertThat(map("2022/2023", table, given).context().year()).contains(new SchoolYear(2023));
    assertThat(problems(map("2022/2023", table, given))).containsExactly("year-other ");
  }

  @Test
  void columnsOfDifferentYearsKeepTheirYear() throws Failure {
    assertThat(roles(map("""
        ЕГЭ, русский язык, средний балл

        Школа | 2021/2022 | Русский язык, 2022/2023
        Школа № 1 | 60 | 61.5
        """))).containsExactly("A SCHOOL_NAME", "B -", "C ЕГЭ/Русский язык/mean");
    assertThat(roles(map("""
        ЕГЭ

        Школа | Русский язык | |
         | средний балл 2021/2022 | средний балл 2022/2023 | сдавали 2022/2023
        Школа № 1 | 60 | 61.5 | 7
        """))).containsExactly("A SCHOOL_NAME", "B ЕГЭ/Русский язык/mean 2021/2022",
        "C ЕГЭ/Русский язык/mean 2022/2023", "D ЕГЭ/Русский язык/participants 2022/2023");
  }
}
