package ru.kvartil.importing.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.kvartil.importing.Spreadsheets.open;
import static ru.kvartil.importing.Spreadsheets.rows;
import static ru.kvartil.importing.Spreadsheets.shown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.SpreadsheetFile;
import ru.kvartil.shared.Failure;

class XlsxFormatTest {
  @TempDir
  private Path folder;

  private List<String> read(Workbook workbook) throws IOException, Failure {
    return shown(rows(open(workbook.write(folder.resolve("книга.xlsx"))), 0));
  }

  private String cell(String xml) throws IOException, Failure {
    List<String> rows = read(Workbook.of("<row r='1'>" + xml + "</row>"));
    return rows.isEmpty() ? "" : rows.getFirst().substring("1: ".length());
  }

  @ParameterizedTest
  @CsvSource({"95, 95", "73.17525773195877, 73.17525773195877", "0.10000000000000001, 0.1", "1E-3, 0.001", "-5, -5",
    "2.50, 2.5", "007, 7", "1.2345678901234567E+19, 1.2345678901234567E19", "123456789012, 123456789012",
    "0.30000000000000004, 0.30000000000000004", "' 12 ', 12", "-0.05, -0.05", "3., 3", ".5, 0.5", "2023, 2023"})
  void readsNumbersWithTheirShortestText(String written, String text) throws IOException, Failure {
    assertThat(cell("<c r='A1'><v>" + written + "</v></c>")).isEqualTo("A=#" + text);
    SpreadsheetFile file = open(folder.resolve("книга.xlsx"));
    assertThat(rows(file, 0).getFirst().cells().getFirst().number()).isEqualTo(Double.parseDouble(written));
  }

  @ParameterizedTest
  @CsvSource({"абв", "1e999", "NaN", "12d", "1 000", "0x1p3"})
  void showsWhatIsNoNumberAsText(String written) throws IOException, Failure {
    assertThat(cell("<c r='A1'><v>" + written + "</v></c>")).isEqualTo("A=" + written);
  }

  @Test
  void joinsRunsOfRichTextAndSkipsPhoneticHints() throws IOException, Failure {
    Workbook workbook = Workbook.of("<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c></row>")
        .texts("<si><t xml:space='preserve'> Лицей &lt;1&gt; </t></si><si><r><rPr><b/></rPr><t>Русский </t></r>"
            + "<r><t>язык_x000D_&#10;</t></r><rPh sb='0' eb='1'><t>хинт</t></rPh><r><t>!</t></r></si>");
    assertThat(read(workbook)).containsExactly("1: A=Русский язык\r\n! | B= Лицей <1> ");
  }

  @Test
  void readsTextsInPlaceBooleansErrorsAndFormulas() throws IOException, Failure {
    assertThat(cell("<c r='A1' t='inlineStr'><is><r><t>Школа </t></r><r><t>№ 8</t></r></is></c>"
        + "<c r='B1' t='b'><v>1</v></c><c r='C1' t='b'><v>0</v></c><c r='D1' t='e'><f>1/0</f><v>#DIV/0!</v></c>"
        + "<c r='E1'><f>SUM(A2:A9)</f><v>42</v></c><c r='F1' t='str'><f>A1</f><v>х</v></c>"))
        .isEqualTo("A=Школа № 8 | B=да | C=нет | D==#DIV/0! | E==#42 | F==х");
  }

  @Test
  void leavesOutEmptyCellsAndRows() throws IOException, Failure {
    assertThat(read(Workbook.of("<row r='2'><c r='A2' s='1'/><c r='B2'><f>A1</f></c><c r='C2' t='str'><v></v></c></row>"
        + "<row r='5'><c r='A5' t='inlineStr'><is><t>  </t></is></c><c r='C5'><v>1</v></c></row>")))
        .containsExactly("5: C=#1");
  }

