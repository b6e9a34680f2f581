package ru.kvartil.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.kvartil.fact.Observed;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.index.OutcomeResult.Basis;
import ru.kvartil.index.OutcomeResult.ComparedBy;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.OutcomeResult.Part;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolType;
import ru.kvartil.shared.Failure;

/// Two indicators, «a» of weight 3 where more is better and «b» of weight 1 where less is better, worked by hand.
class OutcomeIndexTest {
  private final SampleObservations facts = new SampleObservations();

  static OutcomeProfile profile(String normalisation, String groups, String coverageOf, String extra) {
    String text = """
        {"format": "kvartil-profile-1", "kind": "outcome", "name": "проба", "version": "1", "source": "проба",
         "quantile": {"type": 7, "mark": "P"},
         "levels": {"minimum": {"value": 4, "mark": "P"}, "formalBelow": {"value": 16, "mark": "P"}},
         "normalisation": {"kind": "%s", "mark": "P"},
         "coverage": {"minimum": {"value": 0.5, "mark": "P"}, "of": "%s"},
         "groups": {"by": "%s", "minimum": {"value": 8, "mark": "P"}}, %s
         "indicators": [
           {"id": "indicator:a", "direction": "more", "weight": {"value": 3, "mark": "P"},
            "scale": {"from": 0, "to": 100, "mark": "P"}},
           {"id": "indicator:b", "direction": "less", "weight": {"value": 1, "mark": "P"},
            "scale": {"from": 0, "to": 50, "mark": "P"}}]}
        """.formatted(normalisation, coverageOf, groups, extra);
    try {
      return (OutcomeProfile) ProfileReader.read(text);
    } catch (Failure wrong) {
      throw new AssertionError(wrong.text(), wrong);
    }
  }

  private static OutcomeProfile profile(String normalisation) {
    return profile(normalisation, "none", "profile", "");
  }

  private void given(int school, double a, double b) {
    given(school, "a", a);
    given(school, "b", b);
  }

  private void given(int school, String name, double value) {
    facts.put(school, IndexFixtures.YEAR.end(), Series.indicator(name), value);
  }

  private OutcomeResult compute(OutcomeProfile profile, List<Participant> schools) {
    return OutcomeIndex.compute(profile, Indicators.of(facts), IndexFixtures.YEAR, schools);
  }

  private static List<Participant> secondary(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(IndexFixtures::secondary).toList();
  }

  private static OutcomeSchool school(OutcomeResult result, int key) {
    return result.school(new SchoolKey(key)).orElseThrow();
  }

  private static double value(OutcomeResult result, int key) {
    return school(result, key).index().value().orElseThrow();
  }

  @Test
  void yearScaleRunsFromTheSmallestToTheLargestValue() {
    given(1, 40, 30);
    given(2, 60, 10);
    given(3, 50, 15);
    OutcomeResult result = compute(profile("year"), secondary(3));
    assertThat(value(result, 1)).isZero();
    assertThat(value(result, 2)).isEqualTo(1);
    assertThat(value(result, 3)).isCloseTo((3 * 0.5 + 1 * 0.75) / 4, within(1e-15));
    assertThat(result.indicators()).extracting(used -> used.from() + "…" + used.to())
        .containsExactly("40.0…60.0", "10.0…30.0");
  }

  @Test
  void fixedScaleDoesNotDependOnOtherSchools() {
    given(1, 40, 30);
    given(2, 60, 10);
    assertThat(value(compute(profile("fixed"), secondary(2)), 1)).isCloseTo((3 * 0.4 + 0.4) / 4, within(1e-15));
    assertThat(value(compute(profile("fixed"), secondary(1)), 1)).isCloseTo((3 * 0.4 + 0.4) / 4, within(1e-15));
  }

  @Test
  void valuesBeyondTheFixedScaleAreItsEndAndSaidSo() {
    given(1, 120, 60);
    given(2, 60, 10);
    OutcomeResult result = compute(profile("fixed"), secondary(2));
    assertThat(value(result, 1)).isCloseTo(0.75, within(1e-15));
    assertThat(school(result, 1).parts()).allMatch(Part::beyondScale);
    assertThat(result.warnings()).extracting(Warning::code).contains(Warning.Code.BEYOND_SCALE);
  }

