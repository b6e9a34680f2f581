package ru.kvartil.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook for the demonstration district in which much has to be asked and told: names that fit two schools or nearly
/// fit one, empty counts, parts above their whole, a wrong total, a year that is not named, a sheet of words.
final class DoubtfulTable {
  private static final String HEADINGS = "Муниципалитет | Школа | Выпускников | Русский язык / сдавали "
      + "| Русский язык / не преодолели минимум | Русский язык / средний балл | Математика (профиль) / сдавали "
      + "| Математика (профиль) / не преодолели минимум | Химия / сдавали | Химия / не преодолели минимум | Примечание\n";
  private static final String ROWS = """
      Берёзовский район | МБОУ «СОШ № 1» | 45 | 41 | | 67.2 | 22 | 1 | 5 | 0 |
      Берёзовский район | Школа № 8 | 40 | 38 | 1 | 61 | 20 | 3 | 4 | 1 | уточнено
      Берёзовский район | МКОУ «Ключевская ООШ» | 12 | х | х | х | х | х | х | х |
      Берёзовский район | МБОУ Лугавская СОШ | 12 | 12 | 0 | 58.4 | 12 | 2 | | |
      Берёзовский район | МКОУ «Степная СОШ» | 17 | 18 | 2 | 55 | 9 | 2 | 3 | 4 |
      Берёзовский район | МБОУ «Лицей № 2» | 60 | 60 | | 78.25 | 44 | | 21 | |
      Берёзовский район, всего | | 186 | 169 | 3 | | 107 | 8 | 33 | 5 |
      """;

  private DoubtfulTable() {}

  static Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "Kvartil", "1.0")) {
      draw(book.newWorksheet("2025"), "Результаты ЕГЭ 2024/2025 учебного года\n\n" + HEADINGS
          + ROWS.replace("67.2", "66.8"));
      draw(book.newWorksheet("2026"), "Результаты ЕГЭ\n\n" + HEADINGS + ROWS);
      draw(book.newWorksheet("Пояснения"), "Сведения представлены школами\n");
    }
    return file;
  }

  private static void draw(Worksheet sheet, String drawing) {
    String[] lines = drawing.split("\n");
    for (int row = 0; row < lines.length; row++) {
      String[] cells = lines[row].split("\\|", -1);
      for (int column = 0; column < cells.length; column++) {
        String cell = cells[column].strip();
        if (cell.matches("-?\\d+(\\.\\d+)?")) {
          sheet.value(row, column, Double.parseDouble(cell));
        } else if (!cell.isEmpty()) {
          sheet.value(row, column, cell);
        }
      }
    }
  }
}
