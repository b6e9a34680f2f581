package ru.kvartil.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.table.Sheets.sheet;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// What headings mean.
class TableMappingTest {
  private static TableMapping map(String drawing, String... specs) throws Failure {
    return map("Лист1", drawing, Optional.empty(), specs);
  }

  private static TableMapping map(String sheet, String drawing, Optional<SchoolYear> given, String... specs)
      throws Failure {
    return ReadTable.mapping(sheet(sheet, drawing), given, specs);
  }

  /// Roles as `B SCHOOL_NAME`, `C ЕГЭ/Химия/mean`, `D row mark_2`; ignored columns as `E -`.
  private static List<String> roles(TableMapping mapping) {
    return mapping.layout().columns().stream()
        .map(column -> column.letter() + " " + switch (mapping.role(column.index())) {
          case ColumnRole.Key key -> key.name();
          case ColumnRole.Value value -> value.series().procedure() + "/" + value.series().subject() + "/"
              + value.series().measure() + (value.series().parallel() == 0 ? "" : "@" + value.series().parallel())
              + value.year().map(year -> " " + year).orElse("");
          case ColumnRole.RowResult result -> "row " + result.subject() + result.measure().id();
          case ColumnRole.Ignored _ -> "-";
        }).toList();
  }

  private static List<String> problems(TableMapping mapping) {
    return mapping.problems().stream().map(problem -> problem.code() + " " + problem.place().cell()).toList();
  }

  @Test
  void readsSubjectAndMeasureOfWideTables() throws Failure {
    TableMapping mapping = map(
        """
            Результаты ЕГЭ 2022/2023 учебного года

            № п/п | Муниципалитет | Код ОО | Школа | Русский язык, чел. | | | География, чел.\\n(в т.ч. участвовавшие в 2022 году) |
             | | | | сдавали | не преодолели минимум | средний балл | сдавали | 100 баллов
            1 | Заречный район | 110001 | Школа № 1 | 20 | 1 | 61 | 3 | 0
            """);

    assertThat(roles(mapping)).containsExactly("A -", "B MUNICIPALITY", "C SCHOOL_CODE", "D SCHOOL_NAME",
        "E ЕГЭ/Русский язык/participants", "F ЕГЭ/Русский язык/below_minimum", "G ЕГЭ/Русский язык/mean",
        "H ЕГЭ/География/participants", "I ЕГЭ/География/score_100");
    assertThat(mapping.context().year()).contains(new SchoolYear(2023));
    assertThat(mapping.problems()).isEmpty();
    assertThat(mapping.kind()).isEqualTo(TableKind.RESULTS);
  }

  @Test
  void readsSubjectAndMeasureOfOneHeading() throws Failure {
    assertThat(roles(map("""
        ОГЭ 2023/2024

        Школа | Русский язык, средний балл | Математика: не сдали | Средний балл по физике | Химия (сдавали)
        Школа № 1 | 4.1 | 2 | 3.9 | 5
        """))).containsExactly("A SCHOOL_NAME", "B ОГЭ/Русский язык/mean", "C ОГЭ/Математика/below_minimum",
        "D ОГЭ/Физика/mean", "E ОГЭ/Химия/participants");
  }

  @Test
  void recognisesLongTables() throws Failure {
    TableMapping mapping = map(
        """
            Год | Район | Код ОО | Наименование ОО | Тип населённого пункта | Процедура | Предмет | Параллель | Количество участников | «2» | «3» | «4» | «5» | Средний балл
            2021 | Заречный район | 042000 | Школа № 1 | село | ВПР | Физика | 7 | 30 | 2 | 10 | 10 | 8 | 3.8
            """);

    assertThat(roles(mapping)).containsExactly("A YEAR", "B MUNICIPALITY", "C SCHOOL_CODE", "D SCHOOL_NAME", "E PLACE",
        "F PROCEDURE", "G SUBJECT", "H PARALLEL", "I row participants", "J row mark_2", "K row mark_3", "L row mark_4",
        "M row mark_5", "N row mean");
    assertThat(mapping.problems()).isEmpty();
  }