  @Test
  void countsRowsAndCellsThatDoNotSayTheirAddress() throws IOException, Failure {
    assertThat(
        read(Workbook.of("<row><c><v>1</v></c><c r='C1'><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"
            + "<row r='7'><c r='$A$7'><v>5</v></c></row><row><c><v>6</v></c></row>").replacing("$A$7", "a7")))
        .containsExactly("1: A=#1 | C=#2 | D=#3", "2: A=#4", "7: A=#5", "8: A=#6");
  }

  @Test
  void putsCellsInOrderAndTakesTheLastOfTwins() throws IOException, Failure {
    assertThat(cell("<c r='C1'><v>3</v></c><c r='A1'><v>1</v></c><c r='C1'><v>4</v></c>")).isEqualTo("A=#1 | C=#4");
  }

  @ParameterizedTest
  @CsvSource({"1, 45170, 01.09.2023", "4, 45170, 01.09.2023", "2, 45170.5, 01.09.2023 12:00", "1, 1, 01.01.1900",
    "1, 61, 01.03.1900", "3, 0.5, #0.5", "1, -1, #-1", "1, 9999999, #9999999"})
  void showsDatesAsText(int style, String serial, String text) throws IOException, Failure {
    assertThat(cell("<c r='A1' s='" + style + "'><v>" + serial + "</v></c>")).isEqualTo("A=" + text);
  }

  @Test
  void countsDaysFrom1904WhereTheBookSaysSo() throws IOException, Failure {
    assertThat(read(Workbook.of("<row r='1'><c r='A1' s='1'><v>43708</v></c></row>").replacing("<sheets>",
        "<workbookPr date1904='1'/><sheets>"))).containsExactly("1: A=01.09.2023");
  }

  @Test
  void readsStrictWorkbooksWithIsoDates() throws IOException, Failure {
    assertThat(read(Workbook.of("<row r='1'><c r='A1' t='d'><v>2023-09-01</v></c><c r='B1' t='d'>"
        + "<v>2023-09-01T10:30:00Z</v></c></row>")
        .replacing(Workbook.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replacing("http://schemas.openxmlformats.org/officeDocument", "http://purl.oclc.org/ooxml/officeDocument")))
        .containsExactly("1: A=01.09.2023 | B=01.09.2023 10:30");
  }

  @Test
  void readsPrefixedElementsAndBackslashes() throws IOException, Failure {
    Workbook workbook = Workbook.of("").sheet("<x:worksheet xmlns:x='" + Workbook.MAIN + "'><x:sheetData><x:row r='1'>"
        + "<x:c r='A1'><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>")
        .replacing("worksheets/sheet1", "worksheets\\sheet1");
    assertThat(read(workbook)).containsExactly("1: A=#8");
  }

  @Test
  void readsWideEncodings() throws IOException, Failure {
    assertThat(read(Workbook.of("<row r='1'><c r='A1' t='inlineStr'><is><t>Лицей</t></is></c></row>")
        .encoded(StandardCharsets.UTF_16LE))).containsExactly("1: A=Лицей");
  }

  @Test
  void listsHiddenSheetsAndNotSheetsWithoutCells() throws IOException, Failure {
    Workbook workbook = Workbook.of("<row r='1'><c r='A1'><v>1</v></c></row>").part("xl/worksheets/sheet2.xml",
        Workbook.rows("<row r='3'><c r='B3'><v>2</v></c></row>"))
        .part("xl/_rels/workbook.xml.rels",
            Workbook.relations(Workbook.relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + Workbook.relation("rId2", "chartsheet", "chartsheets/sheet1.xml")
                + Workbook.relation("rId3", "worksheet", "worksheets/sheet2.xml")))
        .replacing("</sheets>", "<sheet name='Рисунок' sheetId='2' r:id='rId2'/>"
            + "<sheet name='Скрытый' sheetId='3' state='veryHidden' r:id='rId3'/></sheets>");
    SpreadsheetFile file = open(workbook.write(folder.resolve("листы.xlsx")));
    assertThat(file.heads()).extracting(SheetHead::name).containsExactly("Лист", "Скрытый");
    assertThat(shown(rows(file, 1))).containsExactly("3: B=#2");
    assertThat(file.name()).isEqualTo("листы.xlsx");
  }

  @Test
  void headKeeps400RowsAndRowsGiveAll() throws IOException, Failure {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 1000; i++) {
      rows.append("<row r='").append(2 * i).append("'><c r='A").append(2 * i).append("'><v>").append(i)
          .append("</v></c></row>");
    }
    SpreadsheetFile file = open(Workbook.of(rows.toString()).write(folder.resolve("строки.xlsx")));
    List<RawRow> head = file.heads().getFirst().rows();
    assertThat(head).hasSize(400).last().extracting(RawRow::index).isEqualTo(799);
    assertThat(rows(file, 0)).hasSize(1000).startsWith(head.getFirst(), head.get(1));
  }

