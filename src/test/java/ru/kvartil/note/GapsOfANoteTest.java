package ru.kvartil.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Table;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;

/// What a справка says where there is nothing to say, and how it writes names.
class GapsOfANoteTest {
  private static final NoteText TEXT = new NoteText(LocalDate.of(2026, 11, 21), Optional.empty(), "", "",
      Optional.empty());

  private static String words(ReportContent content) {
    return content.plainBlocks().stream().map(block -> String.join(" | ", block.parts()))
        .collect(Collectors.joining("\n")).replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static NoteInput with(NoteInput input, List<School> schools) {
    return new NoteInput(input.centre(), schools, input.records(), input.observations(), input.methods(),
        input.revision());
  }

  private static School named(School school, String official, String municipality) {
    return new School(school.id(), school.key(), school.version(), new SchoolNames(official, "", school.name(),
        List.of()), school.codes(), municipality, school.type(), school.place(), school.small(), school.parent());
  }

  @Test
  void aYearWithoutDataIsOneSentenceAndNoTableOfGaps() throws Exception {
    LakeDistrict district = LakeDistrict.empty(4);
    for (int school = 1; school <= 4; school++) {
      district.year(school, 2024, 40, 4, 2, 40);
    }
    district.facts.put(1, 2025, ResultKey.of(Procedure.OGE, Subjects.RUSSIAN).series(Measure.APPLIED), 40);
    ReportContent note = Notes.district(district.input(), LakeDistrict.YEAR, TEXT);
    assertThat(words(note)).contains(
        "По методике «ГИА и аттестаты» за 2024/2025 учебный год ИОР не рассчитан: нет данных ни по одному показателю.")
        .contains("Вывод о динамике экзаменов не делается: за 2024/2025 учебный год результатов нет (таблица 1).")
        .doesNotContain("загрузите", "0 школ", "Нет данных или данных недостаточно: ");
    assertThat(note.blocks()).noneMatch(block -> block instanceof Table table && table.id().equals("schools"));
  }

  @Test
  void schoolsOfSeveralMunicipalitiesStandUnderThem() throws Exception {
    NoteInput lake = LakeDistrict.whole();
    NoteInput two = with(lake, lake.schools().stream()
        .map(school -> named(school, "", school.key().value() < 4 ? "Озёрный район" : "Горный район")).toList());
    assertThat(words(Notes.district(two, LakeDistrict.YEAR, TEXT)))
        .contains("Школы перечислены по муниципалитетам и по алфавиту;");
    assertThat(words(Notes.district(lake, LakeDistrict.YEAR, TEXT))).contains("Школы перечислены по алфавиту;");
  }

  @Test
  void theTitleWritesAnOfficialNameInTypographicQuotes() throws Exception {
    NoteInput lake = LakeDistrict.whole();
    NoteInput printed = with(lake, lake.schools().stream()
        .map(school -> named(school, "МБОУ \"Озёрная СОШ\"", school.municipality())).toList());
    assertThat(words(Notes.school(printed, new SchoolKey(1), LakeDistrict.YEAR, TEXT)))
        .contains("МБОУ «Озёрная СОШ» (Школа № 1)").doesNotContain("\"");
  }

  /// № 1 sat both exams, № 4 mathematics alone: № 1 is compared by mathematics and certificates, 0,950 and 0,900.
  @Test
  void aSchoolComparedByCommonIndicatorsHasBothValuesInItsTable() throws Exception {
    LakeDistrict district = LakeDistrict.empty(4);
    for (int year = 2024; year <= 2025; year++) {
      for (int school = 1; school <= 3; school++) {
        district.year(school, year, 40, year == 2024 ? 4 : 8, year == 2024 ? 20 : 0, 40);
      }
      district.year(4, year, 40, 10, 10, 40);
    }
    NoteInput input = district.input();
    assertThat(words(Notes.school(input, new SchoolKey(1), LakeDistrict.YEAR, TEXT))).doesNotContain("Для сравнения");
    LakeDistrict without = LakeDistrict.empty(4);
    for (int year = 2024; year <= 2025; year++) {
      for (int school = 1; school <= 3; school++) {
        without.year(school, year, 40, year == 2024 ? 4 : 8, year == 2024 ? 20 : 0, 40);
      }
      without.ninth(4, year, 40, 10, 40);
    }
    assertThat(words(Notes.school(without.input(), new SchoolKey(1), LakeDistrict.YEAR, TEXT)))
        .contains("составил 0,933, на 0,133 выше, чем в 2023/2024 году")
        .contains("Школа находится в квартиле").doesNotContain("По этому значению")
        .contains("Квартиль определён по ИОР показателей, общих для всех сравниваемых школ: 0,900, "
            + "в 2023/2024 году он был 0,950.")
        .contains("ИОР | К прошлому году | Для сравнения").contains("0,933 | +0,133 | 0,900");
  }
}
