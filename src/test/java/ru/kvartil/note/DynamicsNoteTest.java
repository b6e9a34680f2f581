package ru.kvartil.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centre.Signatory;
import ru.kvartil.report.Block;
import ru.kvartil.report.Fact;
import ru.kvartil.report.PlainBlock;
import ru.kvartil.report.PlainDrawer;
import ru.kvartil.report.ReadBack;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Span;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.report.docx.DocxWriter;
import ru.kvartil.report.pdf.PdfWriter;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

class DynamicsNoteTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
  private static final NoteText TEXT = new NoteText(DATE, Optional.empty(), "", "Одна рекомендация.",
      Optional.empty());

  private static ReportContent school(NoteInput input, int key) throws Failure {
    return Notes.school(input, new SchoolKey(key), LakeDistrict.YEAR, TEXT);
  }

  /// Kind of each block with its words, plain spaces.
  private static String words(ReportContent content) {
    return content.plainBlocks().stream().map(
        block -> block.block().getClass().getSimpleName() + ": " + spaced(String.join(" | ", block.parts())) + "\n")
        .collect(Collectors.joining());
  }

  private static String spaced(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static String expected(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(DynamicsNoteTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// The numbers are worked out in [LakeDistrict]; ИСБШ of № 3 is 49,6 by standard scores computed apart.
  @Test
  void noteOfASchoolSaysWhatWasWorkedOutByHand() throws Exception {
    assertThat(words(school(LakeDistrict.whole(), 3))).isEqualTo(expected("school.expected.txt"));
  }

  @Test
  void noteOfTheDistrictSaysWhatWasWorkedOutByHand() throws Exception {
    assertThat(words(Notes.district(LakeDistrict.whole(), LakeDistrict.YEAR, TEXT)))
        .isEqualTo(expected("district.expected.txt"));
  }

  @Test
  void conclusionsRepeatFactsOfTheResultsAndNameTheirTables() throws Failure {
    NoteInput demo = DemoInput.load();
    for (int year : List.of(2021, 2023, 2025)) {
      for (School school : demo.schools()) {
        assertConclusions(Notes.school(demo, school.key(), new SchoolYear(year), TEXT));
      }
      assertConclusions(Notes.district(demo, new SchoolYear(year), TEXT));
    }
  }

  private static void assertConclusions(ReportContent content) {
    int from = content.blocks().indexOf(new Block.Section("Выводы"));
    Block.Numbered conclusions = (Block.Numbered) content.blocks().get(from + 1);
    Set<Fact> results = content.plainBlocks().subList(0, from).stream().flatMap(block -> block.facts().stream())
        .collect(Collectors.toSet());
    boolean data = content.blocks().stream().anyMatch(block -> block instanceof Table table
        && Set.of(ResultTables.YEAR, ResultTables.CERTIFICATES).contains(table.id()));
    assertThat(conclusions.items()).isNotEmpty();
    for (Text item : conclusions.items()) {
      assertThat(item.facts()).as(content.title()).hasSizeLessThanOrEqualTo(1);
      assertThat(results).as(content.title()).containsAll(item.facts());
      assertThat(item.spans().stream().anyMatch(Span.Reference.class::isInstance))
          .isEqualTo(data || !item.facts().isEmpty());
      String words = item.spans().stream().filter(Span.Words.class::isInstance).map(span -> ((Span.Words) span).text())
          .collect(Collectors.joining("|"));
      assertThat(words.replaceAll("\\d{4}/\\d{4}", "")).as("numbers outside facts").doesNotContainPattern("\\d");
    }
  }

  @Test
  void everyNumberOfATableIsAFactWithItsCells() throws Failure {
    NoteInput demo = DemoInput.load();
    for (ReportContent content : List.of(Notes.school(demo, new SchoolKey(13), LakeDistrict.YEAR, TEXT),
        Notes.district(demo, LakeDistrict.YEAR, TEXT))) {
      Stream<Text> cells = content.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast)
          .flatMap(table -> table.rows().stream().flatMap(row -> row.cells().stream().skip(1)));
      assertThat(cells).allSatisfy(cell -> assertThat(cell.spans().stream().filter(Span.Words.class::isInstance)
          .map(span -> ((Span.Words) span).text()).collect(Collectors.joining())).doesNotContainPattern("\\d"));
    }
  }

  @Test
  void wordsOfBlameNeverStand() throws Failure {
    NoteInput demo = DemoInput.load();
    List<ReportContent> notes = new ArrayList<>(List.of(Notes.district(demo, LakeDistrict.YEAR, TEXT)));
    for (School school : demo.schools()) {
      notes.add(Notes.school(demo, school.key(), LakeDistrict.YEAR, TEXT));
    }
    for (ReportContent note : notes) {
      assertThat(words(note).replace("рейтингом не является", "")).doesNotContainIgnoringCase("провал")
          .doesNotContainIgnoringCase("отстающ").doesNotContainIgnoringCase("слаб").doesNotContainIgnoringCase("влия")
          .doesNotContainIgnoringCase("статистически").doesNotContainIgnoringCase("рейтинг")
          .doesNotContainPattern("(?<!\\d)0,0 п\\.п")
          .doesNotContain("NaN").doesNotContain("  ");
    }
  }

  @Test
  void wordAndPaperSayWhatTheContentSays() throws Exception {
    NoteInput demo = DemoInput.load();
    for (ReportContent content : List.of(Notes.school(demo, new SchoolKey(13), LakeDistrict.YEAR, TEXT),
        Notes.district(demo, LakeDistrict.YEAR, TEXT), school(LakeDistrict.whole(), 6))) {
      ReadBack.assertDocxSays(content, new DocxWriter(new PlainDrawer()).bytes(content));
      ReadBack.assertPdfSays(content, new PdfWriter(new PlainDrawer()).bytes(content));
    }
  }

  @Test
  void aSchoolOutsideTheComparisonHasAnIndexAndNoQuartile() throws Failure {
    assertThat(words(school(LakeDistrict.whole(), 5))).contains("ИОР) школы в 2024/2025 учебном году составил 0,667")
        .contains("Школа вне сравнения: вечерняя. Квартиль и уровень не определяются.")
        .contains("2024/2025 | 0,667 | начало периода | вне сравнения | вне сравнения | вне сравнения")
        .doesNotContain("в квартиле");
  }

  @Test
  void aSchoolWithoutDataGetsADocumentThatSaysSo() throws Failure {
    assertThat(words(school(LakeDistrict.whole(), 6)))
        .contains("Результатов ГИА за 2024/2025 учебный год нет: в загруженных таблицах значений нет.")
        .contains("ИСБШ за 2024/2025 учебный год: нет данных, социального паспорта школы")
        .contains("1. Вывод о динамике не делается: нет данных о результатах ГИА.").doesNotContain("0,000");
  }

  @Test
  void oneYearGivesNoDynamics() throws Failure {
    NoteInput input = LakeDistrict.empty(1).year(1, 2025, 40, 4, 2, 40).input();
    assertThat(words(school(input, 1))).contains("за 2024/2025 учебный год")
        .contains("сравнимых данных за прежние годы нет")
        .contains("1. Вывод о динамике экзаменов не делается: сравнимых данных за прежние годы нет (таблица 1).")
        .doesNotContain("Сравниваются разные выпуски").doesNotContain("по годам, %");
  }

  @Test
  void belowFourSchoolsThereAreNoLevels() throws Failure {
    LakeDistrict district = LakeDistrict.empty(3);
    for (int school = 1; school <= 3; school++) {
      district.year(school, 2024, 40, school, 2, 40).year(school, 2025, 40, school, 3, 40);
    }
    NoteInput input = district.input();
    assertThat(words(school(input, 1))).contains("уровни не определяются")
        .contains("0,967 | −0,008 | не определяется | не определяется | 3").doesNotContain("в квартиле");
    assertThat(words(Notes.district(input, LakeDistrict.YEAR, TEXT))).doesNotContain("Переходы школ");
  }

  @Test
  void aYearWithoutDataIsSteppedOverAndSaidSo() throws Failure {
    NoteInput input = LakeDistrict.empty(1).year(1, 2023, 40, 4, 2, 40).year(1, 2025, 40, 16, 2, 40).input();
    assertThat(words(school(input, 1))).contains("за 2022/2023 – 2024/2025 учебные годы")
        .contains("на 30,0 п.п. больше, чем в 2022/2023 году")
        .contains("ОГЭ, математика: сравнение с 2022/2023 учебным годом, за более поздние прошлые годы данных нет.")
        .contains("ОГЭ, математика | 10,0 (40) | нет данных | 40,0 (40)");
  }

  @Test
  void anExamNobodySatIsNotMissing() throws Failure {
    NoteInput input = LakeDistrict.empty(1).year(1, 2024, 40, 4, 2, 40).exam(1, 2025, Subjects.MATHEMATICS, 0, 0)
        .exam(1, 2025, Subjects.RUSSIAN, 30, 0).input();
    assertThat(words(school(input, 1))).contains("ОГЭ по математике: в 2024/2025 учебном году никто не сдавал.")
        .contains("ОГЭ, математика | 0 | нет данных | нет данных").contains("Никто не сдавал: ОГЭ, математика.")
        .contains("аттестат об основном общем образовании: за 2024/2025 учебный год нет данных.".substring(1));
  }

  @Test
  void nothingIsConcludedFromAnIndexOfFew() throws Failure {
    LakeDistrict district = LakeDistrict.empty(4);
    for (int school = 1; school <= 4; school++) {
      district.year(school, 2024, 40, school, 2, 40).year(school, 2025, school == 1 ? 7 : 40, school, 3, 7);
    }
    NoteInput input = district.input();
    assertThat(words(school(input, 1)))
        .contains("Все показатели индекса – с малым числом сдававших (менее 10): вывод по одному году не делается.")
        .contains("1. Вывод о динамике экзаменов не делается").doesNotContain("1. ИОР школы")
        .doesNotContain(". Школа находится в квартиле").doesNotContain("Наибольшая часть изменения")
        .doesNotContainPattern("Квартиль (стал|остаётся|не изменился)");
    assertThat(words(school(input, 2))).doesNotContain("малым числом сдававших (менее 10)")
        .contains("1. ИОР школы снизился").contains("Наибольшая часть изменения")
        .containsPattern("Квартиль (стал|остаётся|не изменился)");
  }

  @Test
  void anIndexOfFewBeforeExplainsNothingEither() throws Failure {
    LakeDistrict district = LakeDistrict.empty(4);
    for (int school = 1; school <= 4; school++) {
      district.year(school, 2024, school == 1 ? 7 : 40, school, 2, 7).year(school, 2025, 40, school, 3, 40);
    }
    NoteInput input = district.input();
    assertThat(words(school(input, 1))).doesNotContain("Наибольшая часть изменения")
        .doesNotContainPattern("Квартиль (стал|остаётся|не изменился)");
    assertThat(words(school(input, 2))).contains("Наибольшая часть изменения");
  }

  @Test
  void anIndexNobodyHasTakesNoColumn() throws Failure {
    LakeDistrict district = LakeDistrict.empty(2).year(1, 2025, 40, 4, 2, 40).year(2, 2025, 40, 4, 2, 40);
    assertThat(words(Notes.district(district.input(), LakeDistrict.YEAR, TEXT))).doesNotContain("| ИСБШ")
        .contains("По методике «ИСБШ» за 2024/2025 учебный год ИСБШ не рассчитан: ни у одной сравниваемой школы нет")
        .doesNotContain("загрузите");
  }

  @Test
  void periodIsFiveYearsAtMost() throws Failure {
    LakeDistrict district = LakeDistrict.empty(1);
    for (int year = 2018; year <= 2025; year++) {
      district.year(1, year, 40, 4, 2, 40);
    }
    assertThat(words(school(district.input(), 1))).contains("за 2020/2021 – 2024/2025 учебные годы")
        .doesNotContain("2019/2020");
  }

  @Test
  void whatThePersonEntersStandsInTheDocument() throws Failure {
    NoteText text = new NoteText(DATE, Optional.of("приказ {0} № 7"), "проверить 'кавычки'",
        "Первая {1}\n\n  Вторая. ", Optional.of(new NoteText.Signers(new Signatory("Методист", "А. А. Иванова"),
            new Signatory("Начальник", "Б. Б. Петров"), Signatory.NOBODY)));
    ReportContent content = Notes.school(LakeDistrict.whole(), new SchoolKey(3), LakeDistrict.YEAR, text);
    assertThat(words(content)).contains("Основание: приказ {0} № 7. Цель: проверить 'кавычки'.")
        .contains("Numbered: 1. Первая {1} | 2. Вторая.\n")
        .endsWith("Signatures: Составил | Методист | А. А. Иванова | Согласовано | Начальник | Б. Б. Петров\n");
    assertThat(content.date()).isEqualTo(DATE);
  }

  @Test
  void withoutLetterheadBasisAndRecommendationsTheDocumentStands() throws Failure {
    NoteInput whole = LakeDistrict.whole();
    NoteInput bare = new NoteInput(Centre.of("Озёрный район", Optional.empty()), whole.schools(), whole.records(),
        whole.observations(), whole.methods(), 1);
    String words = words(Notes.school(bare, new SchoolKey(3), LakeDistrict.YEAR, NoteText.on(DATE)));
    assertThat(words).startsWith("Organisation: Методическая служба | Озёрный район\n").contains("Paragraph: Цель:")
        .doesNotContain("Основание").doesNotContain("Рекомендации").endsWith("Signatures: Составил\n");
  }

  @Test
  void manyFilesAreNamedInASection() throws Failure {
    List<PlainBlock> blocks = Notes.school(DemoInput.load(), new SchoolKey(13), LakeDistrict.YEAR, TEXT).plainBlocks();
    String words = spaced(blocks.stream().map(PlainBlock::text).collect(Collectors.joining("\n")));
    assertThat(words).contains("Источники: 21 файл, все названы в разделе «Источники данных».")
        .contains("Источник: файл «Социальные паспорта 2025.xlsx» (лист «Свод»).")
        .contains("файл «ЕГЭ 2021.xlsx» (лист «Свод»), файл «ЕГЭ 2022.xlsx» (лист «Свод»)");
  }

  @Test
  void unknownSchoolsAndYearsAreRefused() {
    NoteInput input = LakeDistrict.whole();
    assertThatThrownBy(() -> school(input, 99)).isInstanceOf(Failure.class).extracting("code").isEqualTo("no-school");
    assertThatThrownBy(() -> Notes.district(input, new SchoolYear(2030), TEXT)).isInstanceOf(Failure.class)
        .hasMessageContaining("2029/2030");
  }
}
