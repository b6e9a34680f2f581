package ru.kvartil.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.table.Sheets.sheet;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.importing.MergedArea;

/// Where a table stands and how its columns are headed.
class TableFinderTest {
  private static TableLayout find(String drawing, MergedArea... merged) {
    return TableFinder.find(sheet("Лист1", drawing, merged)).orElseThrow();
  }

  private static List<String> headings(TableLayout layout) {
    return layout.columns().stream().map(TableColumn::heading).toList();
  }

  @Test
  void joinsMergedHeadingsAndSkipsNumbersOfColumnsAndOfWhich() {
    TableLayout layout = find("""
        Результаты ЕГЭ в 2023 году

        Район | Школа | Всего выпускников | из них
        | | | Русский\u00a0язык, чел. | | Химия |
        | | | приняло\\nучастие | средний  балл | приняло\\nучастие | средний  балл
        1 | 2 | 3 | 4 | 5 | 4 | 5
        ВСЕГО по региону | х | 90 | 90 | 61.5 | 12 | 50
        Заречный район | | 90 | 90 | 61.5 | 12 | 50
        | Школа № 1 | 40 | 40 | 62 | |
        """, new MergedArea(0, 0, 0, 6), new MergedArea(2, 0, 4, 0), new MergedArea(2, 1, 4, 1),
        new MergedArea(2, 2, 4, 2), new MergedArea(2, 3, 2, 6), new MergedArea(3, 3, 3, 4), new MergedArea(3, 5, 3, 6));

    assertThat(headings(layout)).containsExactly("Район", "Школа", "Всего выпускников",
        "Русский язык, чел. / приняло участие", "Русский язык, чел. / средний балл", "Химия / приняло участие",
        "Химия / средний балл");
    assertThat(layout.firstBodyRow()).isEqualTo(6);
    assertThat(layout.firstHeadingRow()).isEqualTo(2);
    assertThat(layout.titles()).containsExactly("Результаты ЕГЭ в 2023 году");
  }

  @Test
  void takesOneHeadingRowOfPlainTables() {
    TableLayout layout = find("""
        district | school | score | calworks
        75119 | Sunol Glen Unified | 690.8 | 0.51
        61499 | Manzanita Elementary | 661.2 | 15.4
        """);

    assertThat(headings(layout)).containsExactly("district", "school", "score", "calworks");
    assertThat(layout.firstBodyRow()).isEqualTo(1);
    assertThat(layout.titles()).isEmpty();
  }

  @Test
  void takesNumbersStoredAsText() {
    TableLayout layout = find("""
        Предмет | Сдавали | Средний
        химия | '14.0 | '3,79
        """);

    assertThat(layout.firstBodyRow()).isEqualTo(1);
  }

  @Test
  void takesMarksAndYearsAsHeadings() {
    assertThat(headings(find("""
        Код ОО | Школа | Участников | 2 | 3 | 4 | 5
        042017 | Школа № 1 | 20 | 1 | 9 | 7 | 3
        """))).endsWith("Участников", "2", "3", "4", "5");
    assertThat(headings(find("""
        Школа | 2021 | 2022 | 2023
        Школа № 1 | 60 | 61.5 | 62
        """))).containsExactly("Школа", "2021", "2022", "2023");
  }

  @Test
  void rowsWithGapsRightBelowTheHeadingsBelongToTheBody() {
    TableLayout layout = find("""
        Код | Школа | Русский язык | Математика
        110001 | Школа № 1 | |
         | Заречный район | |
        110002 | Школа № 2 | х | -
        110003 | Школа № 3 | 20 | 12
        """);

    assertThat(layout.firstBodyRow()).isEqualTo(1);
    assertThat(headings(layout)).containsExactly("Код", "Школа", "Русский язык", "Математика");
  }