  @Test
  void keepsHalvesOfOneSubjectApart() throws Failure {
    TableMapping mapping = map("""
        ЕГЭ 2022/2023

        Школа | Математика | | Английский язык | | Информатика | КЕГЭ
         | базовый уровень | профильный уровень | устная часть | письменная часть | сдавали | сдавали
         | сдавали | сдавали | сдавали | сдавали | |
        Школа № 1 | 20 | 1 | 61 | 3 | 7 | 8
        """);

    assertThat(roles(mapping)).containsExactly("A SCHOOL_NAME", "B ЕГЭ/Математика (база)/participants",
        "C ЕГЭ/Математика (профиль)/participants", "D ЕГЭ/Английский язык (устная часть)/participants",
        "E ЕГЭ/Английский язык (письменная часть)/participants", "F ЕГЭ/Информатика/participants",
        "G ЕГЭ/КЕГЭ/participants");
  }

  @Test
  void columnsWithOneUsualSpellingKeepTheirPrintedNames() throws Failure {
    assertThat(roles(map("""
        ЕГЭ 2022/2023

        Школа | Математика профильная, сдавали | Математика (профильный уровень), сдавали
        Школа № 1 | 20 | 1
        """))).doesNotHaveDuplicates().allMatch(role -> !role.contains("-"));
  }

  @Test
  void reportsColumnsThatMeanTheSame() throws Failure {
    TableMapping mapping = map("""
        ЕГЭ 2022/2023

        Школа | Химия / сдавали | Химия / сдавали
        Школа № 1 | 20 | 1
        """);

    assertThat(roles(mapping)).containsExactly("A SCHOOL_NAME", "B ЕГЭ/Химия/participants", "C -");
    assertThat(problems(mapping)).containsExactly("column-collides C3");
    assertThat(mapping.usable()).isTrue();
  }

  @Test
  void tableAboutApplicationsGivesNoParticipants() throws Failure {
    TableMapping mapping = map("2024", """
        Информация о поданных выпускниками школ заявлениях на участие в ЕГЭ

        Школа | Всего выпускников, подавших заявление, чел. | Русский язык, чел. | Химия / участников
        Школа № 1 | 20 | 20 | 3
        """, Optional.empty());

    assertThat(roles(mapping)).containsExactly("A SCHOOL_NAME", "B ГИА-11//graduates", "C ЕГЭ/Русский язык/applied",
        "D ЕГЭ/Химия/applied");
    assertThat(mapping.kind()).isEqualTo(TableKind.APPLICATIONS);
  }

  @Test
  void readsCountsOfGraduates() throws Failure {
    assertThat(roles(map("""
        Итоги 2022/2023 учебного года

        Школа | Выпускников 9 классов | | Выпускников 11 классов | | | |
         | всего | допущено к ГИА | всего | получили аттестат | аттестат с отличием | медаль | не получили аттестат
        Школа № 1 | 40 | 39 | 20 | 20 | 3 | 2 | 0
        """))).containsExactly("A SCHOOL_NAME", "B ГИА-9//graduates", "C ГИА-9//admitted", "D ГИА-11//graduates",
        "E ГИА-11//certificate", "F ГИА-11//certificate_honours", "G ГИА-11//medal", "H -");
  }

  @Test
  void procedureNamedByOneHeadingCountsForTheOthers() throws Failure {
    assertThat(roles(map("""
        ОО | Всего выпускников 11 классов | Допущены к ГИА | Медаль
        Школа № 1 | 40 | 39 | 2
        """))).containsExactly("A SCHOOL_NAME", "B ГИА-11//graduates", "C ГИА-11//admitted", "D ГИА-11//medal");
    assertThat(ReadTable.of(sheet("", """
        Школа | Класс | Предмет | Кол-во участников ВПР | Отметка "2", чел.
        Школа № 1 | 6А | Физика | 30 | 4
        """), EmptyCells.MISSING, Optional.of(new SchoolYear(2023))).lines()).containsExactly(
        "D2 ВПР Физика 6 participants 2022/2023 = 30.0", "E2 ВПР Физика 6 mark_2 2022/2023 = 4.0");
  }

  @Test
  void onlyMathematicsHasLevels() throws Failure {
    assertThat(roles(map("""
        Школа | Средний балл ЕГЭ (профиль) | Средний балл ЕГЭ (база) | Средний балл ЕГЭ по русскому языку | Сдали физику
        Школа № 1 | 55 | 4.2 | 66 | 7
        """))).containsExactly("A SCHOOL_NAME", "B ЕГЭ/Математика (профиль)/mean", "C ЕГЭ/Математика (база)/mean",
        "D ЕГЭ/Русский язык/mean", "E -");
  }

