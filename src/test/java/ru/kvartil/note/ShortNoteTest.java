package ru.kvartil.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.report.Block;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Figure;
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

/// The short справка: for whom has two minutes.
class ShortNoteTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
  private static final NoteText FULL = new NoteText(DATE, Optional.empty(), "", "Одна рекомендация.",
      Optional.empty());
  private static final NoteText SHORT = FULL.as(Length.SHORT);
  private static final String FILES = "файлы, из которых взяты числа документа";

  private static ReportContent school(NoteInput input, int key) throws Failure {
    return Notes.school(input, new SchoolKey(key), LakeDistrict.YEAR, SHORT);
  }

  private static String words(ReportContent content) {
    return content.plainBlocks().stream().map(
        block -> block.block().getClass().getSimpleName() + ": " + String.join(" | ", block.parts()) + "\n")
        .collect(Collectors.joining()).replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static String expected(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(ShortNoteTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private record Pair(ReportContent full, ReportContent brief) {}

  /// Both lengths of every справка of the demo district, of its first, middle and last year.
  private static List<Pair> pairs = List.of();

  @BeforeAll
  static void compose() throws Failure {
    pairs = demo();
  }

  private static List<Pair> demo() throws Failure {
    NoteInput demo = DemoInput.load();
    List<Pair> pairs = new ArrayList<>();
    for (int end : List.of(2021, 2023, 2025)) {
      SchoolYear year = new SchoolYear(end);
      for (School school : demo.schools()) {
        pairs.add(new Pair(Notes.school(demo, school.key(), year, FULL),
            Notes.school(demo, school.key(), year, SHORT)));
      }
      pairs.add(new Pair(Notes.district(demo, year, FULL), Notes.district(demo, year, SHORT)));
    }
    return pairs;
  }

  /// The numbers are worked out in [LakeDistrict].
  @Test
  void shortNoteOfASchoolSaysWhatWasWorkedOutByHand() throws Exception {
    assertThat(words(school(LakeDistrict.whole(), 3))).isEqualTo(expected("school.short.expected.txt"));
  }

  @Test
  void shortNoteOfTheDistrictSaysWhatWasWorkedOutByHand() throws Exception {
    assertThat(words(Notes.district(LakeDistrict.whole(), LakeDistrict.YEAR, SHORT)))
        .isEqualTo(expected("district.short.expected.txt"));
  }

  @Test
  void numbersAreThoseOfTheFullNote() throws Failure {
    for (Pair pair : pairs) {
      Set<Fact> full = new HashSet<>(pair.full().facts());
      List<Fact> brief = pair.brief().plainBlocks().stream().flatMap(ShortNoteTest::numbers)
          .filter(fact -> !fact.origin().what().equals(FILES)).toList();
      assertThat(brief).as(pair.brief().title()).isNotEmpty();
      assertThat(full).as(pair.brief().title()).containsAll(brief);
    }
  }

  /// Without the changes of certificates, which the full справка shows in words only.
  private static Stream<Fact> numbers(PlainBlock block) {
    return block.block() instanceof Table table && table.id().equals(ShortTable.ID)
        ? table.rows().stream().flatMap(row -> row.cells().stream().limit(4)).flatMap(cell -> cell.facts().stream())
        : block.facts().stream();
  }

  @Test
  void oneTableAndOneFigureCarryTheConclusions() throws Failure {
    for (Pair pair : pairs) {
      ReportContent content = pair.brief();
      assertThat(content.blocks().stream().filter(Table.class::isInstance).count()).isLessThanOrEqualTo(1);
      assertThat(content.blocks().stream().filter(Figure.class::isInstance).count()).isLessThanOrEqualTo(1);
      int from = content.blocks().indexOf(new Block.Section("Выводы"));
      Set<Fact> results = content.plainBlocks().subList(0, from).stream().flatMap(block -> block.facts().stream())
          .collect(Collectors.toSet());
      List<Text> items = ((Block.Numbered) content.blocks().get(from + 1)).items();
      assertThat(items).as(content.title()).isNotEmpty();
      for (Text item : items) {
        assertThat(item.facts()).as(content.title()).hasSizeLessThanOrEqualTo(1);
        assertThat(results).as(content.title()).containsAll(item.facts());
        assertThat(item.facts().isEmpty() || item.spans().stream().anyMatch(Span.Reference.class::isInstance)).isTrue();
      }
    }
  }

  @Test
  void itStandsOnTwoPagesWithARecommendation() throws Exception {
    NoteText text = new NoteText(DATE, Optional.empty(), "", ("Администрации школы – разобрать с учителями математики "
        + "ошибки выпускников прошлого года – до 1 марта 2027 г. – протокол методического объединения\n"),
        Optional.empty(), Length.SHORT);
    NoteInput demo = DemoInput.load();
    assertThat(demo.schools()).hasSize(24);
    List<ReportContent> notes = new ArrayList<>(List.of(Notes.district(demo, LakeDistrict.YEAR, text)));
    for (School school : demo.schools()) {
      notes.add(Notes.school(demo, school.key(), LakeDistrict.YEAR, text));
    }
    for (ReportContent note : notes) {
      assertThat(ReadBack.pdf(new PdfWriter(new PlainDrawer()).bytes(note))).as(note.title())
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void wordAndPaperSayWhatTheContentSays() throws Exception {
    NoteInput demo = DemoInput.load();
    for (ReportContent content : List.of(Notes.school(demo, new SchoolKey(13), LakeDistrict.YEAR, SHORT),
        Notes.district(demo, LakeDistrict.YEAR, SHORT), school(LakeDistrict.whole(), 3))) {
      ReadBack.assertDocxSays(content, new DocxWriter(new PlainDrawer()).bytes(content));
      ReadBack.assertPdfSays(content, new PdfWriter(new PlainDrawer()).bytes(content));
    }
  }

  @Test
  void wordsOfBlameNeverStand() throws Failure {
    for (Pair pair : pairs) {
      assertThat(words(pair.brief())).doesNotContainIgnoringCase("провал").doesNotContainIgnoringCase("отстающ")
          .doesNotContainIgnoringCase("слаб").doesNotContainIgnoringCase("влия").doesNotContainIgnoringCase("рейтинг")
          .doesNotContainIgnoringCase("статистически").doesNotContainPattern("(?<!\\d)0,0 п\\.п")
          .doesNotContain("NaN").doesNotContain("  ").doesNotContain("..");
    }
  }

  @Test
  void manyFilesAreCountedAndLeftToTheFullNote() throws Failure {
    assertThat(words(Notes.school(DemoInput.load(), new SchoolKey(13), LakeDistrict.YEAR, SHORT)))
        .containsPattern("Источники: \\d+ файл(а|ов)?, все названы в полной справке\\.")
        .doesNotContain("Источники данных");
  }

  @Test
  void aSchoolWithoutDataGetsADocumentThatSaysSo() throws Failure {
    assertThat(words(school(LakeDistrict.whole(), 6)))
        .contains("Результатов ГИА за 2024/2025 учебный год нет: в загруженных таблицах значений нет.")
        .contains("1. Вывод о динамике не делается: нет данных о результатах ГИА.").doesNotContain("Таблица")
        .doesNotContain("Рисунок").doesNotContain("0,000");
  }

  @Test
  void fewAreMarkedAndNobodyIsNamed() throws Failure {
    NoteInput input = LakeDistrict.empty(1).year(1, 2024, 40, 4, 2, 40).exam(1, 2025, Subjects.MATHEMATICS, 0, 0)
        .exam(1, 2025, Subjects.RUSSIAN, 7, 1).input();
    assertThat(words(school(input, 1))).contains("ОГЭ, русский язык: ниже порога* | 7 | 1 | 14,3")
        .contains("* Малое число сдававших или выпускников (менее 10): вывод по одному году не делается.")
        .contains("Никто не сдавал: ОГЭ, математика.").contains("малое число сдававших, вывод по одному году");
  }

  /// Below four schools there are no quartiles: the one table is that of results.
  @Test
  void withoutMovementTheDistrictShowsItsResults() throws Failure {
    NoteInput input = LakeDistrict.empty(1).year(1, 2024, 40, 4, 2, 40).year(1, 2025, 40, 16, 2, 40).input();
    assertThat(words(Notes.district(input, LakeDistrict.YEAR, SHORT))).contains("Таблица 1 – Результаты ГИА")
        .contains("1. Доля не преодолевших минимальный порог на ОГЭ по математике выросла на 30,0 п.п. по сравнению "
            + "с 2023/2024 годом (таблица 1).")
        .doesNotContain("квартиль стал");
  }

  @Test
  void aPurposeStandsOnlyWhereAPersonWroteIt() throws Failure {
    NoteText text = new NoteText(DATE, Optional.empty(), "подготовить совещание", "", Optional.empty(), Length.SHORT);
    assertThat(words(Notes.school(LakeDistrict.whole(), new SchoolKey(3), LakeDistrict.YEAR, text)))
        .contains("Основание: план работы центра, пункт 3. Цель: подготовить совещание. Методика:");
    assertThat(words(school(LakeDistrict.whole(), 3))).doesNotContain("Цель:");
  }
}
