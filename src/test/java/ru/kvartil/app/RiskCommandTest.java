package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `risk` through the whole program, on tables of fictional schools.
class RiskCommandTest {
  @TempDir
  Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws Exception {
    terminal = new Terminal(folder);
    assertThat(terminal.run("init", "--district", "Озёрный район")).isZero();
    Path table = write("паспорт.csv", """
        Код;Школа;Учителей;Непрофильных
        310101;СОШ № 1;20;5
        310102;СОШ № 2;10;0
        """);
    assertThat(terminal.run("import", table.toString(), "--year", "2024", "--map", "Код=school.code", "--map",
        "Школа=school.name", "--map", "Учителей=passport:Общая численность учителей", "--map",
        "Непрофильных=passport:Учителя непрофильного предмета")).as(terminal.err()).isZero();
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private JsonNode risk(JsonNode document, int school, String code) {
    return StreamSupport.stream(document.get("schools").get(school).get("risks").spliterator(), false)
        .filter(risk -> risk.get("code").asText().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void levelsOfTheTableStandBesideTheEstimateOfTheCentre() throws Exception {
    Path table = write("рпш.csv", """
        Школа;Дефицит педагогических кадров;Низкий уровень оснащения школы
        СОШ № 1;Средняя;
        СОШ № 2;высокая;низкая
        """);
    assertThat(terminal.run("risk", "--year", "2024", "--import", table.toString(), "--source", "РПШ 2024", "--json",
        terminal.file("r.json").toString(), "--csv", terminal.file("r.csv").toString())).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("загружено уровней риска 3", "СОШ № 1",
        "Дефицит педагогических кадров: средняя; оценка методцентра: высокая. решение не принято");
    JsonNode document = terminal.json("r.json");
    assertThat(document.get("deadline").asText()).isEqualTo("2024-06-30");
    JsonNode staff = risk(document, 0, "f02");
    assertThat(staff.get("level").asText()).isEqualTo("средняя");
    assertThat(staff.get("source").asText()).isEqualTo("РПШ 2024");
    assertThat(staff.get("severity").asDouble()).isEqualTo(0.5);
    assertThat(staff.get("estimate").asText()).isEqualTo("высокая");
    assertThat(staff.get("estimate_reason").asText()).contains("25,0").contains("вакансии, % ставок – нет данных");
    assertThat(risk(document, 0, "f01").get("level").isNull()).isTrue();
    assertThat(risk(document, 1, "f02").get("undecided").asBoolean()).isTrue();
    assertThat(risk(document, 1, "f01").get("undecided").asBoolean()).as("the least level asks for nothing").isFalse();
    assertThat(document.get("list").findValuesAsText("mark")).contains("K", "D");
    List<NamedCsvRecord> rows = Terminal.rows(terminal.file("r.csv"));
    assertThat(rows).hasSize(28).filteredOn(row -> row.getField("school").equals("СОШ № 2") && row.getField("risk")
        .equals("f02")).singleElement().satisfies(row -> {
          assertThat(row.getField("level")).isEqualTo("высокая");
          assertThat(row.getField("estimate")).isEqualTo("низкая");
        });
    assertThat(terminal.run("risk", "--year", "2024", "--school", "310102")).isZero();
    assertThat(terminal.out()).contains("СОШ № 2").doesNotContain("СОШ № 1");
    assertThat(terminal.run("risk", "--year", "2023")).isZero();
    assertThat(terminal.out()).doesNotContain("СОШ № 2");
  }

  @Test
  void whatIsNotCertainAsksAndNothingIsStored() throws Exception {
    Path table = write("рпш.csv", """
        Школа;Дефицит педагогических кадров;Погода
        СОШ № 1;средняя;низкая
        Лицей № 9;высокая;низкая
        """);
    assertThat(terminal.run("risk", "--year", "2024", "--import", table.toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("«Лицей № 9»", "«Погода»", "--answer");
    assertThat(terminal.run("risk", "--year", "2024")).isZero();
    assertThat(terminal.out()).contains("Дефицит педагогических кадров: нет данных").doesNotContain("средняя;");
    assertThat(terminal.run("risk", "--year", "2024", "--import", table.toString(), "--answer", "Погода=-", "--answer",
        "Лицей № 9=СОШ № 2")).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("загружено уровней риска 2");
    Path wrong = write("ошибка.csv", "Школа;f02\nСОШ № 1;ужасная\nСОШ № 1;низкая\n");
    assertThat(terminal.run("risk", "--year", "2024", "--import", wrong.toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("«ужасная»", "дважды");
    assertThat(terminal.run("risk", "--year", "2024")).isZero();
    assertThat(terminal.out()).as("what was stored before is there").contains("Дефицит педагогических кадров: средняя");
    assertThat(terminal.run("undo", "--last")).as(terminal.err()).isZero();
    assertThat(terminal.run("risk", "--year", "2024")).isZero();
    assertThat(terminal.out()).as("a school with risks outlives the import that made it").contains("СОШ № 1",
        "Дефицит педагогических кадров: средняя; оценка методцентра: нет данных");
  }

  @Test
  void mistakesAreSaidInOneLine() {
    refused("--year", "risk");
    refused("Лицей", "risk", "--year", "2024", "--school", "Лицей");
    refused("=", "risk", "--year", "2024", "--import", folder.resolve("паспорт.csv").toString(), "--answer", "так");
    refused("нет", "risk", "--year", "2024", "--import", folder.resolve("нет.xlsx").toString());
  }

  private void refused(String words, String... args) {
    assertThat(terminal.run(args)).isEqualTo(2);
    assertThat(terminal.err().lines()).hasSize(1);
    assertThat(terminal.err()).contains(words);
  }
}
