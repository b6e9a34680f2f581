package ru.kvartil.importing.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.Spreadsheets.refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.importing.ReadLimits;

/// Broken and malicious workbooks end in a refusal, never in a crash, a hang or a full memory.
class HostileWorkbookTest {
  private static final String ROW = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>45170</v></c></row>";
  @TempDir
  private Path folder;

  private static Workbook sound() {
    return Workbook.of(ROW).texts("<si><t>Лицей</t></si>");
  }

  private String refused(Workbook workbook) throws IOException {
    return refusal(workbook.write(folder.resolve("книга.xlsx")), ReadLimits.usual());
  }

  @Test
  void readsTheSoundBook() throws IOException {
    assertThat(refused(sound())).isEqualTo("READ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/workbook.xml", "xl/worksheets/sheet1.xml"})
  void missesAPart(String part) throws IOException {
    assertThat(refused(sound().without(part))).isEqualTo("CORRUPT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/styles.xml"})
  void doesWithoutAPart(String part) throws IOException {
    assertThat(refused(sound().without(part))).isEqualTo("READ");
  }

  @ParameterizedTest
  @CsvSource({"MACROS, application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "EXCEL_BINARY, application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    "NOT_A_TABLE, application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"})
  void tellsBooksByTheirContentType(String code, String type) throws IOException {
    assertThat(refused(sound().part("[Content_Types].xml", Workbook.types(type)))).isEqualTo(code);
  }

  @Test
  void tellsOtherZips() throws IOException {
    assertThat(refused(sound().part("xl/vbaProject.bin", "VBA"))).isEqualTo("MACROS");
    assertThat(refused(sound().replacing("relationships/worksheet'", "relationships/xlMacrosheet'")))
        .isEqualTo("MACROS");
    assertThat(refused(new Workbook().part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
        .isEqualTo("OPEN_DOCUMENT");
    assertThat(refused(new Workbook().part("фото/1.jpg", "x"))).isEqualTo("ARCHIVE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE worksheet [<!ENTITY a 'x'>]>", "<!DOCTYPE worksheet SYSTEM 'file:///etc/passwd'>",
    "<!DOCTYPE worksheet>"})
  void refusesDocumentTypesInAnyPart(String type) throws IOException {
    for (String root : new String[]{"<worksheet", "<sst", "<styleSheet", "<workbook", "<Relationships", "<Types"}) {
      assertThat(refused(sound().replacing(root + " ", type + root + " "))).as(root).isEqualTo("XML_ENTITIES");
    }
  }

  @Test
  void refusesEntities() throws IOException {
    assertThat(refused(sound().texts("<si><t>&внешняя;</t></si>"))).isIn("XML_ENTITIES", "CORRUPT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<row r='1'><c r='A1' t='s'><v>7</v></c></row>",
    "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>",
    "<row r='1'><c r='A1' t='s'><v>x</v></c></row>", "<row r='2'/><row r='1'/>", "<row r='1'/><row r='1'/>",
    "<row r='1048577'/>", "<row r='x'/>", "<row r='0'/>", "<row r='1'><c r='AAAA1'/></row>",
    "<row r='1'><c r='я1'/></row>",
    "<row r='1'><c s='x'/></row>", "<row", "<row></wrong>", "<row>\u0000</row>", "<x:row/>"})
  void refusesBrokenRows(String rows) throws IOException {
    assertThat(refused(sound().sheet(Workbook.rows(rows)))).isEqualTo("CORRUPT");
  }

  @Test
  void refusesTooWideSheets() throws IOException {
    assertThat(refused(sound().sheet(Workbook.rows("<row><c r='XFD1'><v>1</v></c></row>")))).isEqualTo("READ");
    assertThat(refused(sound().sheet(Workbook.rows("<row><c r='XFE1'><v>1</v></c></row>")))).isEqualTo("TOO_WIDE");
  }

  @Test
  void refusesEndlessPieces() throws IOException {
    String endless = "x".repeat(5 << 20);
    assertThat(refused(sound().texts("<si><t>" + endless + "</t></si>"))).isEqualTo("TOO_MUCH_TEXT");
    assertThat(refused(sound().texts("<si><t><![CDATA[" + endless + "]]></t></si>"))).isEqualTo("TOO_MUCH_TEXT");
    assertThat(refused(sound().texts("<si><t>" + "<![CDATA[x]]>".repeat(1_100_000) + "</t></si>")))
        .isEqualTo("TOO_MUCH_TEXT");
    assertThat(refused(sound().texts("<si a='" + endless + "'><t>x</t></si>"))).isEqualTo("TOO_MUCH_TEXT");
    assertThat(refused(sound().texts("<!--" + endless + "--><si><t>x</t></si>"))).isEqualTo("TOO_MUCH_TEXT");
  }

  @Test
  void refusesDeepNesting() throws IOException {
    assertThat(refused(sound().sheet(Workbook.rows("<a>".repeat(200_000))))).isEqualTo("TOO_COMPLEX");
    assertThat(refused(sound().texts("<si>" + "<r>".repeat(200_000)))).isEqualTo("TOO_COMPLEX");
  }

  @Test
  void refusesNamesThatWouldFillTheMemory() throws IOException {
    StringBuilder elements = new StringBuilder();
    StringBuilder attributes = new StringBuilder();
    StringBuilder prefixes = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      elements.append("<e").append(i).append("/>");
      attributes.append("<c a").append(i).append("=''/>");
      prefixes.append("<c xmlns:p").append(i).append("='u'/>");
    }
    assertThat(refused(sound().sheet(Workbook.rows(elements.toString())))).isEqualTo("TOO_COMPLEX");
    assertThat(refused(sound().sheet(Workbook.rows("<row>" + attributes + "</row>")))).isEqualTo("TOO_COMPLEX");
    assertThat(refused(sound().sheet(Workbook.rows("<row>" + prefixes + "</row>")))).isEqualTo("TOO_COMPLEX");
    assertThat(refused(sound().texts("<si>" + elements + "</si>"))).isEqualTo("TOO_COMPLEX");
  }

  /// 70 MB of empty cells in 200 kB of zip.
  @Test
  void refusesAZipBomb() throws IOException {
    Path bomb = folder.resolve("бомба.xlsx");
    byte[] rows = "<c r='A1'/>".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(out)) {
      sound().without("xl/worksheets/sheet1.xml").writeTo(zip);
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(("<worksheet xmlns='" + Workbook.MAIN + "'><sheetData><row>").getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 70; i++) {
        zip.write(rows);
      }
      zip.closeEntry();
    }
    assertThat(Files.size(bomb)).isLessThan(2 << 20);
    assertThat(refusal(bomb, ReadLimits.usual())).isEqualTo("TOO_COMPRESSED");
  }

