package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.demo.DemoDistrict;
import ru.kvartil.demo.xlsx.DemoFiles;

/// Files of every kind are loaded after the only copy, the database is lost, and comes back out of copy, journal and
/// originals: every value at its cell, every school, every import as before.
class RebuildFilesTest {
  private static final Path DATA = Path.of("..", "shared", "data");
  private static final List<String> WHAT = List.of("schools", "results", "indicators");
  @TempDir
  Path folder;
  private Terminal terminal;

  @BeforeEach
  void begin() {
    terminal = new Terminal(folder);
    assertThat(terminal.run("init", "--district", "Берёзовский район")).isZero();
    assertThat(terminal.run("backup", "make")).isZero();
  }

  private List<String> everything() throws Exception {
    List<String> all = new ArrayList<>();
    for (String what : WHAT) {
      terminal.export(what).forEach(row -> all.add(row.toString()));
    }
    assertThat(terminal.run("journal")).isZero();
    terminal.out().lines().forEach(all::add);
    Wiring wiring = new Wiring(new Folders(folder.resolve("user")), "тест");
    try (OpenWorkplace place = wiring.openReadOnly(folder.resolve("база"))) {
      place.transactions().read(place.facts()::batches).forEach(batch -> all.add(batch.id() + " " + batch.at()));
    }
    return all;
  }

  private void comesBack(int loads, List<String> before) throws Exception {
    Files.delete(folder.resolve("база.mv.db"));
    assertThat(terminal.run("rebuild", "--yes")).as(terminal.out() + terminal.err()).isZero();
    assertThat(terminal.out().lines().filter(line -> line.startsWith("Из хранимого исходного файла"))).hasSize(loads);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  @Tag("long")
  void theFilesOfADistrict() throws Exception {
    List<Path> files = DemoFiles.write(DemoDistrict.generate(), Files.createDirectory(folder.resolve("файлы")));
    List<String> load = new ArrayList<>(List.of("import"));
    files.forEach(file -> load.add(file.toString()));
    assertThat(terminal.run(load.toArray(String[]::new))).as(terminal.err()).isLessThan(2);
    List<String> before = everything();
    assertThat(before).hasSizeGreaterThan(5000);
    comesBack(files.size(), before);
  }

  @Test
  @Tag("shared")
  void everyRealFileThatCanBeLoaded() throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(DATA)) {
      files = all.filter(file -> file.toString().matches(".*\\.(xlsx|xls|csv|html?)"))
          .filter(file -> !file.toString().contains("bench")).sorted(Comparator.comparing(Path::toString)).toList();
    }
    int loaded = 0;
    for (Path file : files) {
      if (Files.size(file) < 3_000_000 && terminal.run("import", file.toString(), "--year", "2024") < 2
          && !terminal.out().contains("нового нет")) {
        loaded++;
      }
    }
    for (String[] each : new String[][]{{"caschools", "input.csv", "district", "school", "score"},
      {"longley_nist", "input.csv", "case", "name", "Employed"},
      {"california_api", "input_fremont.csv", "cds", "name", "api00"}}) {
      assertThat(terminal.run("import", DATA.resolve(each[0]).resolve(each[1]).toString(), "--year", "2000", "--map",
          each[2] + "=school.code", "--map", each[3] + "=school.name", "--map", each[4] + "=indicator:" + each[4]))
          .isLessThan(2);
      loaded++;
    }
    assertThat(loaded).isGreaterThanOrEqualTo(5);
    comesBack(loaded, everything());
  }
}