  @Test
  void readsFieldsOfThePassport() throws Failure {
    TableMapping mapping = map(
        """
            Социальный паспорт на 01.09.2022

            Школа | Общее число обучающихся | Из многодетных семей, чел. | Количество детей: под опекой | Малокомплектная | Рост
            Школа № 1 | 400 | 20 | 3 | нет | 5
            """);

    assertThat(roles(mapping)).containsExactly("A SCHOOL_NAME", "B социальный паспорт//Общее число обучающихся",
        "C социальный паспорт//Из многодетных семей", "D социальный паспорт//Под опекой", "E SMALL_SCHOOL", "F -");
    assertThat(mapping.context().year()).contains(new SchoolYear(2023));
    assertThat(problems(mapping)).containsExactly("column-unknown F3");
    assertThat(mapping.kind()).isEqualTo(TableKind.PASSPORT);
  }

  @Test
  void percentsOfCountsAreNotRead() throws Failure {
    TableMapping mapping = map("""
        ВПР, 5 класс, математика, 2022/2023

        Школа | Участников | «2», % | Качество, %
        Школа № 1 | 40 | 5 | 50
        """);

    assertThat(roles(mapping)).containsExactly("A SCHOOL_NAME", "B ВПР/Математика/participants@5", "C -", "D -");
    assertThat(problems(mapping)).containsExactly("column-percent C3", "column-unknown D3");
  }

  @Test
  void resultsOfNoProcedureAreNotRead() throws Failure {
    TableMapping mapping = map("""
        Школа | Русский язык / сдавали | Общее число обучающихся
        Школа № 1 | 40 | 500
        """);

    assertThat(roles(mapping)).element(1).isEqualTo("B -");
    assertThat(problems(mapping)).containsExactly("procedure-missing B1");
    assertThat(mapping.usable()).isTrue();
  }

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

  @Test
  void tableWithoutSchoolsIsNotUsable() throws Failure {
    TableMapping mapping = map("ЕГЭ 2022/2023\n\nПредмет | Сдавали | Не сдали\nХимия | 5 | 6");

    assertThat(mapping.usable()).isFalse();
    assertThat(problems(mapping)).containsExactly("school-column-missing ");
  }

  @Test
  void mappingByHandReadsOnlyWhatItNames() throws Failure {
    TableMapping mapping = map("""
        cds | name | api99 | a=b
        01611190130229 | Alameda High | 693 | 5
        """, "cds=school.code", "B=school.name", "a=b=indicator:x");

    assertThat(roles(mapping)).containsExactly("A SCHOOL_CODE", "B SCHOOL_NAME", "C -", "D показатель//x");
    assertThat(mapping.usable()).isTrue();
  }

  @Test
  void lettersNameAColumnOnlyWhereNoHeadingDoes() throws Failure {
    TableMapping mapping = map("Школа | C | B\nШкола № 1 | 5 | 6", "A=school.name", "C=indicator:x");

    assertThat(roles(mapping)).containsExactly("A SCHOOL_NAME", "B показатель//x", "C -");
  }

  @Test
  void joinedHeadingsNameColumnsWhateverTheirSpaces() throws Failure {
    TableMapping mapping = map("""
        Школа | Русский\u00a0язык |
         | сдавали | средний\\nбалл
        Школа № 1 | 5 | 61
        """, "Школа=school.name", "Русский язык / средний балл=result:ЕГЭ/Русский язык/mean");

    assertThat(roles(mapping)).containsExactly("A SCHOOL_NAME", "B -", "C ЕГЭ/Русский язык/mean");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      Класс=indicator:x;      column-missing
      Балл=indicator:x;       column-ambiguous
      A=school.code;          column-ambiguous
      """)
  void mappingByHandThatFitsNoColumnOrSeveralIsRefused(String spec, String code) throws Failure {
    TableMapping mapping = map("Школа | Балл | Балл\nШкола № 1 | 5 | 6", "Школа=school.name", "B=indicator:y", spec);

    assertThat(mapping.usable()).isFalse();
    assertThat(mapping.problems()).extracting(problem -> problem.code()).containsExactly(code);
  }

  @Test
  void twoColumnsMappedToOneFieldAreNotBothRead() throws Failure {
    TableMapping mapping = map("Школа | Балл | Счёт\nШкола № 1 | 5 | 6", "Школа=school.name", "Балл=indicator:x",
        "Счёт=indicator:x");

    assertThat(roles(mapping)).containsExactly("A SCHOOL_NAME", "B показатель//x", "C -");
    assertThat(problems(mapping)).containsExactly("column-collides C1");
  }
}
