package ru.kvartil.app;

import java.util.Arrays;
import java.util.stream.Stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line's contract on small tables of fictional schools.
class CommandLineTest {
  private static final String RESULTS = """
      Код;Школа;Сдавали;Ниже порога
      310101;СОШ № 1;40;4
      310102;СОШ № 8;12;х
      310103;Вечерняя школа № 8;5;2
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

  private int load(Path file, String... more) {
    String[] args = {"import", file.toString(), "--year", "2024", "--map", "Код=school.code", "--map",
      "Школа=school.name", "--map", "Сдавали=result:ОГЭ/Математика/participants", "--map",
      "Ниже порога=result:ОГЭ/Математика/below_minimum"};
    return terminal.run(Stream.concat(Arrays.stream(args), Arrays.stream(more))
        .toArray(String[]::new));
  }

  @Test
  void exportsEveryValueWithItsCellAndMissingAsEmpty() throws Exception {
    assertThat(load(table("огэ.csv", RESULTS))).as(terminal.err()).isZero();
    assertThat(terminal.export("results")).extracting(row -> String.join(",", row.getFields())).contains(
        ",310101,СОШ № 1,2023/2024,ОГЭ,Математика,,participants,40,огэ.csv,,C2",
        ",310102,СОШ № 8,2023/2024,ОГЭ,Математика,,below_minimum,,огэ.csv,,D3");
  }

  @Test
  void theSecondImportOfAFileChangesNothingAndUndoEmptiesTheDatabase() throws Exception {
    Path file = table("огэ.csv", RESULTS);
    load(file);
    assertThat(load(file)).isZero();
    assertThat(terminal.out()).contains("нового нет");
    assertThat(terminal.run("journal", "--json", terminal.file("j.json").toString())).isZero();
    assertThat(terminal.json("j.json").get("batches")).hasSize(1);
    assertThat(terminal.run("undo", "--last")).isZero();
    assertThat(terminal.export("schools")).isEmpty();
    assertThat(terminal.export("results")).isEmpty();
    assertThat(terminal.run("undo", "--last")).isEqualTo(2);
  }

  @Test
  void aDryRunTellsAllAndTouchesNothing() throws Exception {
    Path database = terminal.file("база.mv.db");
    byte[] before = Files.readAllBytes(database);
    assertThat(load(table("огэ.csv", RESULTS), "--dry-run", "--json", terminal.file("r.json").toString())).isZero();
    JsonNode sheet = terminal.json("r.json").get("files").get(0).get("sheets").get(0);
    assertThat(sheet.get("rows").asInt()).isEqualTo(3);
    assertThat(sheet.get("values").asInt()).isEqualTo(5);
    assertThat(Files.readAllBytes(database)).isEqualTo(before);
  }

  @Test
  void aDryRunTellsNewChangedSameAndMissingValues() throws Exception {
    load(table("огэ.csv", RESULTS));
    load(table("огэ-2.csv", RESULTS.replace(";40;4", ";41;4").replaceAll("310103.*\n", "")), "--dry-run", "--json",
        terminal.file("r.json").toString());
    JsonNode differences = terminal.json("r.json").get("files").get(0).get("differences");
    assertThat(differences.get("new").asInt()).isZero();
    assertThat(differences.get("changed").asInt()).isEqualTo(1);
    assertThat(differences.get("same").asInt()).isEqualTo(3);
    assertThat(differences.get("missing").asInt()).isEqualTo(2);
    assertThat(differences.get("missing_schools").asInt()).isEqualTo(1);
    JsonNode changed = differences.get("values").get(0);
    assertThat(changed.get("kind").asText()).isEqualTo("changed");
    assertThat(changed.get("old").asInt()).isEqualTo(40);
    assertThat(changed.get("new").asInt()).isEqualTo(41);
    assertThat(changed.get("cell").asText()).isEqualTo("C2");
    assertThat(differences.get("values")).hasSize(3);
  }

  @Test
  void aTemplateTravelsAsAFileAndIsApplied() throws Exception {
    Path file = table("шаблон.json", """
        {"format": "kvartil-import-template", "version": 1, "name": "ОГЭ района",
         "confirmed": "2026-11-22T10:00:00Z", "person": "Ирина", "columns": [
          {"heading": "Код", "field": "school.code"}, {"heading": "Школа", "field": "school.name"},
          {"heading": "Сдавали", "field": "result:ОГЭ/Математика/participants"},
          {"heading": "Ниже порога", "field": "-"}]}
        """);
    assertThat(terminal.run("template", "list")).isZero();
    assertThat(terminal.out()).contains("Шаблонов в базе нет");
    assertThat(terminal.run("template", "import", file.toString())).as(terminal.err()).isZero();
    assertThat(terminal.run("template", "list")).isZero();
    assertThat(terminal.out()).contains("ОГЭ района · загружается столбцов 3 из 4", "Ирина");
    Path copy = terminal.file("копия.json");
    assertThat(terminal.run("template", "export", copy.toString(), "--name", "огэ района")).isZero();
    assertThat(Files.readString(copy)).contains("\"name\" : \"ОГЭ района\"");

    Path data = table("огэ.csv", RESULTS);
    assertThat(terminal.run("import", data.toString(), "--year", "2024", "--template", "ОГЭ района")).isZero();
    assertThat(terminal.export("results")).hasSize(3);
    assertThat(terminal.run("import", data.toString(), "--year", "2023", "--template", copy.toString())).isZero();
    assertThat(terminal.export("results")).hasSize(6);
    assertThat(terminal.run("import", data.toString(), "--template", "нет такого")).isEqualTo(2);
    assertThat(terminal.err()).contains("Шаблона «нет такого» нет", "Ничего не изменено");
    assertThat(terminal.run("template", "import", data.toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("не шаблон загрузки");
    assertThat(terminal.run("template", "export", copy.toString())).isEqualTo(2);
    assertThat(terminal.run("template", "export")).isEqualTo(2);
  }

  @Test
  void aRefusedFileDoesNotStopTheOthersAndTheWorstCodeCounts() throws Exception {
    Path good = table("огэ.csv", RESULTS);
    Path bad = table("письмо.csv", "Уважаемые коллеги\n");
    int code = terminal.run("import", bad.toString(), good.toString(), "--year", "2024", "--map", "Код=school.code",
        "--map", "Школа=school.name", "--map", "Сдавали=indicator:сдавали");
    assertThat(code).isEqualTo(2);
    assertThat(terminal.err().lines()).hasSize(1).first().asString().contains("письмо.csv", "База не изменилась");
    assertThat(terminal.export("indicators")).hasSize(3);
  }

  @Test
  void bothEncodingsGiveTheSameAnswer() throws Exception {
    load(table("огэ.csv", RESULTS));
    Files.write(folder.resolve("огэ.csv"), RESULTS.getBytes(Charset.forName("windows-1251")));
    assertThat(load(folder.resolve("огэ.csv"))).isZero();
    assertThat(terminal.out()).contains("нового нет");
  }

  @Test
  void aNumberThatFitsTwoSchoolsIsNeverLinkedByItself() throws Exception {
    load(table("огэ.csv", RESULTS.replaceAll("31010\\d", "")));
    Path file = table("показатель.csv", "Школа;Число\nШкола № 8;3\nСОШ № 1;4\n");
    assertThat(terminal.run("import", file.toString(), "--year", "2024", "--map", "Школа=school.name", "--map",
        "Число=indicator:число", "--json", terminal.file("r.json").toString())).isZero();
    JsonNode problems = terminal.json("r.json").get("files").get(0).get("sheets").get(0).get("problems");
    assertThat(problems.findValuesAsText("code")).contains("school-resembles");
    assertThat(terminal.export("schools")).hasSize(4);
  }

  @Test
  void aNewerTableSupersedesAndTheOlderImportCannotBeUndoneBeforeIt() throws Exception {
    load(table("огэ.csv", RESULTS));
    load(table("огэ-2.csv", RESULTS.replace(";40;", ";41;")));
    assertThat(terminal.run("undo", "1")).isEqualTo(2);
    assertThat(terminal.err()).contains("№ 2 (огэ-2.csv)");
    assertThat(terminal.run("undo", "2")).isZero();
    assertThat(terminal.export("results")).anyMatch(row -> row.getField("value").equals("40"));
  }

  @Test
  void refusesWhatItDoesNotUnderstandInOneRussianLine() {
    assertThat(terminal.run("index", "outcome")).isEqualTo(2);
    assertThat(terminal.err().lines()).hasSize(1).first().asString().contains("--year");
    assertThat(terminal.run("index", "outcome", "--year", "вчера")).isEqualTo(2);
    assertThat(terminal.err()).contains("не учебный год");
    assertThat(terminal.run("init", "--district", "Другой")).isEqualTo(2);
    assertThat(terminal.err()).contains("уже есть");
    assertThat(terminal.run("export", "schools", "--csv", terminal.file("нет/x.csv").toString())).isEqualTo(2);
  }

  @Test
  void profilesTravelByteForByte() throws Exception {
    Path file = terminal.file("методика.json");
    assertThat(terminal.run("profile", "export", file.toString())).isZero();
    byte[] shipped = Files.readAllBytes(file);
    String own = new String(shipped, StandardCharsets.UTF_8).replaceFirst("\"version\"\\s*:\\s*\"[^\"]*\"",
        "\"version\": \"своя\"");
    Files.writeString(file, own);
    assertThat(terminal.run("profile", "import", file.toString())).as(terminal.err()).isZero();
    Path again = terminal.file("ещё.json");
    assertThat(terminal.run("profile", "export", again.toString(), "--name", "ГИА и аттестаты")).isZero();
    assertThat(again).hasContent(own);
  }

  @Test
  void withoutANameTheMethodSavedLastCountsAsInTheWindow() throws Exception {
    load(table("огэ.csv", RESULTS));
    Path file = terminal.file("методика.json");
    assertThat(terminal.run("profile", "export", file.toString())).isZero();
    String own = Files.readString(file).replaceFirst("\"version\"\\s*:\\s*\"[^\"]*\"", "\"version\": \"2025-р\"");
    Files.writeString(file, own);
    assertThat(terminal.run("profile", "import", file.toString())).as(terminal.err()).isZero();
    Path again = terminal.file("ещё.json");
    assertThat(terminal.run("profile", "export", again.toString())).isZero();
    assertThat(again).hasContent(own);
    assertThat(terminal.run("index", "outcome", "--year", "2024", "--json", terminal.file("i.json").toString()))
        .as(terminal.err()).isZero();
    assertThat(terminal.json("i.json").get("profile_version").asText()).isEqualTo("2025-р");
  }

  @Test
  void drawsMovementLinesBothIndicesAndTheMapOfADistrict() throws Exception {
    StringBuilder rows = new StringBuilder("Код;Школа;Сдавали;Ниже порога\n");
    StringBuilder later = new StringBuilder(rows);
    for (int i = 1; i <= 8; i++) {
      rows.append("31010%d;СОШ № %d;40;%d%n".formatted(i, i, i));
      later.append("31010%d;СОШ № %d;40;%d%n".formatted(i, i, i == 8 ? 0 : i));
    }
    load(table("огэ24.csv", rows.toString()));
    assertThat(terminal.run("import", table("огэ25.csv", later.toString()).toString(), "--year", "2025", "--map",
        "Код=school.code", "--map", "Школа=school.name", "--map", "Сдавали=result:ОГЭ/Математика/participants", "--map",
        "Ниже порога=result:ОГЭ/Математика/below_minimum")).as(terminal.err()).isZero();
    for (String kind : new String[]{"movement", "slope", "heatmap"}) {
      Path svg = terminal.file(kind + ".svg");
      assertThat(terminal.run("chart", kind, "--out", svg.toString())).as(kind + terminal.err()).isZero();
      assertThat(Files.readString(svg)).contains("<title>", "2024/2025");
    }
    assertThat(terminal.run("chart", "movement", "--from", "2024", "--to", "2025", "--out", terminal.file("m.png")
        .toString())).isZero();
    assertThat(terminal.out()).contains("из 8 школ", "поднялись 1, опустились 3");
    assertThat(terminal.run("chart", "heatmap", "--page", "2", "--year", "2024", "--out", terminal.file("h.png")
        .toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("Страницы 2 нет");
    assertThat(terminal.run("chart", "scatter", "--from", "2023", "--out", terminal.file("s.png").toString()))
        .isEqualTo(2);
    assertThat(terminal.run("chart", "movement", "--from", "2025", "--to", "2024", "--out", terminal.file("s.png")
        .toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("не по порядку");
  }
}
