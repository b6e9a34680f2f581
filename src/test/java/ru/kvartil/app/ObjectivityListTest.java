package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of signs of bias in ВПР from a table to the identification (methodology §1.4).
class ObjectivityListTest {
  private static final String LIST = """
      Год;Логин ОО;Муниципалитет;ОО;4 РУ;4 МА;5 РУ;5 МА;Количество маркеров;2022/2023;2021/2022
      2023/2024;edu310101;Озёрный район;СОШ № 1;1;0;1;0;2;1;0
      2023/2024;edu310102;Озёрный район;СОШ № 2;0;0;0;0;0;0;0
      """;
  private static final String RESULTS = """
      Логин ОО;ОО;Писали;Двоек;Писали мат;Двоек мат
      edu310101;СОШ № 1;20;1;20;1
      edu310102;СОШ № 2;20;10;20;12
      """;
  @TempDir
  Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws Exception {
    terminal = new Terminal(folder);
    assertThat(terminal.run("init", "--district", "Озёрный район")).isZero();
    Path table = Files.writeString(folder.resolve("впр.csv"), RESULTS, StandardCharsets.UTF_8);
    assertThat(terminal.run("import", table.toString(), "--year", "2024", "--map", "Логин ОО=school.code", "--map",
        "ОО=school.name", "--map", "Писали=result:ВПР/Русский язык/participants@5", "--map",
        "Двоек=result:ВПР/Русский язык/below_minimum@5", "--map",
        "Писали мат=result:ВПР/Математика/participants@5", "--map",
        "Двоек мат=result:ВПР/Математика/below_minimum@5")).as(terminal.err()).isZero();
  }

  private JsonNode school(int at) throws Exception {
    assertThat(terminal.run("identify", "--year", "2024", "--json", terminal.file("r.json").toString()))
        .as(terminal.err()).isZero();
    return terminal.json("r.json").get("schools").get(at);
  }

  @Test
  void recognisedWithoutAWordAndTakenBackWhole() throws Exception {
    assertThat(school(0).get("flags").get("ШНОР").asText()).isEqualTo("not_fired");
    Path list = Files.writeString(folder.resolve("список.csv"), LIST, StandardCharsets.UTF_8);
    assertThat(terminal.run("import", list.toString())).as(terminal.out() + terminal.err()).isZero();
    JsonNode first = school(0);
    assertThat(first.get("remarks").toString()).contains("ВПР не учтены: признаки необъективности");
    assertThat(first.get("flags").get("ШНОР").asText()).isNotEqualTo("not_fired");
    assertThat(first.get("criteria").get(0).get("finding").get("of").get(0).get("state").asText())
        .isEqualTo("not_applied");
    assertThat(school(1).get("remarks").toString()).doesNotContain("признаки необъективности");
    assertThat(school(1).get("flags").get("ШНОР").asText()).isEqualTo("fired");
    assertThat(terminal.run("undo", "--last")).as(terminal.err()).isZero();
    assertThat(school(0).get("remarks").toString()).doesNotContain("признаки необъективности");
  }
}