  @Test
  void keepsEveryLimit() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 500; row++) {
      rows.append("<row><c r='A1'><v>").append(row).append("</v></c><c t='inlineStr'><is><t>Школа</t></is></c></row>");
    }
    String merged = "</sheetData><mergeCells>" + "<mergeCell ref='A1:B1'/>".repeat(20) + "</mergeCells>";
    Path path = sound().sheet(Workbook.rows(rows.toString())).replacing("</sheetData>", merged)
        .write(folder.resolve("книга.xlsx"));
    long much = 1L << 30;
    Duration whole = Duration.ofSeconds(20);
    assertThat(refusal(path, new ReadLimits(much, much, much, 200, 1000, 2, much, 20, whole))).isEqualTo("READ");
    assertThat(refusal(path, new ReadLimits(much, 20_000, much, 200, 1000, 2, much, 20, whole)))
        .isEqualTo("TOO_MUCH_DATA");
    assertThat(refusal(path, new ReadLimits(much, much, 20_000, 200, 1000, 2, much, 20, whole)))
        .isEqualTo("TOO_MUCH_DATA");
    assertThat(refusal(path, new ReadLimits(much, much, much, 200, 999, 2, much, 20, whole)))
        .isEqualTo("TOO_MANY_CELLS");
    assertThat(refusal(path, new ReadLimits(much, much, much, 200, 1000, 1, much, 20, whole))).isEqualTo("TOO_WIDE");
    assertThat(refusal(path, new ReadLimits(much, much, much, 200, 1000, 2, 20_000, 20, whole)))
        .isEqualTo("TOO_MUCH_TEXT");
    assertThat(refusal(path, new ReadLimits(much, much, much, 200, 1000, 2, much, 19, whole)))
        .isEqualTo("TOO_MANY_MERGED");
    assertThat(refusal(path, new ReadLimits(much, much, much, 200, 1000, 2, much, 20, Duration.ZERO)))
        .isEqualTo("TOO_SLOW");
  }

  @Test
  void limitsSharedTexts() throws IOException {
    Path path = sound().texts("<si><t>абвгд</t></si>".repeat(100)).write(folder.resolve("тексты.xlsx"));
    long much = 1L << 30;
    assertThat(refusal(path, new ReadLimits(much, much, much, 200, 1000, 2, 1700, 20, Duration.ofSeconds(20))))
        .isEqualTo("TOO_MUCH_TEXT");
    assertThat(refusal(path, new ReadLimits(much, much, much, 200, 1000, 2, 1900, 20, Duration.ofSeconds(20))))
        .isEqualTo("READ");
  }

  @Test
  void refusesTwoPartsOfOneName() throws IOException {
    Path path = sound().part("xl/workbooX.xml", "<other/>").write(folder.resolve("двойник.xlsx"));
    String bytes = Files.readString(path, StandardCharsets.ISO_8859_1);
    Files.writeString(path, bytes.replace("xl/workbooX.xml", "xl/workbook.xml"), StandardCharsets.ISO_8859_1);
    assertThat(refusal(path, ReadLimits.usual())).isEqualTo("CORRUPT");
    assertThat(refused(sound().part("XL/Workbook.xml", "<other/>"))).isEqualTo("CORRUPT");
  }

  @Test
  void refusesAZipWhoseContentsAreTooLong() throws IOException {
    Path path = sound().write(folder.resolve("оглавление.xlsx"));
    byte[] bytes = Files.readAllBytes(path);
    int end = bytes.length - 22;
    // Size of the table of contents in the end record: about 1.3 GB.
    Arrays.fill(bytes, end + 12, end + 16, (byte) 0x50);
    Files.write(path, bytes);
    assertThat(refusal(path, ReadLimits.usual())).isEqualTo("CORRUPT");
  }

  /// Damage anywhere, in the packed bytes or in the XML under them, is a refusal or goes unnoticed.
  @Test
  void survivesRandomDamage() throws IOException {
    Random random = new Random(20250901);
    byte[] sound = Files.readAllBytes(sound().write(folder.resolve("целая.xlsx")));
    Path path = folder.resolve("порча.xlsx");
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < 600; i++) {
      byte[] bytes = sound.clone();
      for (int hit = random.nextInt(4); hit >= 0; hit--) {
        bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
      }
      int length = random.nextInt(10) == 0 ? 4 + random.nextInt(bytes.length - 4) : bytes.length;
      Files.write(path, Arrays.copyOf(bytes, length));
      seen.add(refusal(path, ReadLimits.usual()));
    }
    assertThat(seen).contains("READ", "CORRUPT");
  }

  @Test
  void survivesRandomXml() throws IOException {
    Random random = new Random(20250902);
    String[] pieces = {"<", ">", "/", "'", "<row>", "</row>", "<c>", "<v>", "</v>", "<is>", "<t>", "&", ";",
      "<![CDATA[", "]]>",
      "<!--", "--", "<?x", "?>", "<!DOCTYPE", "r='", "t='s'", "\u0000", "\ufffe", "й", "-", "9"};
    String[] parts = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"};
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < 600; i++) {
      Workbook workbook = sound();
      String part = parts[random.nextInt(parts.length)];
      StringBuilder xml = new StringBuilder(workbook.text(part));
      for (int hit = random.nextInt(4); hit >= 0; hit--) {
        int at = random.nextInt(xml.length());
        xml.replace(at, Math.min(xml.length(), at + random.nextInt(3)), pieces[random.nextInt(pieces.length)]);
      }
      seen.add(refused(workbook.part(part, xml.toString())));
    }
    assertThat(seen).contains("READ", "CORRUPT");
  }
}
