package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `identify` and `compare-profiles` through the whole program, on tables of fictional schools.
class IdentifyCommandTest {
  private static final String RESULTS = """
      Код;Школа;Сдавали рус;Ниже рус;Сдавали мат;Ниже мат
      310101;СОШ № 1;14;6;14;5
      310102;СОШ № 2;40;4;40;12
      310103;СОШ № 3;9;3;9;3
      310104;СОШ № 4;20;х;20;6
      310105;СОШ № 5;30;0;30;1
      """;
  @TempDir
  Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws Exception {
    terminal = new Terminal(folder);
    assertThat(terminal.run("init", "--district", "Озёрный район")).isZero();
    Path table = Files.writeString(folder.resolve("огэ.csv"), RESULTS, StandardCharsets.UTF_8);
    assertThat(terminal.run("import", table.toString(), "--year", "2024", "--map", "Код=school.code", "--map",
        "Школа=school.name", "--map", "Сдавали рус=result:ОГЭ/Русский язык/participants", "--map",
        "Ниже рус=result:ОГЭ/Русский язык/below_minimum", "--map", "Сдавали мат=result:ОГЭ/Математика/participants",
        "--map", "Ниже мат=result:ОГЭ/Математика/below_minimum")).as(terminal.err()).isZero();
  }

  private JsonNode identified(String... more) throws Exception {
    String[] args = java.util.stream.Stream.concat(java.util.stream.Stream.of("identify", "--year", "2024", "--json",
        terminal.file("r.json").toString()), java.util.stream.Stream.of(more)).toArray(String[]::new);
    assertThat(terminal.run(args)).as(terminal.err()).isZero();
    return terminal.json("r.json");
  }

  @Test
  void saysWhoIsInWhyAndFromWhichCell() throws Exception {
    JsonNode found = identified("--csv", terminal.file("r.csv").toString());
    assertThat(found.get("schools").findValuesAsText("name")).contains("СОШ № 1");
    assertThat(states(found)).containsExactly("fired", "not_fired", "fired", "no_data", "not_fired");
    JsonNode f1 = found.get("schools").get(0).get("criteria").get(0);
    assertThat(f1.get("id").asText()).isEqualTo("F1");
    // 6 and 5 of 14, 30 % is 4,2: one of them has to go, the nearer by one.
    assertThat(f1.get("distance").asText())
        .isEqualTo("порог превышен на 1 чел. из 14 (по данным 2023/2024 года)");
    JsonNode leaf = f1.get("finding").get("of").get(0);
    assertThat(leaf.get("cells").toString()).contains("огэ.csv");
    assertThat(leaf.get("threshold").asText()).isEqualTo("30");
    assertThat(found.get("parameters").findValuesAsText("id")).contains("needed ШНОР", "rule F1.threshold",
        "settings.lowest.minimum");
    assertThat(terminal.out()).contains("ШНОР: 2. Не входят 2, данных недостаточно 1, не оцениваются 0.",
        "СОШ № 1", "42,9", "6 из 14", "порог: не менее 30", "Малое число сдававших: 9");
    List<NamedCsvRecord> rows = Terminal.rows(terminal.file("r.csv"));
    assertThat(rows).filteredOn(row -> row.getField("school").equals("СОШ № 3") && row.getField("criterion").equals(
        "F1")).hasSize(2).allSatisfy(row -> {
          assertThat(row.getField("status")).isEqualTo("fired");
          assertThat(row.getField("part")).isEqualTo("3");
          assertThat(row.getField("n")).isEqualTo("9");
          assertThat(row.getField("cells")).contains("огэ.csv");
        });
  }

  private static List<String> states(JsonNode found) {
    return found.get("schools").valueStream().map(school -> school.get("flags").get("ШНОР").asText()).toList();
  }

