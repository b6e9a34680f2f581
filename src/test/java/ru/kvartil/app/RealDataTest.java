package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command line against real figures with independent answers.
@Tag("shared")
class RealDataTest {
  private static final Path DATA = Path.of("..", "shared", "data");
  private static final Map<String, String> MEASURES = Map.of("took", "participants", "failed", "below_minimum", "chose",
      "applied");
  @TempDir
  Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
    assertThat(terminal.run("init", "--district", "проверка")).isZero();
  }

  @Test
  void everyNumberOfTheRegionalWorkbookIsExportedAtItsCell() throws Exception {
    Path book = DATA.resolve("ege_schools_eao").resolve("eao_ege_2022_2024.xlsx");
    assertThat(terminal.run("import", book.toString(), "--json", terminal.file("r.json").toString())).isZero();
    Map<String, NamedCsvRecord> exported = new HashMap<>();
    terminal.export("results").forEach(row -> exported.put(row.getField("sheet") + "!" + row.getField("cell"), row));
    List<NamedCsvRecord> expected = Terminal.rows(DATA.resolve("ege_schools_eao").resolve("ref_values_long.csv"));
    for (NamedCsvRecord row : expected) {
      String place = row.getField("sheet") + "!" + row.getField("cell");
      NamedCsvRecord found = exported.remove(place);
      assertThat(found).as(place).isNotNull();
      assertThat(Double.parseDouble(found.getField("value"))).as(place)
          .isEqualTo(Double.parseDouble(row.getField("value")));
      assertThat(found.getField("subject")).as(place).isEqualTo(row.getField("subject").strip());
      assertThat(found.getField("measure")).as(place)
          .isEqualTo(MEASURES.getOrDefault(row.getField("metric"), row.getField("metric")));
    }
    assertThat(exported.values()).as("what is left are empty cells read as zero")
        .allMatch(row -> row.getField("value").equals("0") || row.getField("value").isEmpty());
    List<String> wrongTotals = new ArrayList<>();
    terminal.json("r.json").findValues("problems").forEach(problems -> problems.forEach(problem -> {
      if (problem.get("code").asText().equals("total-differs")) {
        wrongTotals.add(problem.get("cell").asText());
      }
    }));
    assertThat(wrongTotals).containsExactly("AE10");
    assertThat(terminal.export("schools")).as("43 of 2022, none new in 2023, two new in 2024").hasSize(45);
    assertThat(terminal.run("import", book.toString())).isZero();
    assertThat(terminal.out()).contains("нового нет");
    assertThat(terminal.run("undo", "--last")).isZero();
    assertThat(terminal.export("results")).isEmpty();
    assertThat(terminal.export("schools")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      caschools      | input.csv                   | district | school | score    | calworks lunch english income                           | ref_lm.json                    | ref_rows.csv
      longley_nist   | input.csv                   | case     | name   | Employed | GNP.deflator GNP Unemployed Armed.Forces Population Year | ref_lm.json                    | ref_rows.csv
      california_api | input_fremont.csv           | cds      | name   | api00    | edu_high mobility meals ell                             | ref_lm_fremont.json            | ref_rows_fremont.csv
      california_api | input_west_contra_costa.csv | cds      | name   | api00    | edu_high mobility meals ell                             | ref_lm_west_contra_costa.json  | ref_rows_west_contra_costa.csv
      """)
  void regressionsEqualTheReference(String data, String input, String code, String name, String outcome,
      String predictors, String model, String rows) throws Exception {
    List<String> names = List.of(predictors.split(" "));
    List<String> load = new ArrayList<>(List.of("import", DATA.resolve(data).resolve(input).toString(), "--year",
        "2000", "--map", code + "=school.code", "--map", name + "=school.name"));
    Stream.concat(Stream.of(outcome), names.stream())
        .forEach(column -> load.addAll(List.of("--map", column + "=indicator:" + column)));
    assertThat(terminal.run(load.toArray(String[]::new))).as(terminal.err()).isZero();
    List<String> index = new ArrayList<>(List.of("index", "welfare", "--year", "2000", "--outcome",
        "indicator:" + outcome, "--json", terminal.file("i.json").toString()));
    names.forEach(column -> index.addAll(List.of("--predictor", "indicator:" + column)));
    assertThat(terminal.run(index.toArray(String[]::new))).as(terminal.err()).isZero();
    JsonNode found = terminal.json("i.json");
    JsonNode reference = new ObjectMapper().readTree(DATA.resolve(data).resolve(model).toFile());
    for (String block : List.of("coefficients", "std_error", "t_value", "p_value", "standardised_beta", "vif")) {
      reference.get(block).fields().forEachRemaining(entry -> close(block + " " + entry.getKey(),
          found.get(block).get(entry.getKey().startsWith("(") ? entry.getKey() : "indicator:" + entry.getKey()),
          entry.getValue().asDouble()));
    }
    close("R²", found.get("r_squared"), reference.get("r_squared").asDouble());
    Map<String, JsonNode> schools = new HashMap<>();
    found.get("schools").forEach(school -> schools.put(school.get("code").asText(), school));
    for (NamedCsvRecord row : Terminal.rows(DATA.resolve(data).resolve(rows))) {
      JsonNode school = schools.get(row.getField("id"));
      close(row.getField("id"), school.get("fitted"), Double.parseDouble(row.getField("fitted")));
      assertThat(school.get("value").asDouble() / 100).as(row.getField("id"))
          .isCloseTo(Double.parseDouble(row.getField("index_0_1")), org.assertj.core.data.Offset.offset(1e-8));
    }
  }

  private static void close(String what, JsonNode found, double expected) {
    assertThat(found).as(what).isNotNull();
    assertThat(found.asDouble()).as(what)
        .isCloseTo(expected, org.assertj.core.data.Offset.offset(Math.max(1e-8 * Math.abs(expected), 1e-14)));
  }

  @Test
  void noHostileFileHarmsADryRun() throws Exception {
    byte[] before = Files.readAllBytes(terminal.file("база.mv.db"));
    List<Path> files;
    try (Stream<Path> all = Files.list(DATA.resolve("hostile"))) {
      files = all.filter(Files::isRegularFile).filter(file -> !file.toString().matches(".*\\.(md|csv)")).sorted()
          .toList();
    }
    assertThat(files).hasSizeGreaterThan(80);
    for (Path file : files) {
      int code = terminal.run("import", file.toString(), "--dry-run");
      assertThat(code).as(file.toString()).isBetween(0, 2);
      if (code == 2) {
        assertThat(terminal.err().lines().toList()).as(file.toString()).hasSize(1);
        assertThat(terminal.err()).as(file.toString()).doesNotContain("ошибка программы").contains("не измен");
      }
    }
    assertThat(Files.readAllBytes(terminal.file("база.mv.db"))).isEqualTo(before);
  }
}
