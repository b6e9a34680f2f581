package ru.kvartil.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.table.Mappings.map;
import static ru.kvartil.importing.table.Mappings.problems;
import static ru.kvartil.importing.table.Mappings.roles;
import static ru.kvartil.importing.table.Sheets.sheet;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// What headings mean.
class TableMappingTest {
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

  @Test
  void tableWithoutSchoolsIsNotUsable() throws Failure {
    TableMapping mapping = map("ЕГЭ 2022/2023\n\nПредмет | Сдавали | Не сдали\nХимия | 5 | 6");

    assertThat(mapping.usable()).isFalse();
    assertThat(problems(mapping)).containsExactly("school-column-missing ");
  }
}
