package ru.kvartil.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.index.OutcomeMovement.PartChange;
import ru.kvartil.index.OutcomeMovement.SchoolMovement;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

class OutcomeMovementTest {
  private static final OutcomeProfile FIXED = OutcomeIndexTest.profile("fixed", "none", "available", "");
  private final SampleObservations facts = new SampleObservations();

  private void given(int year, String name, double value) {
    facts.put(1, year, Series.indicator(name), value);
  }

  private OutcomeResult result(OutcomeProfile profile, int year) {
    return OutcomeIndex.compute(profile, Indicators.of(facts), new SchoolYear(year),
        List.of(IndexFixtures.secondary(1)));
  }

  private SchoolMovement movement(OutcomeProfile profile) throws Failure {
    return OutcomeMovement.between(result(profile, 2022), result(profile, 2023)).school(new SchoolKey(1)).orElseThrow();
  }

  @Test
  void changeIsTheSumOfItsParts() throws Failure {
    given(2022, "a", 40);
    given(2022, "b", 30);
    given(2023, "a", 60);
    given(2023, "b", 35);
    SchoolMovement movement = movement(FIXED);
    assertThat(movement.change().orElseThrow()).isCloseTo(0.75 * 0.2 - 0.25 * 0.1, within(1e-15));
    assertThat(movement.parts()).extracting(PartChange::name).containsExactly("a", "b");
    assertThat(movement.parts().get(0).change()).isCloseTo(0.15, within(1e-15));
    assertThat(movement.parts().get(1).change()).isCloseTo(-0.025, within(1e-15));
    assertThat(movement.composition()).isZero();
  }

  @Test
  void indicatorOfOneYearIsNotAPartButComposition() throws Failure {
    given(2022, "a", 40);
    given(2023, "a", 60);
    given(2023, "b", 50);
    SchoolMovement movement = movement(FIXED);
    assertThat(movement.parts()).singleElement().extracting(PartChange::change).isEqualTo(0.6 - 0.4);
    assertThat(movement.gained()).extracting(OutcomeResult.Part::name).containsExactly("b");
    assertThat(movement.lost()).isEmpty();
    assertThat(movement.change().orElseThrow()).isCloseTo(0.75 * 0.6 - 0.4, within(1e-15));
    assertThat(movement.composition()).isCloseTo(0.45 - 0.6, within(1e-15));
  }

  @Test
  void yearsWithoutACommonIndicatorHaveNoChange() throws Failure {
    given(2022, "a", 40);
    given(2023, "b", 10);
    assertThat(movement(FIXED).change()).isEmpty();
  }

  @Test
  void profileOnTheScaleOfTheYearMovesOnItsFixedScale() throws Failure {
    given(2022, "a", 40);
    given(2023, "a", 60);
    OutcomeProfile year = OutcomeIndexTest.profile("year", "none", "available", "");
    facts.put(2, 2022, Series.indicator("a"), 10).put(2, 2023, Series.indicator("a"), 90);
    List<Participant> schools = List.of(IndexFixtures.secondary(1), IndexFixtures.secondary(2));
    OutcomeMovement movement = OutcomeMovement.between(
        OutcomeIndex.compute(year, Indicators.of(facts), new SchoolYear(2022), schools),
        OutcomeIndex.compute(year, Indicators.of(facts), new SchoolYear(2023), schools));
    assertThat(movement.school(new SchoolKey(1)).orElseThrow().change().orElseThrow()).isCloseTo(0.2, within(1e-15));
  }

  @Test
  void otherProfilesAreNotCompared() throws Failure {
    given(2022, "a", 40);
    given(2023, "a", 60);
    OutcomeProfile other = (OutcomeProfile) ProfileReader
        .read(FIXED.document().text().replace("\"version\": \"1\"", "\"version\": \"2\""));
    assertThatThrownBy(() -> OutcomeMovement.between(result(FIXED, 2022), result(other, 2023)))
        .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.text()).contains("версия 1", "версия 2"));
    assertThatThrownBy(() -> OutcomeMovement.between(result(FIXED, 2023), result(FIXED, 2023)))
        .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code()).isEqualTo("movement-years"));
  }

  @Test
  void profileWithoutScalesDoesNotMove() throws Failure {
    String text = OutcomeIndexTest.profile("year", "none", "available", "").document().text()
        .replaceFirst(",\\s*\"scale\": \\{\"from\": 0, \"to\": 50, \"mark\": \"P\"}", "");
    OutcomeProfile unscaled = (OutcomeProfile) ProfileReader.read(text);
    given(2022, "a", 40);
    given(2023, "a", 60);
    assertThatThrownBy(() -> OutcomeMovement.between(result(unscaled, 2022), result(unscaled, 2023)))
        .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code()).isEqualTo("movement-scale"));
  }

  @Test
  void partsAndCompositionAlwaysSumToTheChange() throws Failure {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      SampleObservations sample = new SampleObservations();
      for (int school = 1; school <= 6; school++) {
        for (int year = 2022; year <= 2023; year++) {
          for (String name : List.of("a", "b")) {
            if (random.nextInt(4) > 0) {
              sample.put(school, year, Series.indicator(name), random.nextInt(120));
            }
          }
        }
      }
      List<Participant> schools = IntStream.rangeClosed(1, 6).mapToObj(IndexFixtures::secondary).toList();
      OutcomeMovement movement = OutcomeMovement.between(
          OutcomeIndex.compute(FIXED, Indicators.of(sample), new SchoolYear(2022), schools),
          OutcomeIndex.compute(FIXED, Indicators.of(sample), new SchoolYear(2023), schools));
      for (SchoolMovement each : movement.schools()) {
        if (each.change().isPresent()) {
          double sum = each.parts().stream().mapToDouble(PartChange::change).sum() + each.composition();
          assertThat(sum).as("seed %d", seed).isCloseTo(each.change().getAsDouble(), within(1e-12));
        }
      }
      int moved = IntStream.rangeClosed(1, 4)
          .map(from -> IntStream.rangeClosed(1, 4).map(to -> movement.count(from, to)).sum()).sum();
      assertThat(moved).isLessThanOrEqualTo(6);
    }
  }
}