  @Test
  void missingIndicatorsLeaveTheWeightToTheOthers() {
    given(1, "a", 40);
    given(2, 60, 10);
    given(3, "b", 20);
    OutcomeResult result = compute(profile("fixed"), secondary(3));
    assertThat(value(result, 1)).isCloseTo(0.4, within(1e-15));
    assertThat(school(result, 1).coverage()).isEqualTo(0.75);
    assertThat(school(result, 1).index().missing()).extracting(Reading::label).containsExactly("b");
    assertThat(school(result, 3).index().value()).isEmpty();
    assertThat(school(result, 3).coverage()).isEqualTo(0.25);
    assertThat(result.n()).isEqualTo(2);
    assertThat(result.warnings()).filteredOn(warning -> warning.code() == Warning.Code.NOT_ENOUGH_DATA).singleElement()
        .extracting(Warning::message).asString().contains("Школа № 3");
  }

  @Test
  void indicatorsWithoutDataCountInCoverageAsTheProfileSays() {
    given(1, "b", 20);
    given(2, "b", 30);
    assertThat(compute(profile("fixed", "none", "profile", ""), secondary(2)).n()).isZero();
    OutcomeResult available = compute(profile("fixed", "none", "available", ""), secondary(2));
    assertThat(available.n()).isEqualTo(2);
    assertThat(available.warnings()).extracting(Warning::code).contains(Warning.Code.INDICATOR_WITHOUT_DATA);
  }

  @Test
  void constantIndicatorIsDroppedOnTheYearScaleAndSaid() {
    given(1, 40, 20);
    given(2, 60, 20);
    OutcomeResult result = compute(profile("year"), secondary(2));
    assertThat(value(result, 1)).isZero();
    assertThat(value(result, 2)).isEqualTo(1);
    assertThat(school(result, 1).coverage()).isEqualTo(1);
    assertThat(result.warnings()).extracting(Warning::code).contains(Warning.Code.CONSTANT_INDICATOR);
  }

  @Test
  void schoolsOutsideTheComparisonMoveNothing() {
    given(1, 40, 30);
    given(2, 60, 10);
    given(3, 0, 50);
    OutcomeResult result = compute(profile("year"),
        List.of(IndexFixtures.secondary(1), IndexFixtures.secondary(2), IndexFixtures.outside(3)));
    assertThat(value(result, 1)).isZero();
    assertThat(value(result, 3)).isZero();
    assertThat(school(result, 3).index().quartile()).isEmpty();
    assertThat(result.n()).isEqualTo(2);
  }

  @Test
  void refusesAYearWithoutAnyIndicator() {
    OutcomeResult result = compute(profile("fixed"), secondary(5));
    assertThat(result.refused()).isPresent();
    assertThat(result.schools()).hasSize(5).allMatch(school -> school.value().isEmpty());
  }

