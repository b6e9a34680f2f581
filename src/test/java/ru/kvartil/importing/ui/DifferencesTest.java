package ru.kvartil.importing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.importing.Differences;
import ru.kvartil.importing.Differences.Kind;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.ImportRequest.Decision;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.table.EmptyCells;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.Tasks.Progress;

/// A file against what was imported before: new, changed, same, missing. And taking an import back: what it made goes,
/// also when it was edited and edited back.
class DifferencesTest {
  private static final String HEAD = """
      ЕГЭ 2022/2023

      Школа | Химия / сдавали | Химия / не сдали
      """;
  @TempDir
  Path folder;
  private ImportsAtHand at;

  @BeforeEach
  void open() throws Exception {
    at = new ImportsAtHand(folder);
  }

  @AfterEach
  void close() {
    at.close();
  }

  private ImportRequest request(String name, String table) throws Exception {
    return ImportRequest.unattended(SourceFile.of(at.csv(name, table)));
  }

  private BatchId load(String name, String table) throws Exception {
    return at.desk.session().commit(request(name, table), Progress.none()).batch().orElseThrow();
  }

  private Differences check(String name, String table) throws Exception {
    return at.desk.session().check(request(name, table), Progress.none()).differences();
  }

  /// `CHANGED Школа № 1 below_minimum 3→2 C4`.
  private static List<String> shown(Differences differences) {
    return differences.values().stream()
        .map(one -> one.kind() + " " + one.name() + " " + one.series().measure() + " "
            + (one.before().isPresent() ? Math.round(one.before().getAsDouble()) : "-") + "→"
            + (one.now().isPresent() ? Math.round(one.now().getAsDouble()) : "-") + " " + one.cell().cell())
        .toList();
  }

  @Test
  void everyValueIsNewChangedSameOrMissing() throws Exception {
    load("первый.csv", HEAD + "Школа № 1 | 12 | 3\nСтепная СОШ | 8 | 2\nЛицей | 20 | 0\n");

    Differences now = check("второй.csv", HEAD + "Школа № 1 | 12 | 2\nЛицей | 20 |\nГимназия | 5 | 1\n");

    assertThat(shown(now)).containsExactlyInAnyOrder("SAME Школа № 1 participants 12→12 B4",
        "CHANGED Школа № 1 below_minimum 3→2 C4", "SAME Лицей participants 20→20 B5",
        "NEW Гимназия participants -→5 B6", "NEW Гимназия below_minimum -→1 C6",
        "CHANGED Лицей below_minimum 0→- C5", "GONE Степная СОШ participants 8→- B5",
        "GONE Степная СОШ below_minimum 2→- C5");
    assertThat(now.missing()).isEqualTo(2);
    assertThat(now.missingSchools()).isEqualTo(1);
    assertThat(now.of(Kind.GONE)).allMatch(one -> one.cell().file().equals("первый.csv"));
    assertThat(at.values()).hasSize(6);
  }

  @Test
  void onlyTheEarlierTableOfTheSameSchoolsAndYearCounts() throws Exception {
    load("первая школа.csv", HEAD + "Школа № 1 | 12 | 3\n");
    load("вторая школа.csv", HEAD + "Степная СОШ | 8 | 2\n");
    load("другой год.csv", HEAD.replace("2022/2023", "2021/2022") + "Школа № 1 | 9 | 1\n");
    load("паспорт.csv", "Социальный паспорт 2022/2023\n\nШкола | Из многодетных семей\nШкола № 1 | 40\n");

    assertThat(check("снова.csv", HEAD + "Школа № 1 | 13 | 3\n").missing()).isZero();
  }

  @Test
  void aTableThatLostAColumnIsStillTheSameTable() throws Exception {
    load("широкая.csv", HEAD.replace("не сдали", "не сдали | Химия / средний балл")
        + "Школа № 1 | 12 | 3 | 55\nЛицей | 20 | 1 | 70\n");
    Differences now = check("узкая.csv", HEAD + "Школа № 1 | 12 | 3\nЛицей | 20 | 1\n");
    assertThat(shown(now)).filteredOn(line -> line.startsWith("GONE"))
        .containsExactlyInAnyOrder("GONE Школа № 1 mean 55→- D4", "GONE Лицей mean 70→- D5");
    assertThat(now.missingSchools()).isZero();
  }

  @Test
  void aSchoolEditedAndEditedBackGoesWithItsImport() throws Exception {
    BatchId batch = load("первый.csv", "ЕГЭ 2022/2023\n\nКод | Школа | Химия / сдавали\n101 | Школа № 1 | 12\n");
    School made = at.desk.registry().getFirst();
    rename(made, "Другое имя");
    rename(made, made.names().everyday());
    assertThat(at.desk.registry().getFirst().version()).isGreaterThan(made.version());

    assertThat(at.desk.undo().undo(batch)).isEqualTo(1);
    assertThat(at.desk.registry()).isEmpty();
  }

  @Test
  void anEditedSchoolStays() throws Exception {
    BatchId batch = load("первый.csv", HEAD + "Школа № 1 | 12 | 3\n");
    rename(at.desk.registry().getFirst(), "Другое имя");
    assertThat(at.desk.undo().undo(batch)).isZero();
    assertThat(at.names()).containsExactly("Другое имя");
  }

  private void rename(School school, String name) throws Exception {
    at.desk.transactions().write("x", () -> {
      School now = at.schools.find(school.key()).orElseThrow();
      at.schools.update(new School(now.id(), now.key(), now.version(),
          new SchoolNames(now.names().full(), now.names().shortName(), name, now.names().aliases()), now.codes(),
          now.municipality(), now.type(), PlaceKind.UNKNOWN, now.small(), now.parent()));
      return 0;
    });
  }

  @Test
  void aConfirmedSpellingGoesWithItsImportAndAnEarlierOneStays() throws Exception {
    School school = at.add("СОШ № 8");
    at.desk.transactions().write("x", () -> {
      at.schools.addAlias(school.key(), "Восьмая");
      return 0;
    });
    ImportRequest asked = request("первый.csv", HEAD + "СОШ № 8а | 12 | 3\n");
    ImportReport report = at.desk.session().check(asked, Progress.none());
    ImportRequest answered = new ImportRequest(asked.file(), Optional.empty(), List.of(), EmptyCells.ZERO,
        Map.of(report.doubtful().getFirst().school(), new Decision.Known(school.key())), Map.of(), asked.templates());
    BatchId batch = at.desk.session().commit(answered, Progress.none()).batch().orElseThrow();
    assertThat(aliases()).containsExactly("Восьмая", "СОШ № 8а");
    assertThat(at.desk.session().check(asked, Progress.none()).doubtful()).as("asked once").isEmpty();

    at.desk.undo().undo(batch);

    assertThat(aliases()).containsExactly("Восьмая");
    assertThat(at.desk.session().check(asked, Progress.none()).doubtful()).hasSize(1);
  }

  private List<String> aliases() throws Exception {
    return at.desk.registry().getFirst().names().aliases();
  }
}
