package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.shared.Tasks.Progress;

/// `cluster` and `context` through the whole program, on a district of twelve schools written out here and on the
/// demonstration district of twenty-four.
class ClusterCommandTest {
  @TempDir
  Path folder;

  /// Schools 1…6 of 100 pupils have 60 % of parents with higher education and 5 % on record, 7…12 of 50 pupils the
  /// opposite; each differs a little. The last has no passport.
  private Terminal twelve() throws IOException {
    Terminal terminal = new Terminal(folder);
    assertThat(terminal.run("init", "--district", "Озёрный район")).isZero();
    StringBuilder table = new StringBuilder("Код;Школа;Всего;Высшее;Неполные;Учёт;Неродной;Сдавали;Ниже;Средний\n");
    for (int i = 1; i <= 12; i++) {
      boolean well = i <= 6;
      String passport = i == 12
          ? ";;;;"
          : (well ? 100 : 50) + ";" + (well ? 60 + i : 5 + i % 3) + ";" + (well ? 10 + i % 4 : 20 + i % 5) + ";"
              + (well ? 5 : 9 + i % 2) + ";" + (well ? 2 + i % 3 : 12 + i % 2);
      table.append("31010").append(i).append(";СОШ № ").append(i).append(';').append(passport).append(";20;")
          .append(well ? i % 3 : 5 + i % 3).append(';').append(well ? "60," + i : "50," + i).append('\n');
    }
    Path file = Files.writeString(folder.resolve("район.csv"), table, StandardCharsets.UTF_8);
    List<String> args = new ArrayList<>(List.of("import", file.toString(), "--year", "2024"));
    Stream.of("Код=school.code", "Школа=school.name", "Всего=passport:Общее число обучающихся",
        "Высшее=passport:Оба родителя имеют высшее образование", "Неполные=passport:Из неполных семей",
        "Учёт=passport:Состоят на различных видах учёта", "Неродной=passport:Русский язык не родной",
        "Сдавали=result:ЕГЭ/Русский язык/participants", "Ниже=result:ЕГЭ/Русский язык/below_minimum",
        "Средний=result:ЕГЭ/Русский язык/mean").forEach(each -> {
          args.add("--map");
          args.add(each);
        });
    assertThat(terminal.run(args.toArray(String[]::new))).as(terminal.err()).isZero();
    return terminal;
  }

  @Test
  void groupsSchoolsAndNamesWhoIsLeftOut() throws Exception {
    Terminal terminal = twelve();
    assertThat(terminal.run("cluster", "--year", "2024", "--json", terminal.file("g.json").toString(), "--csv",
        terminal.file("g.csv").toString())).as(terminal.err()).isZero();
    JsonNode found = terminal.json("g.json");
    assertThat(found.get("illustration").asBoolean()).isTrue();
    JsonNode all = found.get("strata").get(0);
    assertThat(all.get("k").asInt()).isEqualTo(2);
    assertThat(all.get("groups").get(0).get("schools").findValuesAsText("name")).hasSize(5).contains("СОШ № 7");
    assertThat(all.get("groups").get(1).get("schools").findValuesAsText("name")).hasSize(6).contains("СОШ № 1");
    assertThat(found.get("left_out").findValuesAsText("name")).containsExactly("СОШ № 12");
    assertThat(found.get("parameters").findValuesAsText("id")).contains("seed", "restarts", "structure");
    assertThat(terminal.out()).contains("По численности:", "до 100 обучающихся: 11", "Иллюстрация: школ мало (11 школ",
        "групп 2: сумма квадратов", "Группа 1: 5 школ. ");
    assertThat(terminal.err()).contains("Не вошли в расчёт: СОШ № 12 (нет данных: ");
    List<NamedCsvRecord> rows = Terminal.rows(terminal.file("g.csv"));
    assertThat(rows).filteredOn(row -> row.getField("school").equals("СОШ № 1") && row.getField("feature").equals(
        "size")).singleElement().satisfies(row -> {
          assertThat(row.getField("value")).isEqualTo("100");
          assertThat(row.getField("group")).isEqualTo("2");
        });
    assertThat(rows).filteredOn(row -> row.getField("school").equals("СОШ № 12")).singleElement()
        .satisfies(row -> assertThat(row.getField("reason")).contains("нет данных"));
    byte[] first = Files.readAllBytes(terminal.file("g.json"));
    assertThat(terminal.run("cluster", "--year", "2024", "--json", terminal.file("g.json").toString())).isZero();
    assertThat(Files.readAllBytes(terminal.file("g.json"))).isEqualTo(first);
  }

  @Test
  void refusesInOneSentenceWhatCannotBeGrouped() throws Exception {
    Terminal terminal = twelve();
    assertThat(terminal.run("cluster", "--year", "2024", "--k", "5")).isEqualTo(2);
    assertThat(terminal.err()).contains("Число групп 5 не подходит (с полными данными 11 школ): групп может быть от 2");
    assertThat(terminal.run("cluster", "--year", "2023")).isEqualTo(2);
    assertThat(terminal.err()).contains("Загрузите социальные паспорта");
    assertThat(terminal.run("cluster", "--year", "2024", "--feature", "чепуха")).isNotZero();
    assertThat(terminal.run("context", "--year", "2023")).isEqualTo(2);
    assertThat(terminal.err()).contains("загрузите");
  }

  @Test
  void saysWhatConditionsLetExpectAndWhoIsSimilar() throws Exception {
    Terminal terminal = new Terminal(folder);
    new DemoDatabase(folder.resolve("база"))
        .make(new Wiring(new Folders(folder.resolve("user")), "тест"), LocalDate.of(2026, 11, 21), Progress.none())
        .close();
    assertThat(terminal.run("context", "--year", "2025", "--json", terminal.file("c.json").toString(), "--csv",
        terminal.file("c.csv").toString())).as(terminal.err()).isZero();
    JsonNode found = terminal.json("c.json");
    int n = found.get("model").get("n").asInt();
    assertThat(found.get("schools")).hasSize(n);
    double sum = 0;
    for (JsonNode school : found.get("schools")) {
      assertThat(school.get("residual").asDouble())
          .isCloseTo(school.get("achieved").asDouble() - school.get("expected").asDouble(), within(1e-12));
      sum += school.get("residual").asDouble();
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
    // ООШ have no ЕГЭ: all are compared by what all have.
    assertThat(found.get("achieved").asText()).isEqualTo("ИОР по общим показателям");
    assertThat(terminal.err()).contains("Набор показателей у школ разный");
    String name = found.get("schools").get(0).get("name").asText();
    String code = found.get("schools").get(0).get("code").asText();
    assertThat(terminal.run("context", "--year", "2025", "--school", code, "--json",
        terminal.file("s.json").toString())).as(terminal.err()).isZero();
    JsonNode similar = terminal.json("s.json");
    assertThat(similar.get("name").asText()).isEqualTo(name);
    assertThat(similar.get("similar")).hasSize(10);
    assertThat(similar.get("own")).hasSameSizeAs(similar.get("features"));
    assertThat(similar.get("similar").findValues("distance").stream().map(JsonNode::asDouble).toList()).isSorted();
    assertThat(terminal.run("cluster", "--year", "2025")).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("По ИОР и ИСБШ:", "По месту:");
  }
}
