package ru.kvartil.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// An invented district of four schools as one workbook: ЕГЭ of two years and социальный паспорт, in numbers small enough
/// to be worked through with pencil and paper.
///
/// ИОР under the shipped profile is here the mean of three parts, each 0…1: mean score of Russian, mean score of
/// mathematics (профиль), share of those who passed mathematics (база).
///
/// | | 2023/2024 | 2024/2025 |
/// |---|---|---|
/// | Боровская | (0,55 + 0,40 + 7/10)/3 = 0,550 | (0,50 + 0,30 + 7/10)/3 = 0,500 |
/// | Ключевая | (0,65 + 0,50 + 8/10)/3 = 0,650 | (0,60 + 0,50 + 7/10)/3 = 0,600 |
/// | Школа № 8 | (0,60 + 0,40 + 8/10)/3 = 0,600 | (0,66 + 0,51 + 9/10)/3 = 0,690 |
/// | Заречная | (0,75 + 0,60 + 9/10)/3 = 0,750 | (0,80 + 0,73 + 9/10)/3 = 0,810 |
/// | cut points, type 7 | 0,5875; 0,625; 0,675 | 0,575; 0,645; 0,720 |
///
/// So Школа № 8 goes from quartile 2 to 3 and gains 0,090: 0,06/3 = 0,020 by Russian, 0,11/3 = 0,037 by profile
/// mathematics, 0,1/3 = 0,033 by basic mathematics. By the borders of 2023/2024, as the chart of the district draws every
/// year, the four schools of 2024/2025 stand in quarters 1, 2, 4 and 4.
///
/// The four shares of the passport are 10 20 30 40, 40 30 20 10, 2 4 6 8 and 20 15 10 5 %: all have the same standard
/// scores z up to the sign, so that the raw ИСБШ is (z + z − z + z)/4 = z/2 and that of Школа № 8, third of four at equal
/// distances, is 2/3 of the scale: 66,7.
final class PineDistrict {
  static final String NAME = "Сосновый район";
  private static final String[] SCHOOLS = {"МБОУ «Боровская СОШ»", "МБОУ «Ключевая СОШ»", "МБОУ «СОШ № 8»",
    "МБОУ «Заречная СОШ»"};
  private static final int NONE = -1;
  /// Russian: participants, below minimum, mean; profile mathematics: the same; basic mathematics: participants, below.
  private static final int[][] BEFORE = {{15, 1, 55, 8, 3, 40, 10, 3}, {30, 1, 65, 9, 2, 50, 10, 2},
    {20, 2, 60, 10, 4, 40, 10, 2}, {40, 0, 75, 20, 1, 60, 10, 1}};
  private static final int[][] NOW = {{15, 2, 50, 8, 4, 30, 10, 3}, {30, NONE, 60, 9, 3, 50, 10, 3},
    {25, 1, 66, 12, 3, 51, 10, 1}, {40, 0, 80, 20, 1, 73, 10, 1}};
  /// Pupils, both parents with higher education, incomplete families, on record, Russian not native.
  private static final int[][] PASSPORT = {{100, 10, 40, 2, 20}, {200, 40, 60, 8, 30}, {300, 90, 60, 18, 30},
    {400, 160, 40, 32, 20}};

  private PineDistrict() {}

  /// Writes the workbook. One count is left empty beside given participants; what it means has to be asked.
  static Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "Kvartil", "1.0")) {
      results(book.newWorksheet("2024"), "Результаты ЕГЭ, 2023/2024 учебный год", BEFORE);
      results(book.newWorksheet("2025"), "Результаты ЕГЭ, 2024/2025 учебный год", NOW);
      passport(book.newWorksheet("Паспорт"));
    }
    return file;
  }

  private static void results(Worksheet sheet, String title, int[][] numbers) {
    begin(sheet, title);
    head(sheet, 2, "Русский язык", 3);
    head(sheet, 5, "Математика (профиль)", 3);
    head(sheet, 8, "Математика (база)", 2);
    String[] measures = {"сдавали", "не преодолели минимум", "средний балл", "сдавали", "не преодолели минимум",
      "средний балл", "сдавали", "не преодолели минимум"};
    for (int i = 0; i < measures.length; i++) {
      sheet.value(3, 2 + i, measures[i]);
    }
    rows(sheet, 4, numbers);
  }

  private static void passport(Worksheet sheet) {
    begin(sheet, "Социальный паспорт, 2024/2025 учебный год");
    head(sheet, 2, "Численность", 5);
    String[] fields = {"Общее число обучающихся", "Оба родителя имеют высшее образование", "Из неполных семей",
      "Состоят на различных видах учёта", "Русский язык не родной"};
    for (int i = 0; i < fields.length; i++) {
      sheet.value(3, 2 + i, fields[i]);
    }
    rows(sheet, 4, PASSPORT);
  }

  private static void begin(Worksheet sheet, String title) {
    sheet.value(0, 0, title);
    sheet.value(2, 0, "Муниципалитет");
    sheet.value(2, 1, "Образовательная организация");
    sheet.range(2, 0, 3, 0).merge();
    sheet.range(2, 1, 3, 1).merge();
  }

  private static void head(Worksheet sheet, int column, String group, int width) {
    sheet.value(2, column, group);
    sheet.range(2, column, 2, column + width - 1).merge();
  }

  private static void rows(Worksheet sheet, int first, int[][] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      sheet.value(first + i, 0, NAME);
      sheet.value(first + i, 1, SCHOOLS[i]);
      for (int j = 0; j < numbers[i].length; j++) {
        if (numbers[i][j] != NONE) {
          sheet.value(first + i, 2 + j, numbers[i][j]);
        }
      }
    }
  }
}
