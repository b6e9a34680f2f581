package ru.kvartil.ui.table.xlsx;

import java.util.Random;
import java.util.stream.StreamSupport;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.SeenTable;

class TableWorkbookTest {
  private static final DataFormatter SCREEN = new DataFormatter(Locale.of("ru", "RU"));

  @Test
  void numbersAreNumbersAndLookAsOnTheScreen() throws IOException {
    Row row = first(Cell.number(12480.54, "12\u202f480,5"), Cell.number(-0.0521, "\u22120,052"),
        Cell.number(33.333, "33,3\u202f%"), Cell.number(6.1, "+6,1"), Cell.number(540, "540"));
    assertThat(cells(row)).extracting(cell -> cell.getCellType()).containsOnly(CellType.NUMERIC);
    assertThat(cells(row)).extracting(cell -> cell.getNumericCellValue()).containsExactly(12480.5, -0.052, 0.333, 6.1,
        540.0);
    assertThat(cells(row)).extracting(cell -> cell.getCellStyle().getDataFormatString()).containsExactly("#,##0.0",
        "#,##0.000", "#,##0.0%", "+#,##0.0;-#,##0.0;#,##0.0", "#,##0");
    assertThat(SCREEN.formatCellValue(row.getCell(2))).isEqualTo("33,3%");
    assertThat(SCREEN.formatCellValue(row.getCell(3))).isEqualTo("+6,1");
  }

  @Test
  void missingIsWordsAndEmptyIsNothing() throws IOException {
    Row row = first(Cell.missing("нет данных"), Cell.words(""), Cell.number(0, "0"));
    assertThat(row.getCell(0).getStringCellValue()).isEqualTo("нет данных");
    assertThat(row.getCell(1)).isNull();
    assertThat(row.getCell(2).getNumericCellValue()).isZero();
  }

  static Stream<String> formulas() {
    return Stream.of("=1+1", "=HYPERLINK(\"http://x\")", "+7 900 000", "-1+2", "@SUM(1)", "\t=1+1", "\r=1", "\n=1",
        "=cmd|' /C calc'!A0");
  }

  /// Excel makes a formula of such a text when the cell is edited, unless its format is «Текстовый».
  @ParameterizedTest
  @MethodSource("formulas")
  void wordsNeverBecomeAFormula(String text) throws IOException {
    Row row = first(Cell.words(text));
    assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(0).getStringCellValue().strip()).isEqualTo(text.strip());
    assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
  }

  @Test
  void headingsAreNotFormulasEither() throws IOException {
    Sheet sheet = read(new SeenTable("=A1", List.of(new SeenTable.Head("=1+1", Column.Kind.WORDS)),
        List.of(List.of(Cell.words("x"))), List.of(), 1));
    assertThat(sheet.getRow(0).getCell(0).getCellType()).isEqualTo(CellType.STRING);
    assertThat(sheet.getRow(0).getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
  }

  @Test
  void lettersAFileCannotHoldAreLeftOutAndLongTextIsCut() throws IOException {
    Row row = first(Cell.words("а\u0001б\uFFFE"), Cell.words(mixed(40_000)), Cell.words("<&>\"' ё 𝄞"));
    assertThat(row.getCell(0).getStringCellValue()).isEqualTo("аб");
    assertThat(row.getCell(1).getStringCellValue()).hasSize(32_767);
    assertThat(row.getCell(2).getStringCellValue()).isEqualTo("<&>\"' ё 𝄞");
  }

  @Test
  void theSheetIsReadyForPaper() throws IOException {
    Sheet sheet = read(
        new SeenTable("Школы [район]: 2024/2025", List.of(new SeenTable.Head("Школа", Column.Kind.WORDS)),
            List.of(List.of(Cell.words("Лицей"))), List.of("Тип: СОШ & ООШ"), 24));
    assertThat(sheet.getSheetName()).isEqualTo("Школы  район   2024 2025");
    assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    assertThat(sheet.getHeader().getLeft()).contains("СОШ && ООШ");
    assertThat(sheet.getFooter().getCenter()).endsWith("&P из &N");
  }

  @Test
  void aTableWithoutRowsAndANameOfSignsIsStillAFile() throws IOException {
    Sheet sheet = read(
        new SeenTable("///", List.of(new SeenTable.Head("Школа", Column.Kind.WORDS)), List.of(), List.of(), 0));
    assertThat(sheet.getSheetName()).isEqualTo("Таблица");
    assertThat(sheet.getLastRowNum()).isZero();
  }

  /// Letters that do not pack so well that the reader suspects a bomb.
  private static String mixed(int length) {
    StringBuilder text = new StringBuilder();
    new Random(7).ints(length, 'а', 'я').forEach(letter -> text.append((char) letter));
    return text.toString();
  }

  private static List<org.apache.poi.ss.usermodel.Cell> cells(Row row) {
    return Stream.of(row).flatMap(each -> StreamSupport.stream(each.spliterator(), false)).toList();
  }

  private static Row first(Cell... cells) throws IOException {
    List<SeenTable.Head> heads = Stream.of(cells).map(_ -> new SeenTable.Head("Столбец", Column.Kind.NUMBERS)).toList();
    return read(new SeenTable("Таблица", heads, List.of(List.of(cells)), List.of(), 1)).getRow(1);
  }

  private static Sheet read(SeenTable table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWorkbook.write(table, out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return book.getSheetAt(0);
    }
  }
}
