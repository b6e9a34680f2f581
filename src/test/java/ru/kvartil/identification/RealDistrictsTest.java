package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.methodology.Criterion;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.IdentificationProfile.Counting;
import ru.kvartil.methodology.IdentificationProfile.LowestSettings;
import ru.kvartil.methodology.Mark;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.Parameter;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.school.SchoolType;
import ru.kvartil.shared.SchoolYear;

/// Rules on real schools.
@Tag("shared")
class RealDistrictsTest {
  @ParameterizedTest
  @CsvSource({"fremont", "west_contra_costa"})
  void theLowestQuarterBySixRules(String district) throws IOException {
    List<NamedCsvRecord> rows = Rule30Test.read("california_api/ref_low_results_" + district + ".csv");
    Map<Counting, String> columns = Map.of(Counting.AT_MOST_QUANTILE_7, "lowest25_le_q1_type7",
        Counting.BELOW_QUANTILE_7, "lowest25_lt_q1_type7", Counting.AT_MOST_QUANTILE_6, "lowest25_le_q1_type6",
        Counting.FLOOR, "lowest25_rank_floor", Counting.CEILING, "lowest25_rank_ceiling");
    List<Value> values = rows.stream().map(row -> value(row.getField("result"))).toList();
    for (Map.Entry<Counting, String> column : columns.entrySet()) {
      LowestShare group = LowestShare.of(values, rule(column.getKey(), false));
      for (int i = 0; i < rows.size(); i++) {
        assertThat(group.has(values.get(i))).as("%s %s", column, rows.get(i))
            .isEqualTo(rows.get(i).getField(column.getValue()).equals("1"));
      }
      // Turned over, the highest quarter of the negatives is the same schools.
      List<Value> negative = rows.stream().map(row -> value("-" + row.getField("result"))).toList();
      LowestShare other = LowestShare.of(negative, rule(column.getKey(), true));
      assertThat(negative.stream().map(other::has)).as("%s", column)
          .containsExactlyElementsOf(values.stream().map(group::has).toList());
    }
    LowestShare ranked = LowestShare.of(values, rule(Counting.PERCENT_RANK, false));
    for (int i = 0; i < rows.size(); i++) {
      assertThat(ranked.has(values.get(i))).as("%s", rows.get(i))
          .isEqualTo(Double.parseDouble(rows.get(i).getField("percent_rank_inc")) <= 0.25);
      assertThat(value(rows.get(i).getField("result")).compare(value(rows.get(i).getField("previous"))) < 0)
          .isEqualTo(rows.get(i).getField("falls").equals("1"));
    }
  }

  private static LowestShare.Rule rule(Counting counting, boolean moreIsWorse) {
    return new LowestShare.Rule(BigDecimal.valueOf(25), settings(counting), moreIsWorse);
  }

  private static LowestSettings settings(Counting counting) {
    return new LowestSettings(new Parameter(4, Mark.P), new Parameter(1.5, Mark.P), counting, Mark.P);
  }

  private static Value value(String number) {
    return new Value(Double.parseDouble(number), Optional.empty(), OptionalDouble.empty(), List.of());
  }

