package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that is gone comes back from its newest copy and the outside journal.
class RebuildTest {
  private static final String TABLE = """
      Код;Школа;Сдавали;Ниже порога
      310101;СОШ № 1;40;4
      310102;СОШ № 8;12;3
      """;
  @TempDir
  Path folder;
  private Terminal terminal;

  @BeforeEach
  void copyAndGoOn() throws Exception {
    terminal = new Terminal(folder);
    done("init", "--district", "Озёрный район");
    load("огэ.csv", TABLE);
    done("backup", "make");
    template("Паспорта по кварталам");
  }

  private void done(String... args) {
    assertThat(terminal.run(args)).as("%s %s", terminal.out(), terminal.err()).isZero();
  }

  private void load(String name, String text) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    done("import", file.toString(), "--year", "2024", "--map", "Код=school.code", "--map", "Школа=school.name", "--map",
        "Сдавали=result:ОГЭ/Математика/participants", "--map", "Ниже порога=result:ОГЭ/Математика/below_minimum");
  }

  private void template(String name) throws Exception {
    Path file = Files.writeString(folder.resolve("шаблон.json"),
        """
            {"format":"kvartil-import-template","version":1,"name":"%s","confirmed":"2026-11-20T10:00:00Z","person":"Соколова",
             "columns":[{"heading":"Школа","field":"school.name"},{"heading":"Сдавали %s","field":"indicator:%s"}]}
            """
            .formatted(name, name, name),
        StandardCharsets.UTF_8);
    done("template", "import", file.toString());
  }

  private void spoil() throws Exception {
    Path file = folder.resolve("база.mv.db");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0);
    Files.write(file, bytes);
    // Not by a command that reads only: H2 keeps its lock on a file it could not open for reading, as long as the process lives.
    assertThat(terminal.run("backup", "make")).isEqualTo(2);
  }

  @Test
  void whatWasDoneAfterTheCopyIsDoneAgain() throws Exception {
    spoil();
    assertThat(terminal.run("rebuild")).isEqualTo(2);
    assertThat(terminal.err()).contains("--yes");
    done("rebuild", "--yes");
    assertThat(terminal.out()).contains("взята копия от").contains("Из журнала").contains("сохран");
    done("template", "list");
    assertThat(terminal.out()).contains("Паспорта по кварталам");
    assertThat(terminal.export("results")).hasSize(4);
    done("audit");
    assertThat(terminal.out()).contains("Восстановлено из копии").contains("Паспорта по кварталам")
        .doesNotContain("обход");
  }

  @Test
  void aLostFileComesBackToo() throws Exception {
    Files.delete(folder.resolve("база.mv.db"));
    done("rebuild", "--yes");
    done("template", "list");
    assertThat(terminal.out()).contains("Паспорта по кварталам");
  }

  /// Everything the export commands show, in one text.
  private String everything() throws Exception {
    StringBuilder all = new StringBuilder();
    for (String what : List.of("schools", "results")) {
      terminal.export(what).forEach(row -> all.append(row).append('\n'));
    }
    done("journal");
    all.append(terminal.out());
    done("template", "list");
    return all.append(terminal.out()).toString();
  }

  @Test
  void aLoadAfterTheCopyComesOutOfItsOriginal() throws Exception {
    load("огэ-2.csv", TABLE.replace("40", "41") + "310109;Заречная ООШ;7;0\n");
    template("Кадры");
    load("огэ-3.csv", TABLE.replace("12", "13").replace("310102", "310177"));
    String before = everything();
    spoil();
    done("rebuild", "--yes");
    assertThat(terminal.out()).contains("Из хранимого исходного файла", "огэ-2.csv", "огэ-3.csv", "Из журнала")
        .doesNotContain("Не восстановлено");
    assertThat(everything()).isEqualTo(before).contains("Заречная ООШ");
    // A later load goes on from there, and so does taking one back.
    load("огэ-4.csv", TABLE.replace("40", "43"));
    done("undo", "--last");
    done("undo", "--last");
    assertThat(terminal.export("results").toString()).contains("41");
    done("audit");
  }

  @Test
  void aLoadTakenBackAfterTheCopyStaysTakenBack() throws Exception {
    load("огэ-2.csv", TABLE.replace("40", "41") + "310109;Заречная ООШ;7;0\n");
    done("undo", "--last");
    String before = everything();
    spoil();
    done("rebuild", "--yes");
    assertThat(terminal.out()).contains("огэ-2.csv").doesNotContain("Не восстановлено");
    assertThat(everything()).isEqualTo(before).doesNotContain("Заречная ООШ");
  }

  @Test
  void aLoadWhoseOriginalIsGoneIsNamedToBeLoadedAgain() throws Exception {
    load("огэ-2.csv", TABLE.replace("40", "41"));
    template("Кадры");
    for (String where : List.of("база.originals", "база.backups/база.originals")) {
      Path kept = folder.resolve(where);
      if (Files.isDirectory(kept)) {
        try (var files = Files.list(kept)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
      }
    }
    spoil();
    assertThat(terminal.run("rebuild", "--yes")).isEqualTo(1);
    assertThat(terminal.out()).contains("Не восстановлено", "огэ-2.csv", "Исходного файла");
    done("template", "list");
    assertThat(terminal.out()).contains("Паспорта по кварталам").contains("Кадры");
    assertThat(terminal.export("results").toString()).contains("40").doesNotContain("41");
  }

  @Test
  void aDamagedNewestCopyIsPassedOver() throws Exception {
    template("Кадры");
    done("backup", "make");
    Path newest;
    try (var files = Files.list(folder.resolve("база.backups"))) {
      newest = files.filter(file -> file.toString().endsWith(".kvb")).sorted().toList().getLast();
    }
    byte[] bytes = Files.readAllBytes(newest);
    bytes[bytes.length / 3] ^= 4;
    Files.write(newest, bytes);
    spoil();
    done("rebuild", "--yes");
    done("template", "list");
    assertThat(terminal.out()).contains("Паспорта по кварталам").contains("Кадры");
  }

  @Test
  void withoutACopyNothingIsTouched() throws Exception {
    try (var files = Files.list(folder.resolve("база.backups"))) {
      for (Path copy : files.filter(Files::isRegularFile).toList()) {
        Files.delete(copy);
      }
    }
    spoil();
    byte[] before = Files.readAllBytes(folder.resolve("база.mv.db"));
    assertThat(terminal.run("rebuild", "--yes")).isEqualTo(2);
    assertThat(terminal.err()).contains("копии");
    assertThat(Files.readAllBytes(folder.resolve("база.mv.db"))).isEqualTo(before);
  }

  private byte[] journal() throws Exception {
    return Files.readAllBytes(folder.resolve("база.journal"));
  }

  /// The database is gone and the journal is what is given: what came back, and what is said to be missing.
  private void harmed(byte[] journal, String said, boolean second, boolean third) throws Exception {
    Files.write(folder.resolve("база.journal"), journal);
    Files.delete(folder.resolve("база.mv.db"));
    assertThat(terminal.run("rebuild", "--yes")).isEqualTo(1);
    assertThat(terminal.out()).contains(said);
    assertThat(folder.resolve("база.journal.broken")).hasBinaryContent(journal);
    done("template", "list");
    assertThat(terminal.out().contains("Кадры")).isEqualTo(second);
    assertThat(terminal.out().contains("Оснащение")).isEqualTo(third);
  }

  @Test
  void aDamagedRecordIsSaidToBeMissing() throws Exception {
    int from = journal().length;
    template("Кадры");
    int to = journal().length;
    template("Оснащение");
    byte[] bytes = journal();
    bytes[(from + to) / 2] ^= 8;
    harmed(bytes, "потеряно записей: 1", false, true);
    assertThat(terminal.out()).contains("Паспорта по кварталам");
  }

  @Test
  void aDamagedLastRecordIsSaidToBeMissing() throws Exception {
    template("Кадры");
    int to = journal().length;
    template("Оснащение");
    byte[] bytes = journal();
    bytes[(bytes.length + to) / 2] ^= 8;
    harmed(bytes, "Часть журнала изменений повреждена: сделанное после", true, false);
  }

  @Test
  void aTornEndIsSaid() throws Exception {
    template("Кадры");
    template("Оснащение");
    byte[] bytes = journal();
    harmed(Arrays.copyOf(bytes, bytes.length - 7), "обрывается на середине записи", true, false);
  }

  @Test
  void aJournalThatIsNoneIsSaid() throws Exception {
    template("Кадры");
    byte[] bytes = journal();
    bytes[2] ^= 8;
    harmed(bytes, "сделанное после копии из него не взято", false, false);
  }

  @Test
  void aHeadOfAnotherInstallationOverOwnEventsIsOurs() throws Exception {
    template("Кадры");
    byte[] bytes = journal();
    // The device stands at the end of the head.
    bytes["KVJRNL01".length() + 1 + 16 + 3] ^= 8;
    Files.write(folder.resolve("база.journal"), bytes);
    Files.delete(folder.resolve("база.mv.db"));
    done("rebuild", "--yes");
    done("template", "list");
    assertThat(terminal.out()).contains("Кадры");
  }
}