  @Test
  void triesOtherNumbersAndOtherProfiles() throws Exception {
    assertThat(states(identified("--set", "rule F1.threshold=10"))).containsExactly("fired", "fired", "fired",
        "no_data", "not_fired");
    JsonNode s2 = identified("--profile", "Кировский район 2020–2021", "--needed", "1");
    assertThat(states(s2).getFirst()).isEqualTo("fired");
    assertThat(s2.get("schools").get(0).get("criteria")).hasSize(20);
    assertThat(terminal.out()).contains("принято: K02. ");
    assertThat(terminal.err()).contains("K09 «Результаты РДР»: нет данных ни по одной школе.");
    assertThat(terminal.run("compare-profiles", "Рособрнадзор 30 %", "Рособрнадзор 30 %, F1 и F2", "--year", "2024",
        "--csv", terminal.file("c.csv").toString())).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("выйдут: СОШ № 1, СОШ № 3");
    assertThat(Terminal.rows(terminal.file("c.csv"))).hasSize(5);
    assertThat(terminal.run("compare-profiles", "--year", "2024")).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("Большеберезниковский район", "Зерноградский район")
        .doesNotContain("проект");
  }

  @Test
  void profilesTravelAsFilesAndMistakesAreSaidInOneLine() throws Exception {
    Path file = terminal.file("критерии.json");
    assertThat(terminal.run("profile", "export", file.toString(), "--name", "Рособрнадзор 30 %")).isZero();
    Path own = Files.writeString(terminal.file("свои.json"), Files.readString(file)
        .replace("\"Рособрнадзор 30 %\"", "\"Наш район\"").replace("ОГЭ/Математика", "ОГЭ/Физика"));
    assertThat(terminal.run("profile", "import", own.toString())).as(terminal.err()).isZero();
    assertThat(states(identified("--profile", "наш район")).getFirst()).isEqualTo("not_fired");
    Path wrong = Files.writeString(terminal.file("ошибка.json"), Files.readString(file).replace("\"low-shares\"",
        "\"low\""));
    refused("Методика не принята", "identify", "--year", "2024", "--profile", wrong.toString());
    refused("нет ни в базе, ни среди файлов", "identify", "--year", "2024", "--profile", "Нет такой");
    refused("не критерии отнесения", "identify", "--year", "2024", "--profile", "ИСБШ");
    refused("другого вида", "index", "outcome", "--year", "2024", "--profile", "Рособрнадзор 30 %");
    refused("За 2018/2019 учебный год данных нет", "identify", "--year", "2019");
    refused("нужно", "identify", "--year", "2024", "--set", "rule F1.threshold=много");
    refused("нет", "identify", "--year", "2024", "--set", "rule F9.threshold=5");
    refused("--year", "identify");
    refused("хотя бы двое", "compare-profiles", "Рособрнадзор 30 %", "--year", "2024");
    refused("не находят школа-лидер", "compare-profiles", "Рособрнадзор 30 %", "Школы-лидеры", "--flag", "школа-лидер",
        "--year", "2024");
  }

  private void refused(String words, String... args) {
    assertThat(terminal.run(args)).isEqualTo(2);
    assertThat(terminal.err().lines()).hasSize(1);
    assertThat(terminal.err()).contains(words);
  }

  @Test
  void oneSchoolAndADraftAreToldOf() throws Exception {
    assertThat(terminal.run("identify", "--year", "2024", "--profile", "Индикаторы риска (проект)")).isZero();
    assertThat(terminal.err()).contains("проект, он не действует");
    assertThat(terminal.out()).contains("индикатор риска: 5.");
  }

  @Test
  void tellsTheSecondTableOfASetThatHasOne() throws Exception {
    JsonNode found = identified("--profile", "Кировский район 2020–2021", "--dynamics-csv",
        terminal.file("d.csv").toString());
    JsonNode first = found.get("dynamics").get("schools").get(0);
    assertThat(first.get("rows")).hasSize(14);
    assertThat(first.get("rows").get(2).get("label_text").asText()).isEqualTo("нет данных");
    assertThat(found.get("dynamics").get("district")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(found.get("dynamics").get("remark").asText()).startsWith("Сравниваются разные ученики");
    assertThat(Files.readString(terminal.file("d.csv"))).contains("Д03", "2023/2024=");
    assertThat(terminal.run("identify", "--year", "2024", "--dynamics-csv", terminal.file("e.csv").toString()))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("нет таблицы динамики");
    assertThat(terminal.file("e.csv")).doesNotExist();
  }
}