  @Test
  void largeGroupsAreComparedWithinAndSmallOnesByCommonIndicators() {
    List<Participant> schools = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      schools.add(IndexFixtures.school(i, SchoolType.SECONDARY));
      given(i, 50 + i, 10);
    }
    for (int i = 9; i <= 12; i++) {
      schools.add(IndexFixtures.school(i, SchoolType.BASIC));
      given(i, "a", 100 - i);
    }
    OutcomeResult result = compute(profile("fixed", "type", "profile", ""), schools);
    OutcomeSchool secondary = school(result, 8);
    assertThat(secondary.comparison().orElseThrow().basis()).isEqualTo(Basis.GROUP);
    assertThat(secondary.comparison().orElseThrow().levels().n()).isEqualTo(8);
    assertThat(secondary.index().quartile()).hasValue(4);
    OutcomeSchool basic = school(result, 12);
    assertThat(basic.comparison().orElseThrow().basis()).isEqualTo(Basis.ALL);
    assertThat(basic.comparison().orElseThrow().value()).isEqualTo(ComparedBy.COMMON_INDICATORS);
    assertThat(basic.comparison().orElseThrow().levels().n()).isEqualTo(12);
    assertThat(basic.compared()).hasValue(0.88);
    assertThat(basic.index().quartile()).hasValue(3);
    assertThat(result.warnings()).extracting(Warning::code).contains(Warning.Code.COMMON_INDICATORS);
  }

  @Test
  void schoolsThatLackAnIndicatorAreComparedByTheCommonOnes() {
    for (int i = 1; i <= 5; i++) {
      given(i, "a", 10 * i);
      if (i != 5) {
        given(i, "b", 0);
      }
    }
    OutcomeResult result = compute(profile("fixed"), secondary(5));
    assertThat(value(result, 4)).isCloseTo((3 * 0.4 + 1) / 4, within(1e-15)).isGreaterThan(value(result, 5));
    assertThat(school(result, 4).compared()).hasValue(0.4);
    assertThat(school(result, 5).compared()).hasValue(0.5);
    assertThat(school(result, 4).index().quartile()).hasValue(3);
    assertThat(school(result, 5).index().quartile()).hasValue(4);
  }

  @Test
  void bordersOfABaseYearNeedNoMinimumOfSchools() {
    given(1, 40, 50);
    given(2, 100, 0);
    OutcomeResult result = compute(profile("fixed", "type", "profile",
        "\"borders\": {\"year\": 2021, \"cuts\": {\"все\": [0.3, 0.6, 0.9]}, \"mark\": \"D\"},"), secondary(2));
    assertThat(school(result, 1).index().quartile()).hasValue(1);
    assertThat(school(result, 2).index().level()).contains(Level.HIGH);
    assertThat(school(result, 1).comparison().orElseThrow().basis()).isEqualTo(Basis.BASE_YEAR);
  }

  @Test
  void everyPartLeadsToItsCells() {
    given(1, 40, 30);
    List<Part> parts = school(compute(profile("fixed"), secondary(1)), 1).parts();
    assertThat(parts).flatExtracting(part -> part.value().inputs()).extracting(Observed::value)
        .extracting(fact -> fact.origin().cells().getFirst().file()).containsExactly("sample.xlsx", "sample.xlsx");
  }

  @Test
  void isBoundedMonotoneAndBlindToOrder() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      SampleObservations sample = new SampleObservations();
      int n = 4 + random.nextInt(20);
      for (int i = 1; i <= n; i++) {
        sample.put(i, 2023, Series.indicator("a"), random.nextInt(101));
        if (random.nextInt(4) > 0) {
          sample.put(i, 2023, Series.indicator("b"), random.nextInt(51));
        }
      }
      for (String normalisation : List.of("year", "fixed")) {
        List<Participant> schools = new ArrayList<>(secondary(n));
        OutcomeResult result = OutcomeIndex.compute(profile(normalisation), Indicators.of(sample), IndexFixtures.YEAR,
            schools);
        Collections.shuffle(schools, random);
        OutcomeResult shuffled = OutcomeIndex.compute(profile(normalisation), Indicators.of(sample), IndexFixtures.YEAR,
            schools);
        for (OutcomeSchool school : result.outcomes()) {
          SchoolIndex index = school.index();
          assertThat(index.value().orElseThrow()).as("seed %d", seed).isBetween(0.0, 1.0);
          assertThat(school.parts().stream().mapToDouble(Part::weight).sum()).isCloseTo(1, within(1e-12));
          SchoolIndex same = shuffled.school(index.school().key()).orElseThrow().index();
          assertThat(same.value()).as("seed %d", seed).isEqualTo(index.value());
          assertThat(same.quartile()).as("seed %d", seed).isEqualTo(index.quartile());
        }
      }
    }
  }

  @Test
  void aBetterResultNeverLowersTheIndex() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      double a = random.nextInt(90);
      double b = random.nextInt(50);
      assertThat(alone(a + 10, b)).as("seed %d", seed).isGreaterThan(alone(a, b));
      assertThat(alone(a, b / 2)).as("seed %d", seed).isGreaterThanOrEqualTo(alone(a, b));
    }
  }

  private static double alone(double a, double b) {
    SampleObservations sample = new SampleObservations().put(1, 2023, Series.indicator("a"), a).put(1, 2023,
        Series.indicator("b"), b);
    return value(OutcomeIndex.compute(profile("fixed"), Indicators.of(sample), IndexFixtures.YEAR, secondary(1)), 1);
  }
}
