package ru.kvartil.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.index.WelfareResult.Part;
import ru.kvartil.index.WelfareResult.UsedShare;
import ru.kvartil.index.WelfareResult.WelfareSchool;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.SchoolKey;

class WelfareIndexTest {
  private static final List<PassportField> FIELDS = List.of(PassportField.BOTH_PARENTS_HIGHER_EDUCATION,
      PassportField.INCOMPLETE_FAMILY, PassportField.ON_RECORD, PassportField.RUSSIAN_NOT_NATIVE);
  private final SampleObservations facts = new SampleObservations();

  /// Counts out of 200 pupils, in the order of the four shares; a negative one is left out.
  private void given(int school, double... counts) {
    facts.put(school, 2023, PassportField.PUPILS.series(), 200);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] >= 0) {
        facts.put(school, 2023, FIELDS.get(i).series(), counts[i]);
      }
    }
  }

  private WelfareResult compute(int n) {
    return compute(IntStream.rangeClosed(1, n).mapToObj(IndexFixtures::secondary).toList());
  }

  private WelfareResult compute(List<Participant> schools) {
    return WelfareIndex.compute(ShippedProfiles.welfare(), Indicators.of(facts), IndexFixtures.YEAR, schools);
  }

  private static WelfareSchool school(WelfareResult result, int key) {
    return result.school(new SchoolKey(key)).orElseThrow();
  }

  @Test
  void isTheWeightedSumOfStandardScoresOnHundred() {
    // Percents: education 10 20 30, incomplete 30 20 10, on record 4 4 1, not native 0 3 0.
    given(1, 20, 60, 8, 0);
    given(2, 40, 40, 8, 6);
    given(3, 60, 20, 2, 0);
    WelfareResult result = compute(3);
    double third = 1 / Math.sqrt(3);
    double first = 0.25 * (-1 - 1 - third + third);
    double second = 0.25 * (0 + 0 - third - 2 * third);
    double last = 0.25 * (1 + 1 + 2 * third + third);
    assertThat(school(result, 1).raw().orElseThrow()).isCloseTo(first, within(1e-14));
    assertThat(school(result, 2).raw().orElseThrow()).isCloseTo(second, within(1e-14));
    assertThat(school(result, 1).index().value()).hasValue(0);
    assertThat(school(result, 3).index().value()).hasValue(100);
    assertThat(school(result, 2).index().value().orElseThrow())
        .isCloseTo(100 * (second - first) / (last - first), within(1e-12));
    assertThat(school(result, 2).parts()).extracting(Part::weight).containsExactly(0.25, 0.25, 0.25, 0.25);
  }

  @Test
  void aConstantShareIsDroppedAndSaid() {
    given(1, 20, 60, 8, 4);
    given(2, 40, 40, 6, 4);
    given(3, 60, 20, 2, 4);
    WelfareResult result = compute(3);
    assertThat(result.warnings()).filteredOn(warning -> warning.code() == Warning.Code.CONSTANT_SHARE).singleElement()
        .extracting(Warning::message).asString().contains("Русский язык не родной", "2");
    assertThat(result.shares()).extracting(UsedShare::weight).containsExactly(1 / 3.0, 1 / 3.0, 1 / 3.0, 0.0);
    assertThat(result.n()).isEqualTo(3);
  }

  @Test
  void aSchoolWithAGapHasNoValueAndMovesNothing() {
    given(1, 20, 60, 8, 0);
    given(2, 40, 40, 8, 6);
    given(3, 60, 20, 2, 0);
    WelfareResult before = compute(3);
    given(4, 190, 0, 0, -1);
    WelfareResult after = compute(4);
    assertThat(school(after, 4).index().value()).isEmpty();
    assertThat(school(after, 4).index().missing()).extracting(Reading::label)
        .containsExactly("Русский язык не родной, доля");
    for (int key = 1; key <= 3; key++) {
      assertThat(school(after, key).index().value()).isEqualTo(school(before, key).index().value());
    }
    assertThat(after.warnings()).extracting(Warning::code).contains(Warning.Code.SCHOOLS_LEFT_OUT);
  }

  @Test
  void schoolsOutsideTheComparisonHaveNoValue() {
    given(1, 20, 60, 8, 0);
    given(2, 40, 40, 8, 6);
    given(3, 190, 0, 0, 0);
    WelfareResult result = compute(
        List.of(IndexFixtures.secondary(1), IndexFixtures.secondary(2), IndexFixtures.outside(3)));
    assertThat(school(result, 3).index().value()).isEmpty();
    assertThat(school(result, 2).index().value()).hasValue(100);
  }

  @Test
  void equalSchoolsHaveNoScale() {
    given(1, 20, 60, 8, 4);
    given(2, 20, 60, 8, 4);
    WelfareResult result = compute(2);
    assertThat(result.schools()).allMatch(school -> school.value().isEmpty());
    assertThat(result.warnings()).extracting(Warning::code).contains(Warning.Code.CONSTANT_INDEX);
  }

  @Test
  void refusesAYearWithoutPassports() {
    assertThat(compute(5).refused()).isPresent();
  }

  @Test
  void levelsFollowTheRulesOfTheProfile() {
    for (int i = 1; i <= 20; i++) {
      given(i, 5 * i, 100 - 3 * i, 40 - i, i % 7);
    }
    WelfareResult result = compute(20);
    assertThat(school(result, 1).index().level()).contains(Level.LOW);
    assertThat(school(result, 20).index().level()).contains(Level.HIGH);
    assertThat(result.schools().stream().filter(school -> school.quartile().orElse(0) == 1)).hasSize(5);
  }

  @Test
  void isBoundedAndBlindToOrder() {
    Random random = new Random(7);
    for (int i = 1; i <= 15; i++) {
      given(i, random.nextInt(200), random.nextInt(200), random.nextInt(200), random.nextInt(200));
    }
    WelfareResult result = compute(15);
    List<Participant> schools = new ArrayList<>(
        IntStream.rangeClosed(1, 15).mapToObj(IndexFixtures::secondary).toList());
    Collections.shuffle(schools, random);
    WelfareResult shuffled = compute(schools);
    for (SchoolIndex index : result.schools()) {
      assertThat(index.value().orElseThrow()).isBetween(0.0, 100.0);
      assertThat(shuffled.school(index.school().key()).orElseThrow().index().value().orElseThrow())
          .isCloseTo(index.value().getAsDouble(), within(1e-9));
    }
  }
}
