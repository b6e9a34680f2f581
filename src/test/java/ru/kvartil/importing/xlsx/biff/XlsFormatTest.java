package ru.kvartil.importing.xlsx.biff;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.Spreadsheets.open;
import static ru.kvartil.importing.Spreadsheets.refusal;
import static ru.kvartil.importing.Spreadsheets.rows;
import static ru.kvartil.importing.Spreadsheets.shown;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.SpreadsheetFile;

/// Workbooks of Excel 97–2003, made by another program (POI): kinds of cells, sheets, sealed, broken and full books.
class XlsFormatTest {
  @TempDir
  private Path folder;

  private Path save(HSSFWorkbook book, String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  private static void set(Sheet sheet, int row, int column, Object value) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = line.createCell(column);
    switch (value) {
      case String text -> cell.setCellValue(text);
      case Number number -> cell.setCellValue(number.doubleValue());
      case Boolean truth -> cell.setCellValue(truth);
      default -> throw new IllegalArgumentException(value.toString());
    }
  }

  @Test
  void readsEveryKindOfCell() throws Exception {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet("ЕГЭ 2024");
      set(sheet, 0, 0, "Школа № 1");
      set(sheet, 0, 1, 12);
      set(sheet, 0, 2, 61.25);
      set(sheet, 0, 3, true);
      set(sheet, 0, 4, 1e-3);
      set(sheet, 0, 5, -70000);
      CellStyle date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      Cell day = sheet.getRow(0).createCell(6);
      day.setCellValue(LocalDateTime.of(2024, 9, 1, 0, 0));
      day.setCellStyle(date);
      sheet.getRow(0).createCell(7).setBlank();
      sheet.getRow(0).createCell(8).setCellErrorValue((byte) 7);
      Row formulas = sheet.createRow(5);
      formulas.createCell(0).setCellFormula("B1*2");
      formulas.createCell(1).setCellFormula("A1&\"!\"");
      formulas.createCell(2).setCellFormula("B1>1");
      formulas.createCell(3).setCellFormula("1/0");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      SpreadsheetFile file = open(save(book, "год.xls"));

      assertThat(file.heads()).extracting(SheetHead::name).containsExactly("ЕГЭ 2024");
      assertThat(shown(rows(file, 0))).containsExactly(
          "1: A=Школа № 1 | B=#12 | C=#61.25 | D=да | E=#0.001 | F=#-70000 | G=01.09.2024 | I=#DIV/0!",
          "6: A=#24 | B==Школа № 1! | C==да | D==#DIV/0!".replace("A=#24", "A==#24"));
    }
  }

  @Test
  void readsSheetsInTheirOrderHiddenAndMergedOnes() throws Exception {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      for (String name : List.of("Первый", "Скрытый", "Пустой", "Последний")) {
        book.createSheet(name);
      }
      set(book.getSheetAt(0), 0, 0, "а");
      set(book.getSheetAt(1), 1, 1, "б");
      set(book.getSheetAt(3), 2, 2, "в");
      book.getSheetAt(3).addMergedRegion(new CellRangeAddress(2, 3, 2, 5));
      book.setSheetHidden(1, true);
      SpreadsheetFile file = open(save(book, "листы.xls"));

      assertThat(file.heads()).extracting(SheetHead::name).containsExactly("Первый", "Скрытый", "Пустой", "Последний");
      assertThat(shown(rows(file, 1))).containsExactly("2: B=б");
      assertThat(rows(file, 2)).isEmpty();
      assertThat(file.heads().get(3).merged()).containsExactly(new MergedArea(2, 2, 3, 5));
      assertThat(shown(rows(file, 3))).isEqualTo(shown(file.heads().get(3).rows()));
    }
  }

  @Test
  void aWriteProtectedBookIsReadAndASealedOneRefused() throws Exception {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      set(book.createSheet("Лист"), 0, 0, "Школа");
      Biff8EncryptionKey.setCurrentUserPassword("VelvetSweatshop");
      Path known = save(book, "защита структуры.xls");
      Biff8EncryptionKey.setCurrentUserPassword("секрет");
      Path sealed = save(book, "пароль.xls");
      Biff8EncryptionKey.setCurrentUserPassword(null);

      assertThat(shown(rows(open(known), 0))).containsExactly("1: A=Школа");
      assertThat(refusal(sealed, ReadLimits.usual())).isEqualTo("ENCRYPTED");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  @Test
  void aFullSheetIsRead() throws Exception {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet("Полный");
      for (int row = 0; row < 65_536; row++) {
        set(sheet, row, 0, "Школа № " + row % 1000);
        set(sheet, row, 1, row);
      }
      SpreadsheetFile file = open(save(book, "полный.xls"));
      assertThat(file.heads().getFirst().rows()).hasSize(400);
      List<RawRow> rows = rows(file, 0);
      assertThat(rows).hasSize(65_536);
      assertThat(shown(List.of(rows.getLast()))).containsExactly("65536: A=Школа № 535 | B=#65535");
    }
  }

  @Test
  void aTooBigBookIsRefusedBeforeItIsRead() throws IOException {
    Path file;
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("Лист");
      file = save(book, "большой.xls");
    }
    try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
      longer.setLength(XlsFormat.MOST_BYTES + 1);
    }
    assertThat(refusal(file, ReadLimits.usual())).isEqualTo("OLD_EXCEL_BIG");
  }

  @Test
  void brokenBooksEndInARefusal() throws Exception {
    byte[] sound;
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      for (int i = 0; i < 3; i++) {
        Sheet sheet = book.createSheet("Лист " + i);
        for (int row = 0; row < 60; row++) {
          set(sheet, row, 0, "Школа № " + row);
          set(sheet, row, 1, row * 1.5);
        }
      }
      sound = Files.readAllBytes(save(book, "целый.xls"));
    }
    Path path = folder.resolve("битый.xls");
    for (int length = 600; length < sound.length; length += 977) {
      Files.write(path, Arrays.copyOf(sound, length));
      String code = refusal(path, ReadLimits.usual());
      assertThat(code).as("cut after %d of %d", length, sound.length).isIn("CORRUPT", "NOT_A_TABLE", "READ");
      if (code.equals("READ")) {
        assertThat(shown(rows(open(path), 2))).as("nothing of it was cut off").hasSize(60);
      }
    }
    Random random = new Random(20261122);
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < 400; i++) {
      byte[] bytes = sound.clone();
      for (int hit = random.nextInt(6); hit >= 0; hit--) {
        bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
      }
      Files.write(path, bytes);
      seen.add(refusal(path, ReadLimits.usual()));
    }
    assertThat(seen).contains("READ", "CORRUPT");
  }
}
