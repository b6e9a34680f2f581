package ru.kvartil.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.context.ContextResult.SchoolContext;
import ru.kvartil.context.ExpectedResults.By;

/// Expected against achieved: numbers by hand and by R, what is refused, what must not change the answer.
class ExpectedResultsTest {
  private static final double CLOSE = 1e-12;

  /// x = 20…100, y = 0.1, 0.3, 0.2, 0.4, 0.5: Sxy = 18, Sxx = 4000, b = 0.0045; expected 0.12, 0.21, 0.30, 0.39, 0.48.
  private static SampleContext five() {
    return new SampleContext().school(1, 0.1, 20).school(2, 0.3, 40).school(3, 0.2, 60).school(4, 0.4, 80)
        .school(5, 0.5, 100);
  }

  @Test
  void fiveSchoolsByHandHaveSignsOnly() {
    ContextResult found = five().compute(By.WELFARE);
    assertThat(found.refused()).isEmpty();
    double[] expected = {0.12, 0.21, 0.30, 0.39, 0.48};
    double[] leverage = {0.6, 0.3, 0.2, 0.3, 0.6};
    double sigma = Math.sqrt(0.019 / 3);
    for (int i = 0; i < 5; i++) {
      SchoolContext school = found.schools().get(i);
      assertThat(school.observation().fitted()).isCloseTo(expected[i], within(CLOSE));
      assertThat(school.observation().leverage()).isCloseTo(leverage[i], within(CLOSE));
      assertThat(school.observation().standardised().orElseThrow())
          .isCloseTo(school.observation().residual() / (sigma * Math.sqrt(1 - leverage[i])), within(1e-10));
    }
    assertThat(found.signsOnly()).isTrue();
    assertThat(found.schools()).extracting(SchoolContext::position).containsExactly(Position.SIGN_BELOW,
        Position.SIGN_ABOVE, Position.SIGN_BELOW, Position.SIGN_ABOVE, Position.SIGN_ABOVE);
    assertThat(found.notes().remarks()).anyMatch(remark -> remark.contains("5 школ, меньше 15"));
    assertThat(ContextWords.text(found, found.schools().get(1)))
        .isEqualTo("ИОР 0,300, в таких условиях ожидается 0,210; знак «+»: выше ожидаемого.");
  }

  /// Sixteen schools on a line with ±0.01, one of them 0.3 above it.
  private static SampleContext sixteen() {
    SampleContext district = new SampleContext();
    for (int i = 1; i <= 16; i++) {
      district.school(i, 0.1 + 0.03 * i + (i % 2 == 0 ? 0.01 : -0.01) + (i == 9 ? 0.3 : 0), 6.0 * i);
    }
    return district;
  }

  @Test
  void fromFifteenSchoolsOnTheFarOneIsNamed() {
    ContextResult found = sixteen().compute(By.WELFARE);
    assertThat(found.signsOnly()).isFalse();
    assertThat(found.at(Position.ABOVE)).extracting(each -> each.key().value()).containsExactly(9);
    assertThat(found.at(Position.BELOW)).isEmpty();
    assertThat(found.at(Position.AS_EXPECTED)).hasSize(15);
    // Externally: t = r·√((n − p − 2)/(n − p − 1 − r²)) of the internal one.
    SchoolContext far = found.schools().get(8);
    double r = far.observation().standardised().orElseThrow();
    assertThat(far.observation().studentised().orElseThrow()).isCloseTo(r * Math.sqrt(13 / (14 - r * r)), within(1e-9));
    assertThat(ContextWords.text(found, far)).contains("выше ожидаемого, разница +0,").contains("отклонение +");
  }

  @Test
  void resilientSchoolsAreHardAndHigh() {
    SampleContext district = sixteen();
    district.school(17, 0.5, 5).quarters(3, 1).school(18, 0.4, 5).quarters(2, 1).school(19, 0.9, 50).quarters(4, 2)
        .school(20, 0.7, 3).quarters(4, 1);
    ContextResult found = district.compute(By.AUTOMATIC);
    assertThat(found.resilient()).extracting(each -> each.key().value()).containsExactly(17, 20);
  }

  @Test
  void tooFewConstantAndPerfectAreRefused() {
    assertThat(new SampleContext().compute(By.AUTOMATIC).refused().orElseThrow()).contains("Загрузите результаты");
    ContextResult three = new SampleContext().school(1, 0.1, 20).school(2, 0.3, 40).school(3, 0.2, 60)
        .compute(By.WELFARE);
    assertThat(three.refused().orElseThrow()).contains("3 школы, нужно не менее 4");
    assertThat(three.schools()).isEmpty();
    SampleContext same = new SampleContext();
    SampleContext flat = new SampleContext();
    SampleContext line = new SampleContext();
    for (int i = 1; i <= 8; i++) {
      same.school(i, 0.5, i);
      flat.school(i, i / 10.0, 50);
      line.school(i, i / 10.0, 3 * i);
    }
    assertThat(same.compute(By.WELFARE).refused().orElseThrow()).startsWith("ИОР одинаков");
    assertThat(flat.compute(By.WELFARE).refused().orElseThrow()).startsWith("Условия у всех школ");
    assertThat(line.compute(By.WELFARE).refused().orElseThrow()).contains("в точности выражается через «ИСБШ»");
    assertThat(new SampleContext().school(1, 0.4, 10).compute(By.WELFARE).refused()).isPresent();
  }

