package ru.kvartil.report.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.PlainDrawer;
import ru.kvartil.report.ReadBack;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.SampleReport;
import ru.kvartil.report.TextStyle;
import ru.kvartil.shared.Failure;

class DocxWriterTest {
  private final DocxWriter writer = new DocxWriter(new PlainDrawer());
  private final ReportContent school = SampleReport.school();
  private final ReportContent district = SampleReport.district();

  private XWPFDocument open(ReportContent content) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(writer.bytes(content)));
  }

  @Test
  void saysWhatTheContentSays() throws IOException {
    ReadBack.assertDocxSays(school, writer.bytes(school));
    ReadBack.assertDocxSays(district, writer.bytes(district));
  }

  @Test
  void fieldsAreThoseOfTheStandard() throws IOException {
    try (XWPFDocument document = open(school)) {
      var section = document.getDocument().getBody().getSectPr();
      var margins = section.getPgMar();
      assertThat(List.of(margins.getLeft(), margins.getRight(), margins.getTop(), margins.getBottom()))
          .containsExactly(twips(1134), twips(567), twips(1134), twips(1134));
      assertThat(section.getPgSz().getW()).isEqualTo(twips(11906));
      assertThat(section.getPgSz().getH()).isEqualTo(twips(16838));
      assertThat((BigInteger) margins.getHeader()).isGreaterThanOrEqualTo(twips(567));
    }
  }

  private static BigInteger twips(long value) {
    return BigInteger.valueOf(value);
  }

  @Test
  void pagesAreNumberedAtTheTopFromTheSecondOn() throws IOException {
    try (XWPFDocument document = open(school)) {
      assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
      var headers = document.getHeaderFooterPolicy();
      assertThat(headers.getFirstPageHeader()).isNull();
      var number = headers.getDefaultHeader().getParagraphs().getFirst();
      assertThat(number.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
      assertThat(number.getStyle()).isEqualTo(DocxStyles.id(TextStyle.PAGE_NUMBER));
    }
  }

  @Test
  void headingRowIsRepeatedAndRowsAreNotTorn() throws IOException {
    try (XWPFDocument document = open(district)) {
      XWPFTable table = document.getTables().getFirst();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRows()).hasSize(92).allMatch(XWPFTableRow::isCantSplitRow);
      assertThat(table.getRows().stream().skip(1)).noneMatch(XWPFTableRow::isRepeatHeader);
    }
  }

  @Test
  void numbersLeanRightAndColumnsAreFixed() throws IOException {
    try (XWPFDocument document = open(school)) {
      XWPFTable table = document.getTables().getFirst();
      var row = table.getRow(1);
      assertThat(row.getCell(0).getParagraphs().getFirst().getAlignment()).isEqualTo(ParagraphAlignment.LEFT);
      assertThat(row.getCell(1).getParagraphs().getFirst().getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
      assertThat(table.getCTTbl().getTblPr().getTblLayout().getType()).hasToString("fixed");
      assertThat(table.getCTTbl().getTblGrid().getGridColList().stream().mapToInt(c -> ((Number) c.getW()).intValue())
          .sum()).isBetween(10200, 10210);
    }
  }

  @Test
  void captionStaysWithItsTableAndTheLastTextWithTheSignatures() throws IOException {
    try (XWPFDocument document = open(school)) {
      assertThat(document.getParagraphs()).filteredOn(p -> p.getText().startsWith("Таблица")).singleElement()
          .satisfies(p -> assertThat(p.getStyle()).isEqualTo("TABLE_CAPTION"));
      assertThat(part(writer.bytes(school), "word/styles.xml"))
          .containsPattern("w:styleId=\"TABLE_CAPTION\"[^§]{0,150}<w:keepNext/>");
      assertThat(document.getParagraphs()).filteredOn(p -> p.getText().startsWith("Заместителю")).singleElement()
          .satisfies(p -> assertThat(p.isKeepNext()).isTrue());
    }
  }

  @Test
  void figureIsDescribedInWords() throws IOException {
    try (XWPFDocument document = open(school)) {
      var picture = document.getAllPictures();
      assertThat(picture).hasSize(1);
      var drawing = document.getParagraphs().stream().flatMap(p -> p.getRuns().stream())
          .filter(run -> run.getCTR().sizeOfDrawingArray() > 0).findFirst().orElseThrow().getCTR().getDrawingArray(0);
      assertThat(drawing.getInlineArray(0).getDocPr().getDescr()).startsWith("ИОР школы снизился с 0,293 до 0,241");
      assertThat(drawing.getInlineArray(0).getExtent().getCx()).isEqualTo(180L * 36_000);
    }
  }

  @Test
  void namesTimesWithLiberationInItsPlaceAndIsNotInCompatibilityMode() throws IOException {
    byte[] file = writer.bytes(school);
    assertThat(part(file, "word/styles.xml")).contains("w:ascii=\"Times New Roman\"").contains("w:val=\"ru-RU\"");
    assertThat(part(file, "word/fontTable.xml"))
        .containsPattern("w:name=\"Times New Roman\"[^§]{0,20}<w:altName w:val=\"Liberation Serif\"/>");
    assertThat(part(file, "word/settings.xml")).containsPattern("compatibilityMode\"[^>]+w:val=\"15\"");
    assertThat(part(file, "[Content_Types].xml")).contains("/word/fontTable.xml");
  }

  @Test
  void theOlderStandardNamesAFreeFont() throws IOException {
    ReportContent older = new ReportContent("т", "", school.date(), PageSetup.GOST_2016, school.blocks());
    byte[] file = writer.bytes(older);
    assertThat(part(file, "word/styles.xml")).contains("w:ascii=\"Liberation Serif\"").doesNotContain("Times");
    ReadBack.assertDocxSays(older, file);
  }

  @Test
  void aFailedSaveLeavesTheOldFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("справка.docx");
    writer.write(school, file);
    assertThat(Files.readAllBytes(file)).isEqualTo(writer.bytes(school));
    Path taken = Files.createDirectories(folder.resolve("папка.docx/внутри")).getParent();
    assertThatThrownBy(() -> writer.write(school, taken)).isInstanceOf(Failure.class)
        .hasMessageContaining("не сохранён");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("справка.docx", "папка.docx");
  }

  @Test
  void propertiesAreThoseOfTheDocument() throws IOException {
    try (XWPFDocument document = open(school)) {
      var core = document.getProperties().getCoreProperties();
      assertThat(core.getTitle()).isEqualTo("Аналитическая справка: школа № 8");
      assertThat(core.getCreator()).isEqualTo("ИМЦ Берёзовского района");
      assertThat(core.getCreated().toInstant()).hasToString("2026-11-21T00:00:00Z");
      assertThat(core.getModified().toInstant()).hasToString("2026-11-21T00:00:00Z");
      assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("ru-RU");
    }
  }

  @Test
  void equalDocumentsAreEqualFiles() {
    byte[] again = new DocxWriter(new PlainDrawer()).bytes(SampleReport.school());
    assertThat(Arrays.mismatch(writer.bytes(school), again)).isEqualTo(-1);
  }

  private static String part(byte[] file, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no part " + name);
  }
}
