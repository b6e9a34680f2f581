package ru.kvartil.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.report.Block;
import ru.kvartil.report.PlainDrawer;
import ru.kvartil.report.ReadBack;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.SampleReport;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;

class PdfWriterTest {
  private static final float MM = 72 / 25.4f;
  private final PdfWriter writer = new PdfWriter(new PlainDrawer());
  private final ReportContent school = SampleReport.school();
  private final ReportContent district = SampleReport.district();

  @Test
  void saysWhatTheContentSays() throws IOException {
    ReadBack.assertPdfSays(school, writer.bytes(school));
    ReadBack.assertPdfSays(district, writer.bytes(district));
  }

  @Test
  void headingRowStandsOnEveryPageOfATable() throws IOException {
    List<String> pages = ReadBack.pdf(writer.bytes(district));
    assertThat(pages).hasSize(4);
    assertThat(pages.subList(0, 3)).allSatisfy(page -> assertThat(page.split("Ниже порога", -1)).hasSize(2));
    assertThat(pages.get(3)).doesNotContain("Ниже порога");
  }

  @Test
  void pageNumberStandsInTheMiddleOfTheUpperFieldFromTheSecondPageOn() throws IOException {
    List<List<TextPosition>> pages = letters(writer.bytes(district));
    assertThat(pages.get(0)).noneMatch(letter -> letter.getYDirAdj() < 20 * MM);
    for (int i = 1; i < pages.size(); i++) {
      List<TextPosition> above = pages.get(i).stream().filter(letter -> letter.getYDirAdj() < 20 * MM).toList();
      assertThat(above.stream().map(TextPosition::getUnicode).collect(Collectors.joining()))
          .isEqualTo(Integer.toString(i + 1));
      TextPosition number = above.getFirst();
      assertThat(number.getXDirAdj() + number.getWidthDirAdj() / 2).isBetween(109.5f * MM, 110.5f * MM);
      assertThat(number.getYDirAdj() - number.getHeightDir()).isGreaterThanOrEqualTo(10 * MM);
    }
  }

  /// Points and commas at the end of a justified line hang out by four tenths of their width, as in good typesetting.
  @Test
  void nothingLeavesTheFields() throws IOException {
    for (ReportContent content : List.of(school, district)) {
      letters(writer.bytes(content)).stream().flatMap(List::stream).filter(letter -> !letter.getUnicode().isBlank())
          .forEach(letter -> {
            assertThat(letter.getXDirAdj()).isGreaterThanOrEqualTo(20 * MM - 0.5f);
            float hanging = ".,;:".contains(letter.getUnicode()) ? 0.4f * letter.getWidthDirAdj() : 0;
            assertThat(letter.getXDirAdj() + letter.getWidthDirAdj()).isLessThanOrEqualTo(200 * MM + 0.1f + hanging);
            assertThat(letter.getYDirAdj()).isLessThanOrEqualTo(277 * MM);
          });
    }
  }

  @Test
  void firstLineIsIndentedAndTheNextIsNot() throws IOException {
    List<TextPosition> letters = letters(writer.bytes(school)).getFirst();
    assertThat(startOf(letters, "Основание:")).isBetween(32.2f * MM, 32.8f * MM);
    assertThat(startOf(letters, "Источники:")).isBetween(19.8f * MM, 20.2f * MM);
  }

  private static float startOf(List<TextPosition> letters, String word) {
    String all = letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    return letters.get(all.indexOf(word)).getXDirAdj();
  }

