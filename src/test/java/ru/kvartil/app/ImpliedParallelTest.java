package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A long table prints the parallel of an exam, a wide one does not: both mean one result.
class ImpliedParallelTest {
  private static final String LONG = """
      Код;Школа;Процедура;Предмет;Параллель;Участников;Не преодолели минимум
      310101;СОШ № 1;ОГЭ;Русский язык;9;40;4
      310102;СОШ № 2;ОГЭ;Русский язык;9;20;5
      310103;СОШ № 3;ОГЭ;Русский язык;9;10;1
      310104;СОШ № 4;ОГЭ;Русский язык;9;30;6
      310101;СОШ № 1;ЕГЭ;Математика (база);11;10;1
      """;
  private static final String WIDE = """
      Код;Школа;Сдавали;Ниже порога
      310101;СОШ № 1;40;4
      310102;СОШ № 2;20;5
      310103;СОШ № 3;10;1
      310104;СОШ № 4;30;6
      """;
  @TempDir
  Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
    assertThat(terminal.run("init", "--district", "Озёрный район")).isZero();
  }

  private Path table(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private void loadLong(String text) throws Exception {
    assertThat(terminal.run("import", table("длинная.csv", text).toString(), "--year", "2024")).as(terminal.err())
        .isZero();
  }

  private void loadWide(String parallel) throws Exception {
    assertThat(terminal.run("import", table("широкая.csv", WIDE).toString(), "--year", "2024", "--map",
        "Код=school.code", "--map", "Школа=school.name", "--map",
        "Сдавали=result:ОГЭ/Русский язык/participants" + parallel, "--map",
        "Ниже порога=result:ОГЭ/Русский язык/below_minimum" + parallel)).as(terminal.err()).isZero();
  }

  private JsonNode outcome() throws Exception {
    assertThat(terminal.run("index", "outcome", "--year", "2024", "--json", terminal.file("i.json").toString()))
        .as(terminal.err()).isZero();
    return terminal.json("i.json");
  }

  private List<String> values(String subject) throws Exception {
    return terminal.export("results").stream().filter(row -> row.getField("subject").equals(subject))
        .map(row -> String.join(",", row.getField("school_code"), row.getField("parallel"), row.getField("measure"),
            row.getField("value")))
        .sorted().toList();
  }

  @Test
  void theShippedMethodFindsTheResultsOfALongTable() throws Exception {
    loadLong(LONG);
    JsonNode schools = outcome().get("schools");
    assertThat(Stream.of(0, 1, 2, 3).map(i -> schools.get(i).get("value").asDouble())).containsExactly(0.9, 0.75, 0.9,
        0.8);
    assertThat(schools.get(1).get("quartile").asInt()).isEqualTo(1);
  }

  @Test
  void everyRowIsExportedWithTheParallelItsSourcePrints() throws Exception {
    loadLong(LONG);
    assertThat(values("Русский язык")).contains("310101,9,participants,40", "310102,9,below_minimum,5");
    assertThat(values("Математика (база)")).contains("310101,11,participants,10");
  }

  @Test
  void theSameFactsInTheOtherFormBringNothingNew() throws Exception {
    loadWide("");
    loadLong(LONG.lines().limit(5).reduce("", (text, line) -> text + line + "\n"));
    assertThat(terminal.out()).contains("нового нет");
    loadWide("@9");
    assertThat(terminal.out()).contains("нового нет");
    assertThat(values("Русский язык")).hasSize(8).allMatch(row -> row.split(",", 3)[1].isEmpty());
  }

  @Test
  void anotherNumberInTheOtherFormReplacesTheFirstAndUndoBringsItBack() throws Exception {
    loadWide("");
    loadLong(LONG.replace("9;20;5", "9;20;10"));
    assertThat(values("Русский язык")).hasSize(8).contains("310102,9,below_minimum,10")
        .doesNotContain("310102,,below_minimum,5");
    assertThat(outcome().get("schools").get(1).get("value").asDouble()).isEqualTo(0.5);
    assertThat(terminal.run("undo", "--last")).isZero();
    assertThat(values("Русский язык")).hasSize(8).contains("310102,,below_minimum,5");
  }

  @Test
  void twoColumnsOfOneTableNeverBecomeOneResult() throws Exception {
    assertThat(terminal.run("import", table("широкая.csv", WIDE).toString(), "--year", "2024", "--map",
        "Код=school.code", "--map", "Школа=school.name", "--map", "Сдавали=result:ОГЭ/Русский язык/participants",
        "--map", "Ниже порога=result:ОГЭ/Русский язык/participants@9", "--json", terminal.file("r.json").toString()))
        .isLessThan(2);
    assertThat(terminal.json("r.json").findValuesAsText("code")).contains("column-collides");
    assertThat(values("Русский язык")).hasSize(4).contains("310101,,participants,40");
  }
}
