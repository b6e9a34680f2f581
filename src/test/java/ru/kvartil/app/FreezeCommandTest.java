package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `freeze` through the whole program, on tables of fictional schools.
class FreezeCommandTest {
  @TempDir
  Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws Exception {
    terminal = new Terminal(folder);
    assertThat(terminal.run("init", "--district", "Озёрный район")).isZero();
    load("огэ.csv", 6);
  }

  private void load(String name, int below) throws Exception {
    Path table = Files.writeString(folder.resolve(name), """
        Код;Школа;Сдавали рус;Ниже рус;Сдавали мат;Ниже мат
        310101;СОШ № 1;14;%d;14;5
        310102;СОШ № 2;40;4;40;12
        """.formatted(below), StandardCharsets.UTF_8);
    assertThat(terminal.run("import", table.toString(), "--year", "2024", "--map", "Код=school.code", "--map",
        "Школа=school.name", "--map", "Сдавали рус=result:ОГЭ/Русский язык/participants", "--map",
        "Ниже рус=result:ОГЭ/Русский язык/below_minimum", "--map", "Сдавали мат=result:ОГЭ/Математика/participants",
        "--map", "Ниже мат=result:ОГЭ/Математика/below_minimum")).as(terminal.err()).isZero();
  }

  private void refused(String words, String... args) {
    assertThat(terminal.run(args)).isEqualTo(2);
    assertThat(terminal.err()).contains(words);
  }

  @Test
  void freezesShowsAndComparesWithReasons() throws Exception {
    Path kept = terminal.file("расчёт.json");
    assertThat(terminal.run("freeze", "--year", "2024", "--json", kept.toString(), "--csv",
        terminal.file("расчёт.csv").toString())).as(terminal.err()).isZero();
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(kept)));
    assertThat(terminal.out()).as("the file's own hash").contains(hash, "ШНОР: 1.", "СОШ № 1", "6 из 14");
    assertThat(Terminal.rows(terminal.file("расчёт.csv"))).isNotEmpty()
        .allSatisfy(row -> assertThat(row.getField("year")).isEqualTo("2023/2024"));
    assertThat(terminal.run("freeze", "list", "--json", terminal.file("список.json").toString())).isZero();
    assertThat(terminal.out()).contains(hash, "Рособрнадзор 30 %");
    assertThat(terminal.json("список.json").get("calculations")).hasSize(1);
    assertThat(terminal.run("freeze", "compare", hash.substring(0, 8))).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("Сегодня расчёт даёт то же самое.");

    load("огэ-уточнение.csv", 2);
    assertThat(terminal.run("freeze", "compare", hash, "--json", terminal.file("c.json").toString(), "--csv",
        terminal.file("c.csv").toString())).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("СОШ № 1, 2023/2024, ОГЭ, Русский язык, не преодолели минимум: было 6, стало 2"
        + " – загрузка № 2", "огэ-уточнение.csv · D2", "ШНОР: было «входит», стало «не входит»");
    assertThat(terminal.json("c.json").get("cells")).hasSize(1);
    assertThat(terminal.json("c.json").get("moves").findValuesAsText("cause")).containsOnly("data", "others");
    assertThat(Terminal.rows(terminal.file("c.csv"))).extracting(row -> row.getField("kind")).contains("cell",
        "criterion", "flag");
    assertThat(terminal.run("freeze", "show", hash.substring(0, 6))).isZero();
    assertThat(terminal.out()).as("as it was").contains("ШНОР: 1.", "6 из 14");
    assertThat(terminal.run("undo", "2")).isZero();
    assertThat(terminal.run("freeze", "compare", hash)).isZero();
    assertThat(terminal.out()).contains("то же самое");
  }

  @Test
  void mistakesAreSaidInOneLineAndNothingIsFrozen() {
    refused("--year", "freeze");
    refused("За 2018/2019 учебный год данных нет", "freeze", "--year", "2019");
    refused("нет ни в базе, ни среди файлов", "freeze", "--year", "2024", "--profile", "Нет такой");
    refused("не меньше 6 знаков", "freeze", "show", "abc");
    refused("нет", "freeze", "compare", "abcdef0123");
    assertThat(terminal.run("freeze", "list")).isZero();
    assertThat(terminal.out()).contains("Зафиксированных расчётов нет.");
  }
}
