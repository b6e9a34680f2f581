package ru.kvartil.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.index.RegressionFit.Coefficient;
import ru.kvartil.index.RegressionFit.Observation;
import ru.kvartil.index.RegressionFit.Predictor;
import ru.kvartil.index.RegressionResult.RegressionSchool;

/// Least squares against R on real and ill-conditioned data, to 1e-8 of each number.
@Tag("shared")
class RegressionReferencesTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final double RELATIVE = 1e-8;

  @ParameterizedTest
  @CsvSource(textBlock = """
      longley_nist,   input.csv,                    case,     ref_lm.json,                    ref_rows.csv
      caschools,      input.csv,                    district, ref_lm.json,                    ref_rows.csv
      california_api, input_all_schools.csv,        cds,      ref_lm_all_schools.json,        ref_rows_all_schools.csv
      california_api, input_fremont.csv,            cds,      ref_lm_fremont.json,            ref_rows_fremont.csv
      california_api, input_west_contra_costa.csv,  cds,      ref_lm_west_contra_costa.json,  ref_rows_west_contra_costa.csv
      california_api, input_all_schools.csv,        cds,      ref_lm_near_collinear.json,     ''
      """)
  void equalsR(String folder, String input, String key, String model, String rows) throws IOException {
    JsonNode reference = new ObjectMapper().readTree(DATA.resolve(folder).resolve(model).toFile());
    List<String> predictors = new ArrayList<>();
    reference.path("predictors").forEach(name -> predictors.add(name.asText()));
    String outcome = reference.path("outcome").asText();
    RegressionResult result = IndexFixtures.regression(DATA.resolve(folder).resolve(input), key, outcome, predictors,
        row -> !model.contains("near") || !row.getField("mobility").isBlank());
    assertThat(result.refused()).isEmpty();
    checkModel(result.fit().orElseThrow(), reference);
    if (!rows.isEmpty()) {
      checkRows(result, DATA.resolve(folder).resolve(rows));
    }
  }

  @Test
  void refusesAnExactCopyAndNamesTheColumns() throws IOException {
    RegressionResult result = IndexFixtures.regression(DATA.resolve("california_api/input_all_schools.csv"), "cds",
        "api00", List.of("edu_high", "mobility", "meals", "ell", "edu_high_copy"), _ -> true);
    assertThat(result.fit()).isEmpty();
    assertThat(result.refused().orElseThrow()).contains("«edu_high»", "«edu_high_copy»").doesNotContain("meals");
    assertThat(result.schools()).allMatch(school -> school.value().isEmpty() && school.quartile().isEmpty());
  }

  @Test
  void listsTheSchoolsLeftOut() throws IOException {
    RegressionResult result = IndexFixtures.regression(DATA.resolve("california_api/input_all_schools.csv"), "cds",
        "api00", List.of("edu_high", "mobility", "meals", "ell"), _ -> true);
    assertThat(result.n()).isEqualTo(5930);
    assertThat(result.schools()).filteredOn(school -> !school.missing().isEmpty()).hasSize(264)
        .allMatch(school -> school.value().isEmpty());
    assertThat(result.warnings()).extracting(Warning::code).contains(Warning.Code.SCHOOLS_LEFT_OUT);
  }

  @Test
  void longleyIsComputedWithAStrongWarningAndWithoutLevels() throws IOException {
    RegressionResult result = IndexFixtures.regression(DATA.resolve("longley_nist/input.csv"), "case", "Employed",
        List.of("GNP.deflator", "GNP", "Unemployed", "Armed.Forces", "Population", "Year"), _ -> true);
    assertThat(result.warnings()).extracting(Warning::code).contains(Warning.Code.TOO_FEW_PER_PREDICTOR,
        Warning.Code.VERY_HIGH_VIF);
    assertThat(result.schools()).allMatch(school -> school.quartile().isEmpty() && school.value().isPresent());
  }

  private static void checkModel(RegressionFit fit, JsonNode reference) {
    assertThat(fit.n()).isEqualTo(reference.path("n").asInt());
    assertThat(fit.degreesOfFreedom()).isEqualTo(reference.path("df_residual").asInt());
    for (Coefficient coefficient : fit.coefficients()) {
      String name = coefficient.name();
      close("estimate " + name, coefficient.estimate(), reference.path("coefficients").path(name));
      close("std error " + name, coefficient.stdError(), reference.path("std_error").path(name));
      close("t " + name, coefficient.t(), reference.path("t_value").path(name));
      close("p " + name, coefficient.p(), reference.path("p_value").path(name));
    }
    for (Predictor predictor : fit.predictors()) {
      String name = predictor.coefficient().name();
      close("beta " + name, predictor.beta(), reference.path("standardised_beta").path(name));
      close("vif " + name, predictor.vif(), reference.path("vif").path(name));
      close("mean " + name, predictor.mean(), reference.path("mean").path(name));
      close("sd " + name, predictor.sd(), reference.path("sd_n_minus_1").path(name));
    }
    close("r squared", fit.quality().rSquared(), reference.path("r_squared"));
    close("adjusted", fit.quality().adjustedRSquared(), reference.path("adj_r_squared"));
    close("multiple r", fit.quality().multipleR(), reference.path("multiple_r"));
    close("sigma", fit.quality().sigma(), reference.path("residual_std_error"));
    close("f", fit.quality().f(), reference.path("f_statistic"));
    close("f p", fit.quality().fP(), reference.path("f_p_value"));
    double contributions = fit.predictors().stream().mapToDouble(Predictor::contribution).sum();
    close("contributions", contributions, reference.path("r_squared"));
  }

  private static void checkRows(RegressionResult result, Path rows) throws IOException {
    Map<String, NamedCsvRecord> expected = IndexFixtures.read(rows).stream()
        .collect(Collectors.toMap(row -> row.getField("id"), row -> row));
    List<RegressionSchool> fitted = result.regression().stream().filter(school -> school.observation().isPresent())
        .toList();
    assertThat(fitted).hasSameSizeAs(expected.keySet());
    double scale = result.fit().orElseThrow().quality().sigma();
    for (RegressionSchool school : fitted) {
      NamedCsvRecord row = expected.get(school.index().school().school().code());
      Observation observation = school.observation().orElseThrow();
      close(row, "fitted", observation.fitted(), 0);
      close(row, "residual", observation.residual(), scale);
      close(row, "std_residual", observation.standardised().orElseThrow(), 1);
      close(row, "index_0_1", school.index().value().orElseThrow() / 100, 0);
      if (row.getHeader().contains("leverage")) {
        close(row, "leverage", observation.leverage(), 0);
        close(row, "cooks_distance", observation.cooksDistance().orElseThrow(), 0);
      }
      if (school.index().quartile().isPresent()) {
        assertThat(school.index().quartile()).hasValue(Integer.parseInt(row.getField("quarter_fitted_type7")));
      }
    }
  }

  /// @param scale where more than 0: what 1e-8 is of for numbers near zero, which R itself prints with 15 digits of a
  ///   difference of large ones
  private static void close(NamedCsvRecord row, String field, double value, double scale) {
    double expected = Double.parseDouble(row.getField(field));
    assertThat(Math.abs(value - expected)).as("%s of %s: %s", field, row.getField("id"), value)
        .isLessThanOrEqualTo(RELATIVE * Math.max(Math.abs(expected), scale));
  }

  private static void close(String what, double value, JsonNode expected) {
    assertThat(expected.isNumber()).as(what).isTrue();
    assertThat(Math.abs(value - expected.asDouble())).as("%s: %s against %s", what, value, expected)
        .isLessThanOrEqualTo(RELATIVE * Math.abs(expected.asDouble()));
  }
}