  @Test
  void oneTextInTheFirstCellIsATitleEvenRightAboveTheHeadings() {
    TableLayout layout = find("""
        Итоги ОГЭ 2022/2023 учебного года
        Школа | Сдавали | Не сдали
        Школа № 1 | 20 | 1
        """);

    assertThat(headings(layout)).containsExactly("Школа", "Сдавали", "Не сдали");
    assertThat(layout.titles()).containsExactly("Итоги ОГЭ 2022/2023 учебного года");
  }

  @Test
  void spreadsGroupsOfTablesWithoutMergedCells() {
    TableLayout layout = find("""
        Код | Школа | Русский язык | | Химия | |
         | | участники | средний балл | участники | средний балл | участники 11 кл.
        110001 | Школа № 1 | 20 | 61 | 3 | 50 | 4
        """);

    assertThat(headings(layout)).containsExactly("Код", "Школа", "Русский язык / участники",
        "Русский язык / средний балл", "Химия / участники", "Химия / средний балл", "Химия / участники 11 кл.");
  }

  @Test
  void takesLongTables() {
    TableLayout layout = find("""
        Год | Район | Код ОО | Наименование ОО | Процедура | Предмет | Параллель | Количество участников | «2»
        2021 | Заречный район | 042000 | Школа № 1 | ВПР | Физика | 7 | 30 | 2
        """);

    assertThat(layout.firstBodyRow()).isEqualTo(1);
    assertThat(layout.columns()).hasSize(9);
  }

  @Test
  void takesTablesOfOneColumnOfNumbersWhenTheHeadingsNameTheSchool() {
    assertThat(find("""
        Школа | Средний балл
        Школа № 1 | 61.5
        """).firstBodyRow()).isEqualTo(1);
  }

  @Test
  void takesTablesWhoseSchoolsAreCodes() {
    TableLayout layout = find("""
        Код ОО | Сдавали | Не сдали
        042001 | 20 | 1
        042002 | 30 | 2
        """);

    assertThat(layout.firstBodyRow()).isEqualTo(1);
    assertThat(headings(layout)).containsExactly("Код ОО", "Сдавали", "Не сдали");
  }

  @Test
  void keepsUnderscoresOfTechnicalHeadings() {
    assertThat(headings(find("school_code | NAME | X_1\n1 | A | 5"))).containsExactly("school_code", "NAME", "X_1");
  }

  @Test
  void passesOverFiguresAboveTheTable() {
    TableLayout layout = find("""
        Школ | 44 | выпускников | 843

        Школа | Сдавали | Не сдали
        Школа № 1 | 20 | 1
        """);

    assertThat(layout.firstHeadingRow()).isEqualTo(2);
    assertThat(layout.titles()).contains("Школ", "выпускников");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Пояснительная записка\nо результатах", "Школа | Сдавали | Не сдали",
    "1 | 2 | 3\n4 | 5 | 6",
    "Школа № 1 | 20 | 1\nШкола № 2 | 30 | 2"})
  void findsNothingWhereThereIsNoTable(String drawing) {
    assertThat(TableFinder.find(sheet("Лист1", drawing))).isEmpty();
  }

  @Test
  void givesExamplesAndTheSameFingerprintForAnotherYear() {
    TableLayout first = find("Школа | Сдавали в 2022 году | Не сдали\nШкола № 1 | 20 | 1\nШкола № 2 | 20 | 3");
    TableLayout second = find("Школа | Сдавали в 2023 году | Не сдали\nШкола № 5 | 7 | 0");
    TableLayout moved = find("Школа | Не сдали | Сдавали в 2023 году\nШкола № 5 | 7 | 0");
    TableLayout other = find("Школа | Сдавали в 2023 году | Сдали\nШкола № 5 | 7 | 7");

    assertThat(first.columns().get(1).examples()).containsExactly("20");
    assertThat(first.columns().get(2).examples()).containsExactly("1", "3");
    assertThat(first.columns().get(2).letter()).isEqualTo("C");
    assertThat(first.fingerprint()).isEqualTo(second.fingerprint()).isEqualTo(moved.fingerprint())
        .isNotEqualTo(other.fingerprint());
  }
}
