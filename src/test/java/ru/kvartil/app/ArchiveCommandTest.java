package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The archive for ten years and the bundle for developers: the one holds everything, the other nobody.
class ArchiveCommandTest {
  @TempDir
  Path folder;
  private Terminal terminal;

  @BeforeEach
  void make() throws Exception {
    terminal = new Terminal(folder);
    assertThat(terminal.run("init", "--district", "Маркеровский район")).isZero();
    Path csv = folder.resolve("загрузка Маркерова.csv");
    Files.writeString(csv,
        "Школа;Год;ОГЭ Математика участников\nШкола имени Маркерова;2024;31\n=HYPERLINK(1);2024;12\n");
    assertThat(terminal.run("import", csv.toString(), "--map", "Школа=school.name", "--map", "Год=year", "--map",
        "ОГЭ Математика участников=result:ОГЭ/Математика/participants")).as(terminal.err()).isZero();
  }

  private static Map<String, byte[]> unpacked(Path zip) throws Exception {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        in.transferTo(bytes);
        parts.put(entry.getName(), bytes.toByteArray());
      }
    }
    return parts;
  }

  @Test
  void theArchiveHoldsEverythingInWords() throws Exception {
    Path zip = folder.resolve("архив.zip");
    assertThat(terminal.run("archive", "--out", zip.toString())).as(terminal.err()).isZero();
    Map<String, byte[]> parts = unpacked(zip);
    assertThat(parts).containsOnlyKeys("README.txt", "kvartil.xlsx", "kvartil.pdf", "csv/schools.csv",
        "csv/results.csv", "csv/passports.csv", "csv/indicators.csv", "csv/people.csv", "csv/statuses.csv",
        "csv/documents.csv", "csv/imports.csv", "csv/changes.csv");
    assertThat(new String(parts.get("README.txt"), StandardCharsets.UTF_8)).contains("Маркеровский район", "results –");
    assertThat(new String(parts.get("csv/results.csv"), StandardCharsets.UTF_8))
        .contains("Школа имени Маркерова;2023/2024;ОГЭ;Математика;;participants;31;загрузка Маркерова.csv")
        .contains("'=HYPERLINK(1);");
    assertThat(new String(parts.get("kvartil.pdf"), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    try (InputStream in = new java.io.ByteArrayInputStream(parts.get("kvartil.xlsx"));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(book.getNumberOfSheets()).isEqualTo(9);
      assertThat(book.getSheet("Результаты").getRow(1).getCell(6).getNumericCellValue()).isIn(31.0, 12.0);
      book.getSheet("Результаты").forEach(row -> row.forEach(
          cell -> assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA)));
    }
  }

  @Test
  void theBundleForDevelopersNamesNobody() throws Exception {
    Path logs = Files.createDirectories(folder.resolve("user").resolve("logs"));
    Files.writeString(logs.resolve("kvartil.log"),
        """
            2026-11-22 07:45:10.123 WARN  [kvartil-writer] r.k.storage.Database file /home/markerova/Документы/Маркерова.mv.db
            ru.kvartil.shared.Failure: Школа имени Маркерова не найдена
            \tat ru.kvartil.storage.Database.open(Database.java:12)
            Caused by: java.sql.SQLException: markerova@school.ru 79131234567
            Маркерова позвонила
            2026-11-22 07:45:11.123 INFO  [main] r.k.app.Desk first page ready 812 ms after the start
            """);
    assertThat(terminal.run("backup", "make")).isZero();
    Path zip = folder.resolve("сведения.zip");
    assertThat(terminal.run("diagnose", "--out", zip.toString())).as(terminal.err()).isZero();
    Map<String, byte[]> parts = unpacked(zip);
    StringBuilder all = new StringBuilder();
    parts.forEach((name, bytes) -> all.append(name).append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
    assertThat(all.toString()).doesNotContainIgnoringCase("маркер").doesNotContainIgnoringCase("markerova")
        .doesNotContain("79131234567").doesNotContain("HYPERLINK").contains("school\t2").contains("fact\t2")
        .contains("first page ready 812 ms").contains("at ru.kvartil.storage.Database.open(Database.java:12)")
        .contains("java.sql.SQLException").contains("java.version").contains(".kvb");
    Files.writeString(folder.resolve("база.mv.db"), "");
    assertThat(terminal.run("diagnose", "--out", zip.toString())).as("of a damaged database").isZero();
  }

  @Test
  void everyFileThatLeavesIsInTheTrail() throws Exception {
    String at = folder.resolve("x").toString();
    assertThat(terminal.run("export", "schools", "--csv", at + ".csv")).as(terminal.err()).isZero();
    assertThat(terminal.run("archive", "--out", at + ".zip")).as(terminal.err()).isZero();
    assertThat(terminal.run("profile", "export", at + ".json")).as(terminal.err()).isZero();
    assertThat(terminal.run("note", "district", "--year", "2024", "--out", at + ".docx")).as(terminal.err()).isZero();
    assertThat(terminal.run("backup", "make", "--to", folder.toString())).as(terminal.err()).isZero();
    assertThat(terminal.run("audit")).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("Таблица schools записана в файл x.csv", "Архив базы записан в файл x.zip",
        "записана в файл x.json", "записана в файл x.docx", "Сохранена справка: Маркеровский район, 2023/2024",
        "Копия базы записана в другое место");
  }

  @Test
  void aMediumThatCannotBeWrittenGivesItsFilesUntold() throws Exception {
    Path stick = Files.createDirectory(folder.resolve("диск"));
    for (String suffix : List.of(".mv.db", ".kvartil")) {
      Files.copy(folder.resolve("база" + suffix), stick.resolve("база" + suffix));
    }
    Files.setPosixFilePermissions(stick, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      Path csv = folder.resolve("школы.csv");
      Terminal there = new Terminal(stick);
      assertThat(there.run("export", "schools", "--csv", csv.toString())).as(there.err()).isZero();
      assertThat(csv).content().contains("Школа имени Маркерова");
      assertThat(stick.toFile().list()).containsExactlyInAnyOrder("база.mv.db", "база.kvartil");
    } finally {
      Files.setPosixFilePermissions(stick, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
