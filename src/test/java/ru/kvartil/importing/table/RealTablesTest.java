package ru.kvartil.importing.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.fact.FactValue.Mark;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.SpreadsheetFile;
import ru.kvartil.importing.Spreadsheets;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// Tables of somebody else, every number against the reference answers.
@Tag("shared")
class RealTablesTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final Path REGION = DATA.resolve("ege_schools_eao");
  private static final Map<String, String> MEASURES = Map.of("graduates", "graduates", "took", "participants", "failed",
      "below_minimum", "chose", "applied", "high_80_99", "high_80_99", "score_100", "score_100", "mean", "mean");

  private static Map<String, ReadTable> read(Path path, String... specs) throws Failure {
    return read(path, Optional.empty(), specs);
  }

  private static Map<String, ReadTable> read(Path path, Optional<SchoolYear> given, String... specs) throws Failure {
    Map<String, ReadTable> tables = new TreeMap<>();
    SpreadsheetFile file = Spreadsheets.open(path);
    List<SheetHead> heads = file.heads();
    for (int sheet = 0; sheet < heads.size(); sheet++) {
      List<RawRow> rows = new ArrayList<>();
      file.rows(sheet, row -> rows.add(row));
      tables.put(heads.get(sheet).name(),
          ReadTable.of(ReadTable.mapping(heads.get(sheet), given, specs), rows, EmptyCells.BY_TOTALS));
    }
    return tables;
  }

  private static List<NamedCsvRecord> csv(Path path) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
      return reader.stream().toList();
    }
  }

  @Test
  void readsEveryNumberOfTheRegionalWorkbookAtItsCellAndNothingElse() throws Exception {
    Map<String, ReadTable> tables = read(REGION.resolve("eao_ege_2022_2024.xlsx"));
    Map<String, String> expected = new TreeMap<>();
    for (NamedCsvRecord answer : csv(REGION.resolve("ref_values_long.csv"))) {
      String subject = answer.getField("subject").strip();
      String procedure = answer.getField("metric").equals("graduates") ? "ГИА-11" : "ЕГЭ";
      expected.put(answer.getField("sheet") + " " + answer.getField("cell"), procedure + "/" + subject + "/"
          + MEASURES.get(answer.getField("metric")) + "=" + Double.parseDouble(answer.getField("value")));
    }
    Map<String, String> found = new TreeMap<>();
    tables.forEach((sheet, table) -> table.values().stream().filter(value -> value.mark() == Mark.PRINTED)
        .forEach(value -> found.put(sheet + " " + value.cell().cell(), value.series().procedure() + "/"
            + value.series().subject() + "/" + value.series().measure() + "=" + value.value().getAsDouble())));

    assertThat(found).isEqualTo(expected);
    tables.forEach((sheet, table) -> assertThat(table.values()).allSatisfy(
        value -> assertThat(value.year().end()).isEqualTo(Integer.parseInt(sheet))));
  }

  @Test
  void namesEverySchoolOfTheRegionalWorkbookWithItsMunicipality() throws Exception {
    Map<String, List<String>> expected = new HashMap<>();
    for (NamedCsvRecord school : csv(REGION.resolve("ref_schools.csv"))) {
      expected.computeIfAbsent(school.getField("sheet"), sheet -> new ArrayList<>())
          .add(school.getField("municipality").strip() + "|" + school.getField("school").strip());
    }
    read(REGION.resolve("eao_ege_2022_2024.xlsx")).forEach((sheet, table) -> {
      assertThat(table.schools()).as(sheet).isEqualTo(expected.get(sheet));
      assertThat(table.rejected()).as(sheet).isZero();
    });
  }

  @Test
  void reportsTheOneWrongTotalOfTheRegionalWorkbookAtItsCell() throws Exception {
    Map<String, ReadTable> tables = read(REGION.resolve("eao_ege_2022_2024.xlsx"));
    List<String> differing = tables.values().stream()
        .flatMap(table -> table.problems(ProblemCode.TOTAL_DIFFERS).stream())
        .map(problem -> problem.place() + " " + problem.message()).toList();

    assertThat(differing).singleElement().asString().contains("2023 · AE10", "186", "187", "Обществознание");
  }

  @Test
  void tableOfApplicationsGivesNoParticipants() throws Exception {
    ReadTable table = read(REGION.resolve("eao_ege_2022_2024.xlsx")).get("2024");

    assertThat(table.mapping().kind()).isEqualTo(TableKind.APPLICATIONS);
    assertThat(table.values()).extracting(value -> value.series().measure()).containsOnly("applied", "graduates");
  }

  @Test
  void printedTotalsOfTheRegionalWorkbookProveEmptyCountsToBeZero() throws Exception {
    ReadTable table = read(REGION.resolve("eao_ege_2022_2024.xlsx")).get("2023");

    assertThat(table.late()).extracting(CellValue::mark).contains(Mark.EMPTY_AS_ZERO);
    assertThat(table.late()).filteredOn(value -> value.series().measure().equals("below_minimum"))
        .extracting(CellValue::mark).containsOnly(Mark.EMPTY_AS_ZERO);
    assertThat(table.late()).hasSize(
        table.problems(ProblemCode.EMPTY_AS_ZERO).size() + table.problems(ProblemCode.EMPTY_AS_MISSING).size());
  }

  @Test
  void bothSavingsOfTheCalifornianDistrictsGiveTheSameNumbers() throws Exception {
    ReadTable plain = read(DATA.resolve("caschools/input.csv"), Optional.of(new SchoolYear(1999)),
        "district=school.code", "school=school.name", "score=indicator:score", "calworks=indicator:calworks",
        "lunch=indicator:lunch", "english=indicator:english", "income=indicator:income").get("");
    ReadTable russian = read(DATA.resolve("caschools/input_ru_cp1251.csv"), Optional.of(new SchoolYear(1999)),
        "Код района=school.code", "Наименование=school.name", "Балл=indicator:score",
        "Доля семей на пособии, %=indicator:calworks", "Доля льготного питания, %=indicator:lunch",
        "Доля неносителей языка, %=indicator:english", "G=indicator:income").get("");

    assertThat(plain.accepted()).hasSize(420);
    assertThat(plain.lines()).hasSize(2100);
    assertThat(plain.rejected()).isZero();
    assertThat(plain.problems()).isEmpty();
    assertThat(russian.lines()).isEqualTo(plain.lines());
    assertThat(russian.accepted()).extracting(CheckedRow.Accepted::school)
        .isEqualTo(plain.accepted().stream().map(CheckedRow.Accepted::school).toList());
  }

  @Test
  void readsCasesOfTheClassicalRegressionWithItsYearAsAPredictor() throws Exception {
    ReadTable table = read(DATA.resolve("longley_nist/input.csv"), Optional.of(new SchoolYear(2025)),
        "case=school.code", "name=school.name", "GNP.deflator=indicator:GNP.deflator", "GNP=indicator:GNP",
        "Unemployed=indicator:Unemployed", "Armed.Forces=indicator:Armed.Forces", "Population=indicator:Population",
        "Year=indicator:Year", "Employed=indicator:Employed").get("");

    assertThat(table.accepted()).hasSize(16);
    assertThat(table.lines()).hasSize(112)
        .contains("H2 показатель 0 Year 2024/2025 = 1947.0", "I17 показатель 0 Employed 2024/2025 = 70.551");
    assertThat(table.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"input_all_schools.csv", "input_fremont.csv", "input_west_contra_costa.csv"})
  void readsCalifornianSchoolsWithTheirLeadingZerosAndGaps(String name) throws Exception {
    Path path = DATA.resolve("california_api").resolve(name);
    String[] indicators = {"api99", "api00", "edu_high", "edu_high_copy", "mobility", "meals", "ell", "not.hsg", "hsg",
      "some.col", "col.grad", "grad.sch", "enroll"};
    List<String> specs = new ArrayList<>(List.of("cds=school.code", "name=school.name", "district=municipality"));
    for (String indicator : indicators) {
      specs.add(indicator + "=indicator:" + indicator);
    }
    ReadTable table = read(path, Optional.of(new SchoolYear(2000)), specs.toArray(String[]::new)).get("");
    Map<String, Map<String, Double>> found = new HashMap<>();
    table.accepted().forEach(row -> row.values().forEach(value -> found
        .computeIfAbsent(row.school().codes().getFirst(), code -> new HashMap<>())
        .put(value.series().measure(), value.value().getAsDouble())));

    List<NamedCsvRecord> expected = csv(path);
    assertThat(table.accepted()).hasSameSizeAs(expected);
    for (NamedCsvRecord school : expected) {
      for (String indicator : indicators) {
        String printed = school.getField(indicator);
        Double value = found.get(school.getField("cds")).get(indicator);
        assertThat(value).as("%s %s", school.getField("cds"), indicator)
            .isEqualTo(printed.isEmpty() ? null : Double.valueOf(printed));
      }
    }
  }

  @Test
  void flagsTheMoscowSchoolsWhosePartsExceedTheWhole() throws Exception {
    ReadTable table = read(DATA.resolve("moscow_ege_2016/data-9722-2016-10-31.csv"), "ID=school.code",
        "EDU_NAME=school.name", "AdmArea=municipality", "YEAR=year", "PASSED_NUMBER_FULL=result:ЕГЭ//participants",
        "PASSES_OVER_220=result:ЕГЭ//high_80_99", "PASSER_UNDER_160=result:ЕГЭ//below_minimum").get("");

    assertThat(table.accepted()).hasSize(626);
    assertThat(table.rejected()).isZero();
    assertThat(table.problems(ProblemCode.SUM_OF_PARTS_ABOVE_WHOLE).size()
        + table.problems(ProblemCode.PARTS_ABOVE_WHOLE).size()).isEqualTo(146);
  }

  @Test
  void readsNumbersAndMeansStoredAsText() throws Exception {
    ReadTable table = read(DATA.resolve("moscow_gia_2015/data.xlsx"), Optional.of(new SchoolYear(2015)),
        "global_id=school.code", "SubjectName=subject", "PassedQuantity=result:ОГЭ//participants",
        "AVGScore=result:ОГЭ//mean")
        .values().iterator().next();
    Map<String, Double> participants = new HashMap<>();
    table.values().stream().filter(value -> value.series().measure().equals("participants")).forEach(
        value -> participants.merge(value.series().subject(), value.value().getAsDouble(), Double::sum));

    assertThat(table.rejected()).isZero();
    for (NamedCsvRecord subject : csv(DATA.resolve("moscow_gia_2015/ref_by_subject.csv"))) {
      assertThat(participants).as(subject.getField("subject")).containsEntry(
          Subjects.canonical(subject.getField("subject")), Double.valueOf(subject.getField("participants")));
    }
  }
}
