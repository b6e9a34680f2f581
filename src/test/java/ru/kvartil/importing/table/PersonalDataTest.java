package ru.kvartil.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.table.PersonalData.MARK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SheetHead;

class PersonalDataTest {
  private static SheetHead sheet(List<MergedArea> merged, String... lines) {
    List<RawRow> rows = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      List<RawCell> cells = new ArrayList<>();
      String[] texts = lines[i].split("\\|", -1);
      for (int column = 0; column < texts.length; column++) {
        String text = texts[column].strip();
        if (!text.isEmpty()) {
          cells.add(text.matches("\\d+")
              ? new RawCell(column, text, Double.parseDouble(text), false)
              : RawCell.text(column, text));
        }
      }
      rows.add(new RawRow(i, cells));
    }
    return new SheetHead("Лист 1", rows, merged);
  }

  /// Cleaned rows as they are shown.
  private static List<String> cleaned(SheetHead head) {
    Optional<TableMapping> mapping = TableFinder.find(head)
        .map(layout -> TableMapping.automatic("x.xlsx", layout, Optional.empty())).filter(TableMapping::usable);
    PersonalData data = new PersonalData(mapping, head.merged());
    return head.rows().stream().map(row -> {
      PersonalData.Cleaned cleaned = data.clean(row);
      return String.join("|", cleaned.row().cells().stream()
          .map(cell -> cleaned.closed().contains(cell.column()) ? PersonalData.shown(cell) : cell.text()).toList());
    }).toList();
  }

  @Test
  void columnsOfAListOfPupilsAreClosedByTheirHeadings() {
    List<String> rows = cleaned(sheet(List.of(), "Результаты ЕГЭ 2024 года",
        "№|Школа|ФИО|Дата рождения|СНИЛС|Класс|Балл", "1|СОШ № 1|Ивнёва Тая|12.05.2007|112-233-445 95|11А|71",
        "2|СОШ № 8 им. А.С. Зорина|ПЕТРОВ-ВОДКИН ЯН|39214|11223344595|11Б|64"));
    assertThat(rows.get(1)).isEqualTo("№|Школа|ФИО|Дата рождения|СНИЛС|Класс|Балл");
    assertThat(rows.get(2)).isEqualTo("1|СОШ № 1|" + MARK + "|" + MARK + "|" + MARK + "|11А|71");
    assertThat(rows.get(3))
        .isEqualTo("2|СОШ № 8 им. А.С. Зорина|" + MARK + "|" + MARK + "|" + MARK + "|11Б|64");
  }

  @Test
  void aMergedHeadingStandsOverAllItsColumns() {
    List<String> rows = cleaned(sheet(List.of(new MergedArea(0, 1, 0, 3)), "Школа|ФИО участника|||Балл",
        "СОШ № 1|Ивнёва|Тая|Андреевна|71", "СОШ № 2|Ким|Ан||64"));
    assertThat(rows.get(1)).isEqualTo("СОШ № 1|" + MARK + "|" + MARK + "|" + MARK + "|71");
    assertThat(rows.get(2)).isEqualTo("СОШ № 2|" + MARK + "|" + MARK + "|64");
  }

  @Test
  void whatTheImportReadsStaysAndNotesBetweenDoNot() {
    List<String> rows = cleaned(sheet(List.of(), "Исполнитель: Крапивина Зоя Марковна, тел. 8 (4852) 45-67-89",
        "Школа|Код ОО|ЕГЭ Математика, сдавали|ЕГЭ Математика, не преодолели", "СОШ № 1|310101|40|4",
        "СОШ им. Е.И. Лаптева|310102|30|1", "Директор Крапивина З.М.|||"));
    assertThat(rows.get(0)).isEqualTo("Исполнитель: " + MARK + ", тел. " + MARK);
    assertThat(rows.subList(1, 4)).containsExactly(
        "Школа|Код ОО|ЕГЭ Математика, сдавали|ЕГЭ Математика, не преодолели", "СОШ № 1|310101|40|4",
        "СОШ им. Е.И. Лаптева|310102|30|1");
    assertThat(rows.get(4)).isEqualTo("Директор " + MARK);
  }

  @Test
  void countsUnderHeadingsOfPeopleStayAndNamesDoNot() {
    List<String> rows = cleaned(
        sheet(List.of(), "Школа|Учителя, всего|Учитель математики|Телефон, кол-во|ОГЭ Химия, средний балл",
            "СОШ № 1|41|Ржевская Инга|3|4", "СОШ № 2|112|высшая категория|250|4"));
    assertThat(rows.get(1)).isEqualTo("СОШ № 1|41|" + MARK + "|3|4");
    assertThat(rows.get(2)).isEqualTo("СОШ № 2|112|высшая категория|250|4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Иванов Иван Иванович", "ИВАНОВА АННА ПЕТРОВНА", "Ли Пётр Олегович", "Анна Петровна",
    "Мамедов Али Гасан оглы", "Иванова А.П.", "А. П. Иванова", "Салтыкова-Щедрина Е.М.", "Воронова Дарья",
    "Тимофей Лукьянов", "ivanova.anna@mail.ru", "+7 (999) 123-45-67", "8 4852 45-67-89", "89991234567",
    "112-233-445 95", "45 06 123456", "IV-МЮ № 123456", "500100732259"})
  void unmistakableValuesAreClosedWhereverTheyStand(String value) {
    assertThat(PersonalWords.closed(value, MARK)).contains(MARK).doesNotContain("Иванов").doesNotContain("45-67");
  }

  @ParameterizedTest
  @ValueSource(strings = {"СОШ № 8 им. А.С. Зорина", "МБОУ СОШ имени А. С. Пушкина", "Озёрный район", "Русский язык",
    "12.05.2024", "2023/2024", "1 250 310", "Ниже порога, чел.", "Средняя школа", "Новая Москва", "310101",
    "1027600787994",
    "ОГРН 1027600787994", "СОШ № 1 г. Красный Холм"})
  void namesOfSchoolsAndNumbersStay(String value) {
    assertThat(PersonalWords.closed(value, MARK)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"ФИО, DATA", "Ф.И.О. учителя, DATA", "Фамилия, DATA", "Имя, DATA", "Имя файла, NONE",
    "Дата рождения, DATA",
    "Контактный телефон, DATA", "E-mail, DATA", "СНИЛС, DATA", "Серия и номер паспорта, DATA",
    "Адрес проживания, DATA", "Количество обучающихся с паспортом, PEOPLE", "Учитель, PEOPLE",
    "Классный руководитель, PEOPLE", "Наименование ОО, NONE", "Школа, NONE", "Балл, NONE", "Телефон, DATA",
    "Отметка, NONE", "Район, NONE"})
  void headingsTellWhatStandsBelow(String heading, PersonalWords.Heading kind) {
    assertThat(PersonalWords.heading(heading)).isEqualTo(kind);
  }
}