  @Test
  void whoHasNoResultsOrNoConditionsIsNamed() {
    ContextResult found = five().school(6, Double.NaN, 30).school(7, 0.4, Double.NaN).compute(By.WELFARE);
    assertThat(found.schools()).hasSize(5);
    assertThat(found.table().absentees().orElseThrow()).contains("Школа № 6 (нет ИОР)",
        "Школа № 7 (нет данных: ИСБШ)");
  }

  @Test
  void sharesAreTakenOneByOneOnlyWhereSchoolsAreEnough() {
    Random random = new Random(6);
    SampleContext few = new SampleContext("a", "b");
    SampleContext many = new SampleContext("a", "b");
    for (int i = 1; i <= 20; i++) {
      double a = random.nextDouble();
      double b = random.nextDouble();
      if (i < 20) {
        few.school(i, a + b + random.nextDouble(), i, a, b);
      }
      many.school(i, a + b + random.nextDouble(), i, a, b);
    }
    assertThat(few.compute(By.AUTOMATIC).table().columns()).singleElement().extracting("name").isEqualTo("ИСБШ");
    assertThat(few.compute(By.AUTOMATIC).notes().remarks())
        .anyMatch(remark -> remark.contains("данные есть у 19 школ"));
    assertThat(many.compute(By.AUTOMATIC).table().columns()).extracting("name").containsExactly("a", "b");
    assertThat(few.compute(By.SHARES).table().columns()).hasSize(2);
    assertThat(few.compute(By.SHARES).notes().remarks()).anyMatch(remark -> remark.contains("приблизительны"));
  }

  @Tag("shared")
  @ParameterizedTest
  @CsvSource({"california_api, input_fremont.csv, cds, api00, ref_rows_fremont.csv, edu_high mobility meals ell",
    "california_api, input_west_contra_costa.csv, cds, api00, ref_rows_west_contra_costa.csv, "
        + "edu_high mobility meals ell",
    "caschools, input.csv, district, score, ref_rows.csv, calworks lunch english income"})
  void residualsEqualR(String folder, String input, String key, String outcome, String answers, String shares)
      throws IOException {
    String[] names = shares.split(" ");
    SampleContext district = new SampleContext(names);
    List<NamedCsvRecord> rows = read(folder, input);
    for (int i = 0; i < rows.size(); i++) {
      NamedCsvRecord row = rows.get(i);
      double[] values = IntStream.range(0, names.length).mapToDouble(j -> number(row, names[j])).toArray();
      district.school(i + 1, number(row, outcome), 0, values);
    }
    Map<String, NamedCsvRecord> expected = new HashMap<>();
    read(folder, answers).forEach(row -> expected.put(row.getField("id"), row));
    ContextResult found = district.compute(By.SHARES);
    assertThat(found.schools()).hasSameSizeAs(expected.keySet());
    double sigma = found.fit().orElseThrow().quality().sigma();
    for (SchoolContext school : found.schools()) {
      NamedCsvRecord row = expected.get(rows.get(school.school().key().value() - 1).getField(key));
      assertThat(school.observation().fitted()).isCloseTo(number(row, "fitted"), within(1e-8 * 700));
      assertThat(school.observation().residual()).isCloseTo(number(row, "residual"), within(1e-8 * sigma));
      assertThat(school.observation().standardised().orElseThrow())
          .isCloseTo(number(row, "std_residual"), within(1e-8));
      assertThat(school.observation().leverage()).isCloseTo(number(row, "leverage"), within(1e-8));
    }
  }

  private static double number(NamedCsvRecord row, String field) {
    return row.getField(field).isBlank() ? Double.NaN : Double.parseDouble(row.getField(field));
  }

  private static List<NamedCsvRecord> read(String folder, String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
        .ofNamedCsvRecord(Path.of("../shared/data").resolve(folder).resolve(file))) {
      return reader.stream().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void orderOfSchoolsAndUnitsOfConditionsChangeNothing(long seed) {
    Random random = new Random(seed);
    int n = 15 + random.nextInt(20);
    double[] y = random.doubles(n).toArray();
    double[] x = random.doubles(n, 0, 100).toArray();
    List<Integer> keys = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    SampleContext one = new SampleContext();
    keys.forEach(i -> one.school(i + 1, y[i], x[i]));
    Collections.shuffle(keys, random);
    SampleContext other = new SampleContext();
    keys.forEach(i -> other.school(i + 1, y[i], 12 * x[i] - 7));
    ContextResult before = one.compute(By.WELFARE);
    ContextResult after = other.compute(By.WELFARE);
    double sum = 0;
    for (SchoolContext school : before.schools()) {
      SchoolContext same = after.school(school.school().key()).orElseThrow();
      assertThat(same.observation().residual()).isCloseTo(school.observation().residual(), within(1e-9));
      assertThat(same.position()).isEqualTo(school.position());
      sum += school.observation().residual();
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
  }
}
