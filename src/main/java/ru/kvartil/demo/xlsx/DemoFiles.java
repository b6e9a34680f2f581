package ru.kvartil.demo.xlsx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.kvartil.demo.DemoData;
import ru.kvartil.demo.DemoDistrict;
import ru.kvartil.demo.DemoPassport;
import ru.kvartil.demo.DemoRow;
import ru.kvartil.demo.DemoYear;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// Writes the fictional district as four workbooks for each year: ЕГЭ, ОГЭ, certificates, социальный паспорт.
public final class DemoFiles {
  private static final Texts TEXTS = Texts.of(DemoFiles.class);
  private static final int SCHOOL_COLUMN = 2;

  private DemoFiles() {}

  /// Writes all files, over old ones of the same name.
  ///
  /// @param folder existing folder
  /// @return the files in the order in which they are best read: years from the oldest, социальный паспорт first
  /// @throws Failure when a file cannot be written
  public static List<Path> write(DemoData data, Path folder) throws Failure {
    List<Path> files = new ArrayList<>();
    for (DemoYear year : data.years()) {
      String end = String.valueOf(year.year().end());
      String label = year.year().start() + "-" + end;
      files.add(save(folder.resolve(TEXTS.get("file.passport", label)), book -> passport(book, data.district(), year)));
      files.add(save(folder.resolve(TEXTS.get("file.oge", end)),
          book -> results(book.newWorksheet(end), data.district(), TEXTS.get("title.oge", end),
              new ResultColumns(DemoDistrict.ogeSubjects(), TEXTS.get("head.graduates.oge", end)), year.oge())));
      files.add(save(folder.resolve(TEXTS.get("file.ege", end)),
          book -> results(book.newWorksheet(end), data.district(), TEXTS.get("title.ege", end),
              new ResultColumns(DemoDistrict.egeSubjects(), TEXTS.get("head.graduates.ege", end)), year.ege())));
      files.add(
          save(folder.resolve(TEXTS.get("file.certificates", label)),
              book -> certificates(book, data.district(), year)));
    }
    return files;
  }

  private interface Content {
    void fill(Workbook book);
  }

  private static Path save(Path file, Content content) throws Failure {
    SafeFile.write(file, out -> {
      Workbook book = new Workbook(out, "Kvartil", "1.0");
      content.fill(book);
      book.finish();
    });
    return file;
  }

  /// The wide form: totals of the district above, the municipality on a row of its own, its schools below with an empty
  /// first cell.
  private static void results(Worksheet sheet, String district, String title, ResultColumns columns,
      List<DemoRow> rows) {
    TableSheet<DemoRow> table = new TableSheet<>(sheet, columns.all(rows));
    table.title(title);
    table.title(TEXTS.get("title.place", district));
    table.headings();
    table.numbering();
    table.total(TEXTS.get("total.district"), 0, rows);
    table.total(district, 0, rows);
    rows.forEach(table::row);
  }

  private static void certificates(Workbook book, String district, DemoYear year) {
    String label = year.year().label();
    listed(book.newWorksheet(TEXTS.get("sheet.ninth")), TEXTS.get("title.ninth", label),
        new CertificateColumns(district, year.ninth()).ninth(), year.ninth());
    listed(book.newWorksheet(TEXTS.get("sheet.eleventh")), TEXTS.get("title.eleventh", label),
        new CertificateColumns(district, year.eleventh()).eleventh(), year.eleventh());
  }

  private static void passport(Workbook book, String district, DemoYear year) {
    List<DemoPassport> rows = year.passports();
    listed(book.newWorksheet(TEXTS.get("sheet.passport")), TEXTS.get("title.passport", year.year().label()),
        PassportColumns.all(district, rows), rows);
  }

  /// The list form: numbered rows with the municipality in each, totals below.
  private static <T> void listed(Worksheet sheet, String title, List<Column<T>> columns, List<T> rows) {
    TableSheet<T> table = new TableSheet<>(sheet, columns);
    table.title(title);
    table.headings();
    table.numbering();
    rows.forEach(table::row);
    table.total(TEXTS.get("total"), SCHOOL_COLUMN, rows);
  }
}
