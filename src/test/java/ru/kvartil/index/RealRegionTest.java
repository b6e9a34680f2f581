package ru.kvartil.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.index.OutcomeResult.ComparedBy;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorValue;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.QuantileType;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// ЕГЭ of a real region: schools are the rows of its sheets.
@Tag("shared")
class RealRegionTest {
  private static final Path DATA = Path.of("../shared/data/ege_schools_eao");
  private static final Map<String, Measure> MEASURES = Map.of("graduates", Measure.GRADUATES, "took",
      Measure.PARTICIPANTS, "failed", Measure.BELOW_MINIMUM, "mean", Measure.MEAN);

  private static Indicators facts() throws IOException {
    SampleObservations facts = new SampleObservations();
    for (NamedCsvRecord row : IndexFixtures.read(DATA.resolve("ref_values_long.csv"))) {
      Measure measure = MEASURES.get(row.getField("metric"));
      if (measure != null && !row.getField("sheet").equals("2024")) {
        Procedure procedure = measure == Measure.GRADUATES ? Procedure.GIA_11 : Procedure.EGE;
        facts.put(Integer.parseInt(row.getField("row")), Integer.parseInt(row.getField("sheet")),
            ResultKey.of(procedure, Subjects.canonical(row.getField("subject"))).series(measure),
            Double.parseDouble(row.getField("value")));
      }
    }
    return Indicators.of(facts);
  }

  @Test
  void quartersOfTheMeanInMunicipalities() throws IOException {
    Indicators facts = facts();
    Indicator mean = new Indicator.Stored(ResultKey.of(Procedure.EGE, Subjects.RUSSIAN), Measure.MEAN);
    Map<String, List<NamedCsvRecord>> sets = IndexFixtures.read(DATA.resolve("ref_quarters_in_municipality.csv"))
        .stream().collect(
            Collectors.groupingBy(row -> row.getField("year") + row.getField("municipality"), TreeMap::new,
                Collectors.toList()));
    assertThat(sets).isNotEmpty();
    for (List<NamedCsvRecord> set : sets.values()) {
      List<Double> values = set.stream().map(row -> value(facts, mean, row)).toList();
      Cuts seven = Quartiles.cuts(values, QuantileType.TYPE_7);
      Cuts six = Quartiles.cuts(values, QuantileType.TYPE_6);
      for (int i = 0; i < set.size(); i++) {
        NamedCsvRecord row = set.get(i);
        assertThat(seven.q1()).isCloseTo(Double.parseDouble(row.getField("q1_type7")), within(1e-9));
        assertThat(seven.q3()).isCloseTo(Double.parseDouble(row.getField("q3_type7")), within(1e-9));
        assertThat(six.q1()).isCloseTo(Double.parseDouble(row.getField("q1_type6")), within(1e-9));
        assertThat(Quartiles.quarter(values.get(i), seven)).as("%s", row)
            .isEqualTo(Integer.parseInt(row.getField("quarter_type7")));
        assertThat(Quartiles.quarter(values.get(i), six)).as("%s", row)
            .isEqualTo(Integer.parseInt(row.getField("quarter_type6")));
      }
    }
  }

  private static double value(Indicators facts, Indicator mean, NamedCsvRecord row) {
    IndicatorValue value = facts.value(mean, new SchoolKey(Integer.parseInt(row.getField("row"))),
        new SchoolYear(Integer.parseInt(row.getField("year"))));
    double number = value.number().orElseThrow();
    assertThat(number).isCloseTo(Double.parseDouble(row.getField("ru_mean")), within(1e-9));
    return number;
  }

  @Test
  void aTableOfOneExaminationAloneGivesAnIndexThatSaysWhatItLacks() throws IOException {
    List<Participant> schools = IndexFixtures.read(DATA.resolve("ref_schools.csv")).stream()
        .filter(row -> row.getField("sheet").equals("2023"))
        .map(row -> IndexFixtures.secondary(Integer.parseInt(row.getField("row")))).toList();
    OutcomeResult result = OutcomeIndex.compute(ShippedProfiles.outcome(), facts(), new SchoolYear(2023), schools);
    assertThat(schools).hasSize(42);
    assertThat(result.refused()).isEmpty();
    assertThat(result.warnings()).extracting(Warning::code).contains(Warning.Code.INDICATOR_WITHOUT_DATA);
    assertThat(result.schools()).filteredOn(school -> school.value().isPresent())
        .hasSize(42).allMatch(school -> school.quartile().isPresent());
    assertThat(result.outcomes()).filteredOn(school -> school.coverage() < 1).isNotEmpty().allSatisfy(
        school -> assertThat(school.index().missing()).extracting(Reading::label)
            .contains("ЕГЭ, математика (профиль): средний балл"));
    assertThat(result.comparisons()).singleElement().satisfies(comparison -> {
      assertThat(comparison.value()).isEqualTo(ComparedBy.COMMON_INDICATORS);
      assertThat(comparison.indicators()).extracting(indicator -> indicator.id())
          .containsExactly("result:ЕГЭ/Русский язык/mean");
    });
  }
}
