package ru.kvartil.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.kvartil.importing.Spreadsheets.open;
import static ru.kvartil.importing.Spreadsheets.refusal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.shared.Failure;

/// Files are told by content: every name here ends in `.xlsx`.
class SpreadsheetReaderTest {
  @TempDir
  private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("таблица.xlsx"), bytes);
  }

  private String refused(byte[] bytes) throws IOException {
    return refusal(file(bytes), ReadLimits.usual());
  }

  @ParameterizedTest
  @CsvSource({"PDF, 255044462d312e34", "PICTURE, 89504e470d0a1a0a", "PICTURE, ffd8ffe0", "PICTURE, 474946383961",
    "PICTURE, 49492a0008000000", "PICTURE, 424d3600000000000000", "PICTURE, 524946460000000057454250",
    "ARCHIVE, 377abcaf271c", "ARCHIVE, 526172211a0700", "ARCHIVE, 1f8b0800", "OLD_EXCEL, 0904060000001000",
    "OLD_EXCEL, 0900040000001000", "OLD_EXCEL, 0902060000001000", "OLD_EXCEL, 09081000000605",
    "NOT_A_TABLE, 7f454c4600",
    "NOT_A_TABLE, d0cf11e0a1b11ae1", "CORRUPT, 504b0304", "CORRUPT, 504b0506"})
  void tellsSignatures(String code, String hex) throws IOException {
    byte[] start = HexFormat.of().parseHex(hex);
    byte[] whole = new byte[start.length + 100];
    System.arraycopy(start, 0, whole, 0, start.length);
    assertThat(refused(whole)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"READ|<html><table><tr><td>1</td></tr></table>",
    "HTML_PAGE|<html><body>нет таблиц</body></html>",
    "HTML_PAGE|  <!DOCTYPE HTML PUBLIC>", "HTML_PAGE|<?xml version='1.0'?><html xmlns='x'/>",
    "EXCEL_XML|<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
    "NOT_A_TABLE|<?xml version='1.0'?><data/>", "NOT_A_TABLE|{\\rtf1 text}", "READ|Школа;Балл"})
  void tellsTexts(String code, String text) throws IOException {
    assertThat(refused(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(code);
    assertThat(refused(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(code);
    assertThat(refused(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(code);
  }

  @Test
  void tellsOldExcelFromASealedBook() throws IOException {
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("Лист");
      book.write(old);
    }
    assertThat(refused(old.toByteArray())).isEqualTo("READ");
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[64]), "EncryptionInfo");
      container.createDocument(new ByteArrayInputStream(new byte[9000]), "EncryptedPackage");
      container.writeFilesystem(sealed);
    }
    assertThat(refused(sealed.toByteArray())).isEqualTo("ENCRYPTED");
  }

  @Test
  void tellsADocumentOfWord() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Справка");
      document.write(out);
    }
    assertThat(refused(out.toByteArray())).isEqualTo("WORD_DOCUMENT");
  }

  @Test
  void refusesWhatIsNoFile() throws IOException {
    assertThat(refusal(folder.resolve("нет.xlsx"), ReadLimits.usual())).isEqualTo("FILE_MISSING");
    assertThat(refusal(folder, ReadLimits.usual())).isEqualTo("FOLDER");
    assertThat(refused(new byte[0])).isEqualTo("EMPTY_FILE");
  }

  @Test
  void refusesATooBigFileBeforeReadingIt() throws IOException {
    ReadLimits usual = ReadLimits.usual();
    ReadLimits small = new ReadLimits(1 << 20, 1, 1, 1, 1, 1, 1, 1, Duration.ofSeconds(1));
    assertThat(refusal(file(new byte[(1 << 20) + 1]), small)).isEqualTo("TOO_BIG");
    assertThatThrownBy(() -> Spreadsheets.reader(small).open(file(new byte[(1 << 20) + 1])))
        .hasMessageContaining("больше 1 МБ");
    assertThat(usual.fileBytes()).isGreaterThan(100L << 20);
  }

  @Test
  void saysWhatHappenedWhatIsSafeAndWhatToDo() throws IOException {
    Path path = file(HexFormat.of().parseHex("0904060000001000"));
    assertThatThrownBy(() -> open(path)).isInstanceOf(Failure.class)
        .hasMessage("Файл «таблица.xlsx» сохранён в формате Excel 5.0/95 или ещё более старом. База не изменилась. "
            + "Откройте его в Excel или LibreOffice, сохраните как «Книга Excel (xlsx)» и загрузите новый файл.");
  }

  @Test
  void everyRefusalIsOneLineThatNamesTheFile() {
    SourceFile file = SourceFile.of(Path.of("папка", "имя\nфайла {0}.xlsx"));
    assertThat(file.name()).isEqualTo("имя файла {0}.xlsx");
    for (Refusal refusal : Refusal.values()) {
      assertThat(refusal.of(file, 1_000_000L).text()).as(refusal.name()).contains("«имя файла {0}.xlsx»")
          .contains("База не изменилась.").endsWith(".").doesNotContain("\n", "{1}");
    }
  }
}