  private static District region(boolean emptyIsZero) throws IOException {
    District region = new District();
    Map<String, Integer> keys = new TreeMap<>();
    for (NamedCsvRecord row : Rule30Test.read("ege_schools_eao/ref_schools.csv")) {
      if (row.getField("sheet").equals("2023")) {
        keys.put(row.getField("school"), keys.size() + 1);
        region.school(keys.size(), row.getField("municipality"), SchoolType.SECONDARY);
      }
    }
    Map<String, String> names = new TreeMap<>();
    for (NamedCsvRecord row : Rule30Test.read("ege_schools_eao/ref_schools.csv")) {
      names.put(row.getField("sheet") + " " + row.getField("row"), row.getField("school"));
    }
    Map<String, Measure> measures = Map.of("took", Measure.PARTICIPANTS, "failed", Measure.BELOW_MINIMUM, "mean",
        Measure.MEAN);
    Map<String, List<NamedCsvRecord>> cells = Rule30Test.read("ege_schools_eao/ref_values_long.csv").stream()
        .filter(row -> measures.containsKey(row.getField("metric")))
        .collect(Collectors.groupingBy(row -> row.getField("sheet") + " " + row.getField("row") + " "
            + row.getField("subject"), TreeMap::new, Collectors.toList()));
    for (List<NamedCsvRecord> group : cells.values()) {
      NamedCsvRecord first = group.getFirst();
      Integer school = keys.get(names.getOrDefault(first.getField("sheet") + " " + first.getField("row"), ""));
      if (school == null || first.getField("sheet").equals("2024")) {
        continue;
      }
      int year = Integer.parseInt(first.getField("sheet")) + 2;
      ResultKey key = District.key("ЕГЭ", first.getField("subject").replace("\u00a0", " ").strip(), 0);
      for (NamedCsvRecord cell : group) {
        region.put(school, year, key.series(measures.get(cell.getField("metric"))),
            Double.parseDouble(cell.getField("value")));
      }
      boolean took = group.stream().anyMatch(cell -> cell.getField("metric").equals("took"));
      if (emptyIsZero && took && group.stream().noneMatch(cell -> cell.getField("metric").equals("failed"))) {
        region.put(school, year, key.series(Measure.BELOW_MINIMUM), 0);
      }
    }
    return region;
  }

  @Test
  void noCriterionFlagsEverySchoolOfAMunicipality() throws IOException {
    int fired = 0;
    for (boolean emptyIsZero : new boolean[]{false, true}) {
      District region = region(emptyIsZero);
      for (IdentificationProfile profile : ShippedProfiles.identification()) {
        Identification all = Identification.compute(profile, region.data(), Methods.shipped(),
            new SchoolYear(District.YEAR));
        Map<String, List<Identification.SchoolFinding>> municipalities = all.schools().stream()
            .collect(Collectors.groupingBy(each -> each.school().school().municipality()));
        assertThat(municipalities).hasSize(6);
        for (Criterion criterion : profile.criteria()) {
          for (Map.Entry<String, List<Identification.SchoolFinding>> each : municipalities.entrySet()) {
            List<State> states = states(each.getValue(), criterion);
            fired += (int) states.stream().filter(State.FIRED::equals).count();
            assertThat(states).as("%s %s %s", profile.document().name(), criterion.id(), each.getKey())
                .anyMatch(state -> state != State.FIRED);
          }
        }
      }
    }
    assertThat(fired).isGreaterThan(20);
  }

  private static List<State> states(List<Identification.SchoolFinding> schools, Criterion criterion) {
    List<State> states = new ArrayList<>();
    for (Identification.SchoolFinding school : schools) {
      school.criteria().stream().filter(each -> each.criterion().equals(criterion))
          .forEach(each -> states.add(each.finding().state()));
    }
    return states;
  }

  @Test
  void tenPercentIsWhatTheReferenceSays() throws IOException {
    District region = region(true);
    Identification all = Identification.compute(District.profile("Кировский район 2020–2021"), region.data(),
        Methods.shipped(), new SchoolYear(District.YEAR));
    Set<String> expected = new TreeSet<>();
    for (NamedCsvRecord row : Rule30Test.read("ege_schools_eao/ref_school_years.csv")) {
      if (row.getField("year").equals("2023") && row.getField("any_failed_share_ge_10pct").equals("1")) {
        expected.add(row.getField("school"));
      }
    }
    Map<Integer, String> names = names();
    Set<String> fired = all.schools().stream()
        .filter(each -> states(List.of(each), all.profile().criteria().get(1)).contains(State.FIRED))
        .map(each -> names.get(each.school().key().value())).collect(Collectors.toCollection(TreeSet::new));
    assertThat(fired).isNotEmpty().isEqualTo(expected);
  }

  /// Names by the numbers [#region] gives the schools.
  private static Map<Integer, String> names() throws IOException {
    Map<String, Integer> keys = new TreeMap<>();
    for (NamedCsvRecord row : Rule30Test.read("ege_schools_eao/ref_schools.csv")) {
      if (row.getField("sheet").equals("2023")) {
        keys.put(row.getField("school"), keys.size() + 1);
      }
    }
    return keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }
}
