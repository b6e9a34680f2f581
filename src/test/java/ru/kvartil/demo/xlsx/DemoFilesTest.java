package ru.kvartil.demo.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.demo.DemoData;
import ru.kvartil.demo.DemoDistrict;
import ru.kvartil.demo.DemoSchool;

class DemoFilesTest {
  private static final DemoData DATA = DemoDistrict.generate();
  private static final List<String> NAMES = DATA.schools().stream().map(DemoSchool::name).toList();
  @TempDir
  Path folder;

  private static List<String> content(Path file) throws IOException {
    List<String> cells = new ArrayList<>();
    DataFormatter formatter = new DataFormatter();
    try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        cells.add(sheet.getSheetName());
        sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString).sorted().forEach(cells::add);
        sheet.forEach(row -> row
            .forEach(cell -> cells.add(cell.getAddress() + "=" + formatter.formatCellValue(cell))));
      }
    }
    return cells;
  }

  @Test
  void writesTheSameTwentyWorkbooksEveryTime() throws Exception {
    List<Path> files = DemoFiles.write(DATA, folder);
    assertThat(files).hasSize(20).allMatch(Files::isRegularFile).doesNotHaveDuplicates();
    List<Path> again = DemoFiles.write(DemoDistrict.generate(), Files.createDirectory(folder.resolve("again")));
    for (int i = 0; i < files.size(); i += 13) {
      assertThat(content(again.get(i))).isEqualTo(content(files.get(i)));
    }
  }

  @Test
  void theWideTableLooksLikeAnExport() throws Exception {
    DemoFiles.write(DATA, folder);
    assertThat(content(folder.resolve("ЕГЭ 2025.xlsx"))).contains("A5:A7", "E5:BI5", "E6:I6", "J6:N6", "O6:P6",
        "A1=Информация о результатах ЕГЭ выпускников школ в 2025 году", "A5=Муниципальное образование", "E5=из них",
        "E6=Русский язык, чел.", "E7=приняло участие", "F7=не преодолен min порог", "A8=1", "B8=2",
        "A9=ВСЕГО по району", "A10=Берёзовский район", "B11=МБОУ \"Гимназия\"", "C11=310101");
  }

  @Test
  void printedTotalsAreSumsOfTheSchools() throws Exception {
    for (Path file : DemoFiles.write(DATA, folder).subList(16, 20)) {
      try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
        for (Sheet sheet : book) {
          checkTotals(file.getFileName() + " " + sheet.getSheetName(), sheet);
        }
      }
    }
  }

  private static void checkTotals(String where, Sheet sheet) {
    List<Row> totals = new ArrayList<>();
    List<Row> schools = new ArrayList<>();
    for (Row row : sheet) {
      if (text(row, 0).startsWith("ВСЕГО") || text(row, 0).equals(DATA.district()) || text(row, 2).equals("Итого")) {
        totals.add(row);
      } else if (NAMES.contains(text(row, 1)) || NAMES.contains(text(row, 2))) {
        schools.add(row);
      }
    }
    assertThat(totals).as(where).isNotEmpty();
    assertThat(schools).as(where).hasSizeGreaterThanOrEqualTo(16);
    int checked = 0;
    for (Row total : totals) {
      for (Cell cell : total) {
        if (cell.getCellType() == CellType.NUMERIC && !isMean(sheet, cell.getColumnIndex())) {
          double sum = schools.stream().map(row -> row.getCell(cell.getColumnIndex()))
              .filter(part -> part != null && part.getCellType() == CellType.NUMERIC)
              .mapToDouble(Cell::getNumericCellValue).sum();
          assertThat(cell.getNumericCellValue()).as(where + " " + cell.getAddress()).isEqualTo(sum);
          checked++;
        }
      }
    }
    assertThat(checked).as(where).isGreaterThanOrEqualTo(5);
  }

  private static boolean isMean(Sheet sheet, int column) {
    return Optional.ofNullable(sheet.getRow(6)).map(row -> text(row, column)).orElse("").equals("средний балл");
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
  }
}
