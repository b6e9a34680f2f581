package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
  @TempDir
  Path folder;
  private Terminal terminal;

  @BeforeEach
  void make() throws Exception {
    terminal = new Terminal(folder);
    assertThat(terminal.run("init", "--district", "Сосновский район")).isZero();
  }

  private void load(String file, String... rows) throws Exception {
    Path csv = folder.resolve(file);
    Files.writeString(csv, "Школа;Год;ОГЭ Математика участников\n" + String.join("\n", rows) + "\n");
    assertThat(terminal.run("import", csv.toString(), "--map", "Школа=school.name", "--map", "Год=year", "--map",
        "ОГЭ Математика участников=result:ОГЭ/Математика/participants")).as(terminal.err()).isZero();
  }

  private Path copy() {
    List<String> names = List.of(folder.resolve("база.backups").toFile().list((_, name) -> name.endsWith(".kvb")));
    assertThat(names).hasSize(1);
    return folder.resolve("база.backups").resolve(names.getFirst());
  }

  @Test
  void yesterdayComesBack() throws Exception {
    load("a.csv", "Школа № 1;2024;31", "Школа № 2;2024;32");
    Path stick = Files.createDirectory(folder.resolve("флешка"));
    assertThat(terminal.run("backup", "make", "--to", stick.toString())).as(terminal.err()).isZero();
    assertThat(stick.resolve(copy().getFileName())).hasSameBinaryContentAs(copy());
    assertThat(terminal.run("backup", "list")).isZero();
    assertThat(terminal.out()).contains(copy().getFileName().toString()).contains("по команде: школ 2, значений 2");
    assertThat(terminal.run("backup", "check", copy().toString())).isZero();
    load("b.csv", "Школа № 3;2025;33");

    assertThat(terminal.run("backup", "restore", copy().toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("--yes");
    assertThat(terminal.out()).contains("Пропадёт школа: Школа № 3").contains("Пропадёт загрузка: b.csv")
        .contains("Значений за 2024/2025: сейчас 1, станет 0");
    assertThat(terminal.export("results")).hasSize(3);

    assertThat(terminal.run("backup", "restore", copy().toString(), "--yes")).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("Прежняя база сохранена");
    assertThat(terminal.export("results")).hasSize(2);
    assertThat(folder.resolve("база.backups").toFile().list((_, name) -> name.endsWith(".kvb"))).hasSize(2);
    assertThat(new Folders(folder.resolve("user")).temporary()).isEmptyDirectory();
  }

  @Test
  void anEmptyCopyIsAskedAboutInWords() throws Exception {
    assertThat(terminal.run("backup", "make")).isZero();
    Path empty = copy();
    load("a.csv", "Школа № 1;2024;31");
    assertThat(terminal.run("backup", "restore", empty.toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("намного меньше данных");
    assertThat(terminal.export("results")).hasSize(1);
  }

  @Test
  void aDamagedDatabaseIsKeptAsItIsAndReplaced() throws Exception {
    load("a.csv", "Школа № 1;2024;31");
    assertThat(terminal.run("backup", "make")).isZero();
    Path file = folder.resolve("база.mv.db");
    try (RandomAccessFile broken = new RandomAccessFile(file.toFile(), "rw")) {
      broken.seek(16);
      broken.write(new byte[(int) broken.length() - 16]);
    }
    byte[] damaged = Files.readAllBytes(file);
    assertThat(terminal.run("export", "results", "--csv", folder.resolve("x.csv").toString())).isEqualTo(2);
    assertThat(terminal.run("backup", "restore", copy().toString(), "--yes")).as(terminal.err()).isZero();
    assertThat(folder.resolve("база.mv.db.broken")).hasBinaryContent(damaged);
    assertThat(terminal.export("results")).hasSize(1);
  }

  @Test
  void refusalsAreOneLineAndChangeNothing() throws Exception {
    assertThat(terminal.run("backup", "check")).isEqualTo(2);
    assertThat(terminal.run("backup", "check", folder.resolve("нет.kvb").toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("не найдена").hasLineCount(1);
    Path foreign = Files.writeString(folder.resolve("чужая.kvb"), "это не копия");
    assertThat(terminal.run("backup", "restore", foreign.toString(), "--yes")).isEqualTo(2);
    assertThat(terminal.err()).contains("повреждена").hasLineCount(1);
    assertThat(terminal.run("backup", "make", "--to", folder.resolve("нет").toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("Вставьте флешку");
  }
}
