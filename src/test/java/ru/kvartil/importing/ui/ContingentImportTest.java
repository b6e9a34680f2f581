package ru.kvartil.importing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;

/// The column «Контингент» fills the registry where it knows nothing.
class ContingentImportTest {
  private static final String TABLE = """
      ЕГЭ 2022/2023

      Муниципалитет | Школа | Контингент | Химия / сдавали | Химия / не сдали
      Берёзовский район | Школа № 1 | 412 | 12 | 3
      Берёзовский район | Степная СОШ | х | 8 | 2
      """;
  private static final SchoolYear YEAR = new SchoolYear(2023);
  @TempDir
  Path folder;
  private ImportsAtHand at;

  @BeforeEach
  void open() throws Failure {
    at = new ImportsAtHand(folder);
  }

  @AfterEach
  void close() {
    at.close();
  }

  private ImportReport load(String name, String table) throws Exception {
    return at.desk.session().commit(ImportRequest.unattended(at.csv(name, table), Optional.empty(), List.of()),
        Tasks.Progress.none());
  }

  private List<SchoolYearRecord> years() throws Failure {
    return at.desk.transactions().read(() -> at.schools.year(YEAR));
  }

  private SchoolKey first() throws Failure {
    return at.desk.registry().stream().map(School::key).min((a, b) -> a.value() - b.value()).orElseThrow();
  }

  @Test
  void fillsTheYearOfTheTableAndUndoTakesItBack() throws Exception {
    ImportReport report = load("химия.csv", TABLE);
    assertThat(years()).containsExactly(new SchoolYearRecord(first(), YEAR, OptionalInt.of(412), true, ""));
    assertThat(load("химия.csv", TABLE).batch()).as("nothing new the second time").isEmpty();
    at.desk.undo().undo(report.batch().orElseThrow());
    assertThat(at.desk.registry()).isEmpty();
    assertThat(years()).isEmpty();
  }

  @Test
  void aKnownContingentAndTheComparisonSetStay() throws Exception {
    load("химия.csv", TABLE);
    SchoolYearRecord entered = new SchoolYearRecord(first(), YEAR, OptionalInt.of(400), false, "санаторная");
    at.desk.transactions().write("x", () -> {
      at.schools.saveYear(entered);
      return 0;
    });
    ImportReport report = load("химия-2.csv", TABLE.replace("412 | 12", "415 | 13"));
    assertThat(years()).containsExactly(entered);
    at.desk.undo().undo(report.batch().orElseThrow());
    assertThat(years()).containsExactly(entered);
  }

  @Test
  void everyYearOfATableIsFilled() throws Exception {
    load("годы.csv", """
        Учебный год | Школа | Контингент | ЕГЭ, химия / сдавали | ЕГЭ, химия / не сдали
        2021/2022 | Школа № 1 | 412 | 12 | 3
        2022/2023 | Школа № 1 | 412 | 14 | 3
        """);
    assertThat(at.desk.transactions().read(() -> at.schools.years(first())))
        .extracting(SchoolYearRecord::year, SchoolYearRecord::contingent)
        .containsExactly(tuple(new SchoolYear(2022), OptionalInt.of(412)), tuple(YEAR, OptionalInt.of(412)));
  }

  @Test
  void undoEmptiesWhatItFilledInASchoolThatStays() throws Exception {
    load("химия.csv", TABLE.replace("412", ""));
    ImportReport report = load("химия-2.csv", TABLE);
    assertThat(years()).singleElement().extracting(SchoolYearRecord::contingent).isEqualTo(OptionalInt.of(412));
    at.desk.undo().undo(report.batch().orElseThrow());
    assertThat(years()).allSatisfy(year -> assertThat(year.contingent()).isEmpty());
    assertThat(at.desk.registry()).hasSize(2);
  }
}