  @Test
  void stopsWhenTheReceiverHasEnough() throws IOException, Failure {
    SpreadsheetFile file = open(Workbook.of("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")
        .write(folder.resolve("стоп.xlsx")));
    List<RawRow> taken = new ArrayList<>();
    file.rows(0, row -> {
      taken.add(row);
      return false;
    });
    assertThat(shown(taken)).containsExactly("1: A=#1");
  }

  @Test
  void leavesExceptionsOfTheReceiverAlone() throws IOException, Failure {
    SpreadsheetFile file = open(Workbook.of("<row><c><v>1</v></c></row>").write(folder.resolve("ошибка.xlsx")));
    assertThatThrownBy(() -> file.rows(0, row -> {
      throw new IllegalStateException("bug of the receiver");
    })).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void findsMergedAreasOfShortAndLongSheets() throws IOException, Failure {
    String merged = "<mergeCells count='3'><mergeCell ref='A1:C1'/><mergeCell ref=\"B2:B3\"></mergeCell>"
        + "<mergeCell ref='D4'/></mergeCells>";
    String row = "<row><c t='inlineStr'><is><t>mergeCell ref='Z1:Z9' &lt;mergeCell ref='Y1:Y9'/></t></is></c></row>";
    List<MergedArea> expected = List.of(new MergedArea(0, 0, 0, 2), new MergedArea(1, 1, 2, 1));
    for (int rows : new int[]{1, 399, 400, 401, 2000}) {
      Workbook workbook = Workbook.of(row.repeat(rows)).replacing("</sheetData></worksheet>",
          "</sheetData>" + merged + "</worksheet>");
      SpreadsheetFile file = open(workbook.write(folder.resolve("слияния.xlsx")));
      assertThat(file.heads().getFirst().merged()).as("%d rows", rows).isEqualTo(expected);
    }
  }

  /// Whatever the distance from the start of the file, a tag cut by the border of two blocks is found.
  @Test
  void findsMergedAreasAcrossBlocks() throws IOException, Failure {
    String row = "<row><c><v>1</v></c></row>";
    for (int shift = 0; shift < 700; shift += 7) {
      String padding = "<!--" + "x".repeat(65_300 + shift) + "-->";
      Workbook workbook = Workbook.of(row.repeat(401)).replacing("</sheetData></worksheet>",
          padding
              + "</sheetData><mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='E1:F1'/></mergeCells></worksheet>");
      SpreadsheetFile file = open(workbook.write(folder.resolve("граница.xlsx")));
      assertThat(file.heads().getFirst().merged()).as("shift %d", shift).hasSize(2);
    }
  }

  @Test
  void hashIsThatOfTheBytes() throws IOException, Failure {
    Path path = Workbook.of("").write(folder.resolve("хеш.xlsx"));
    assertThat(open(path).hash()).isEqualTo(open(path).hash()).matches("[0-9a-f]{64}");
  }
}
