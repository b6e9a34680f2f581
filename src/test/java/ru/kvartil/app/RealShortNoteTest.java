package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.report.ReadBack;

/// The short справка by the command line, of a real region taken as one district of 45 schools.
@Tag("shared")
class RealShortNoteTest {
  @TempDir
  Path folder;

  @Test
  void aDistrictOfFortyFiveSchoolsStandsOnTwoPages() throws Exception {
    Terminal terminal = new Terminal(folder);
    assertThat(terminal.run("init", "--district", "Еврейская автономная область")).isZero();
    assertThat(terminal.run("import",
        Path.of("..", "shared", "data", "ege_schools_eao", "eao_ege_2022_2024.xlsx").toString())).isZero();
    assertThat(terminal.export("schools")).hasSize(45);
    for (String year : List.of("2022", "2023", "2024")) {
      Path brief = terminal.file(year + "-short.pdf");
      assertThat(terminal.run("note", "district", "--year", year, "--short", "--out", brief.toString())).isZero();
      assertThat(ReadBack.pdf(Files.readAllBytes(brief))).as(year).hasSizeLessThanOrEqualTo(2);
    }
    assertThat(String.join("", ReadBack.pdf(Files.readAllBytes(terminal.file("2023-short.pdf"))))
        .replaceAll("[\\s\u00a0]+", " "))
        .contains("Квартиль стал выше", "Квартиль стал ниже").doesNotContain("рейтинг");
  }
}