  @Test
  void fontsAreEmbeddedAsSubsets() throws IOException {
    try (PDDocument document = Loader.loadPDF(writer.bytes(school))) {
      Set<String> names = new HashSet<>();
      for (var page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          names.add(font.getName());
        }
      }
      assertThat(names).containsExactlyInAnyOrder("KVARTL+LiberationSerif", "KVARTL+LiberationSerif-Bold");
    }
    assertThat(writer.bytes(district)).hasSizeLessThan(100_000);
  }

  @Test
  void knowsItsTitleLanguageAndSections() throws IOException {
    try (PDDocument document = Loader.loadPDF(writer.bytes(school))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Аналитическая справка: школа № 8");
      assertThat(document.getDocumentInformation().getCreationDate().toInstant()).hasToString("2026-11-21T00:00:00Z");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru-RU");
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      List<String> sections = new ArrayList<>();
      document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> sections.add(item.getTitle()));
      assertThat(sections).containsExactly("1. Результаты", "2. Выводы", "3. Рекомендации");
    }
  }

  @Test
  void equalDocumentsAreEqualFiles() {
    byte[] again = new PdfWriter(new PlainDrawer()).bytes(SampleReport.school());
    assertThat(Arrays.mismatch(writer.bytes(school), again)).isEqualTo(-1);
  }

  /// However many paragraphs go before, signatures are never alone on their page and a heading never ends one.
  @ParameterizedTest
  @ValueSource(ints = {20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
    44,
    45})
  void signaturesAndHeadingsAreNeverLeftAlone(int paragraphs) throws IOException {
    List<Block> blocks = new ArrayList<>();
    IntStream.range(0, paragraphs).forEach(i -> blocks.add(new Block.Paragraph(Text.of("Строка " + i + "."))));
    blocks.add(new Block.Section("Рекомендации"));
    blocks.add(new Block.Paragraph(Text.of("Последнее слово. ".repeat(22).strip())));
    blocks.add(new Block.Signatures(List.of(new Block.Signature("", "Методист", "И. П. Лебедева"))));
    ReportContent content = new ReportContent("т", "", school.date(), school.page(), blocks);
    byte[] file = writer.bytes(content);
    ReadBack.assertPdfSays(content, file);
    List<String> pages = ReadBack.pdf(file);
    assertThat(pages.getLast()).contains("Методист");
    assertThat(pages.getLast().split("Последнее", -1).length).as("words before the signatures").isGreaterThan(5);
    assertThat(pages).allSatisfy(page -> assertThat(page.strip()).doesNotEndWith("Рекомендации"));
  }

  @Test
  void aRowHigherThanAPageIsContinuedNotCut() throws IOException {
    Table table = new Table("t", "Таблица", List.of(Table.Column.words("Школа"), Table.Column.words("Примечание")),
        List.of(Table.Row.of(Text.of("Первая"), Text.of("короткое")),
            Table.Row.of(Text.of("Вторая"), Text.of(IntStream.range(0, 700).mapToObj(i -> "слово" + i).collect(
                Collectors.joining(" ")))),
            Table.Row.of(Text.of("Третья"), Text.of("последнее"))),
        List.of(Text.of("Примечание.")));
    ReportContent content = new ReportContent("т", "", school.date(), school.page(), List.of(table));
    String all = String.join(" ", ReadBack.pdf(writer.bytes(content)));
    assertThat(IntStream.range(0, 700).filter(i -> !all.contains("слово" + i))).isEmpty();
    assertThat(all).contains("последнее").contains("Примечание.");
  }

  @Test
  void aLetterTheFaceLacksIsSeenAsMissing() throws IOException {
    ReportContent content = new ReportContent("т", "", school.date(), school.page(),
        List.of(new Block.Paragraph(Text.of("знак 學 и дефис\u20112"))));
    assertThat(ReadBack.pdf(writer.bytes(content)).getFirst()).contains("знак ? и").contains("дефис-2");
  }

  @ParameterizedTest
  @CsvSource({"5, 5, true, false, 5", "5, 9, true, false, 5", "5, 5, false, false, 3", "3, 3, false, false, 0",
    "3, 3, false, true, 3", "5, 4, true, false, 3", "3, 2, true, false, 0", "9, 1, true, false, 0",
    "90, 50, true, true, 50", "3, 2, true, true, 2", "3, 0, true, true, 1"})
  void leavesTwoLinesTogether(int left, int fit, boolean tailFits, boolean fresh, int now) {
    assertThat(TextPiece.share(left, fit, tailFits, fresh)).isEqualTo(now);
  }

  private static List<List<TextPosition>> letters(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      List<List<TextPosition>> pages = new ArrayList<>();
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            letters.add(letter);
          }
        };
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        stripper.getText(document);
        pages.add(letters);
      }
      return pages;
    }
  }
}
