package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ru.kvartil.fact.Series;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// «Рособрнадзор 30 %» on the worked cases, and by hand.
class Rule30Test {
  private static final IdentificationProfile F1 = District.profile("Рособрнадзор 30 %");
  private static final IdentificationProfile F1_OR_F2 = District.profile("Рособрнадзор 30 %, F1 или F2");
  private static final IdentificationProfile F1_AND_F2 = District.profile("Рособрнадзор 30 %, F1 и F2");

  static List<NamedCsvRecord> read(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
        .ofNamedCsvRecord(Path.of("../shared/data").resolve(file))) {
      return reader.stream().toList();
    }
  }

  @Test
  @Tag("shared")
  void theWorkedCases() throws IOException {
    List<NamedCsvRecord> rows = read("methodology_tables/rule30_cases_synthetic.csv");
    assertThat(rows).hasSize(10);
    District district = District.of(4);
    Map<String, Integer> keys = Map.of("A", 1, "B", 2, "C", 3, "D", 4);
    for (NamedCsvRecord row : rows) {
      int school = keys.get(row.getField("school"));
      int year = Integer.parseInt(row.getField("year"));
      district.low(school, year, result(row), Integer.parseInt(row.getField("participants")),
          Integer.parseInt(row.getField("low")));
      if (row.getField("biased").equals("1") && !row.getField("subject").equals("Математика")) {
        district.put(school, year, Series.indicator("Признаки необъективности ВПР"), 2);
      }
    }
    Identification all = district.by(F1_OR_F2);
    for (NamedCsvRecord row : rows) {
      State expected = switch (row.getField("expected_low_flag")) {
        case "1" -> State.FIRED;
        case "0" -> State.NOT_FIRED;
        default -> row.getField("biased").equals("1") ? State.NOT_APPLIED : State.NO_DATA;
      };
      assertThat(leaf(all, keys.get(row.getField("school")), row).state()).as("%s", row).isEqualTo(expected);
    }
    Map<String, List<State>> found = new LinkedHashMap<>();
    keys.forEach((name, key) -> found.put(name,
        List.of(District.state(all, key, "F1"), District.state(all, key, "F2"))));
    assertThat(found).containsEntry("A", List.of(State.FIRED, State.NO_DATA))
        .containsEntry("B", List.of(State.NOT_FIRED, State.FIRED))
        .containsEntry("C", List.of(State.NOT_FIRED, State.NO_DATA))
        .containsEntry("D", List.of(State.NO_DATA, State.NO_DATA));
    assertThat(all.school(new SchoolKey(3)).orElseThrow().remarks())
        .contains("ВПР не учтены: признаки необъективности.");
    assertThat(all.school(new SchoolKey(2)).orElseThrow().remarks())
        .contains("Малое число сдававших: 9. По одному году вывод не делается.");
    assertThat(states(district.by(F1))).containsExactly(State.FIRED, State.NOT_FIRED, State.NOT_FIRED, State.NO_DATA);
    assertThat(states(all)).containsExactly(State.FIRED, State.FIRED, State.NO_DATA, State.NO_DATA);
    assertThat(states(district.by(F1_AND_F2))).containsExactly(State.NO_DATA, State.NOT_FIRED, State.NOT_FIRED,
        State.NO_DATA);
  }

  private static String result(NamedCsvRecord row) {
    String parallel = row.getField("procedure").equals("ВПР") ? "@" + row.getField("parallel") : "";
    return row.getField("procedure") + "/" + row.getField("subject") + parallel;
  }

  private static Finding.Leaf leaf(Identification all, int school, NamedCsvRecord row) {
    boolean earlier = row.getField("year").equals("2024");
    String subject = row.getField("subject").split(" ")[0].toLowerCase(java.util.Locale.ROOT);
    return District.finding(all, school, earlier ? "F2" : "F1").leaves()
        .filter(leaf -> leaf.what().startsWith(row.getField("procedure")) && leaf.what().contains(subject)
            && leaf.year().end() == Integer.parseInt(row.getField("year")))
        .findFirst().orElseThrow();
  }

  private static List<State> states(Identification all) {
    return all.schools().stream().map(school -> school.state(Flag.LOW_RESULTS)).toList();
  }

  @Test
  void thirtyPercentIsInclusiveAndTestedInIntegers() {
    for (int n = 1; n <= 400; n++) {
      for (int low = Math.max(0, 3 * n / 10 - 2); low <= Math.min(n, 3 * n / 10 + 2); low++) {
        District district = District.of(1).low(1, District.YEAR, "ОГЭ/Математика", n, low)
            .low(1, District.YEAR, "ОГЭ/Русский язык", n, low);
        assertThat(district.state(F1, 1, "F1")).as("%d of %d", low, n)
            .isEqualTo(10 * low >= 3 * n ? State.FIRED : State.NOT_FIRED);
      }
    }
  }

  @Test
  void baseAndProfileAreTwoProceduresAndParallelsOfVprToo() {
    District district = District.of(2).low(1, District.YEAR, "ЕГЭ/Математика (база)", 10, 3)
        .low(1, District.YEAR, "ЕГЭ/Математика (профиль)", 10, 3).low(2, District.YEAR, "ВПР/Математика@5", 20, 10)
        .low(2, District.YEAR - 1, "ВПР/Математика@4", 20, 10).low(2, District.YEAR, "ВПР/Математика@4", 20, 0);
    assertThat(district.state(F1, 1, "F1")).isEqualTo(State.FIRED);
    assertThat(district.state(F1, 2, "F1")).isEqualTo(State.NOT_FIRED);
    // 5 класс: год назад данных нет; 4 класс: в этом году не низкий.
    assertThat(district.state(F1, 2, "F2")).isEqualTo(State.NO_DATA);
  }

  @Test
  void otherSubjectsAndPassedReservedDaysDoNotCount() {
    District district = District.of(1).low(1, District.YEAR, "ЕГЭ/Физика", 10, 9)
        .low(1, District.YEAR, "ЕГЭ/Химия", 10, 9);
    assertThat(district.state(F1, 1, "F1")).isEqualTo(State.NO_DATA);
  }

  @Test
  @Tag("shared")
  void theFourFields() throws IOException {
    List<NamedCsvRecord> rows = read("methodology_tables/school_matrix_synthetic.csv");
    assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(FourField.of(quarter(row, "ior_quartile"),
        quarter(row, "isbsh_quartile")).orElseThrow().text())
        .isEqualTo(row.getField("expected_cell").replaceAll(" \\(.*", "")));
    assertThat(FourField.of(OptionalInt.empty(), OptionalInt.of(1))).isEmpty();
    assertThat(FourField.of(OptionalInt.of(1), OptionalInt.empty())).isEmpty();
  }

  private static OptionalInt quarter(NamedCsvRecord row, String field) {
    return OptionalInt.of(Integer.parseInt(row.getField(field)));
  }

  @Test
  void aYearWithoutDataAndADatabaseWithoutSchoolsAreRefusedInWords() {
    assertThat(District.of(3).by(F1).refused()).contains(
        "За 2024/2025 учебный год данных нет. Загрузите таблицы этого года или назовите другой год.");
    District district = District.of(0).low(1, District.YEAR, "ОГЭ/Математика", 10, 3);
    assertThat(district.by(F1).refused()).hasValueSatisfying(text -> assertThat(text).contains("нет ни одной школы"));
    assertThat(new SchoolYear(District.YEAR).label()).isEqualTo("2024/2025");
  }
}
