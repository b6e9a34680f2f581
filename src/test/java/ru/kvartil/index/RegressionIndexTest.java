package ru.kvartil.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.index.RegressionFit.Coefficient;
import ru.kvartil.index.RegressionFit.Observation;
import ru.kvartil.index.RegressionResult.Variable;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.passport.PassportField;

class RegressionIndexTest {
  private final SampleObservations facts = new SampleObservations();

  private void given(int school, String name, double value) {
    facts.put(school, 2023, Series.indicator(name), value);
  }

  private RegressionResult compute(int n, String... predictors) {
    return compute(n, Stream.of(predictors).map(IndexFixtures::variable).toList());
  }

  private RegressionResult compute(int n, List<Variable> predictors) {
    return new RegressionIndex(ShippedProfiles.welfare(), Indicators.of(facts), IndexFixtures.YEAR,
        IndexFixtures.variable("y"), predictors).compute(
            IntStream.rangeClosed(1, n).mapToObj(IndexFixtures::secondary).toList());
  }

  /// y = 1 + 2x on 1…n with errors +1 −1 … that leave the line where it is.
  private void line(int n) {
    for (int i = 1; i <= n; i++) {
      given(i, "x", i);
      given(i, "y", 1 + 2 * i + (i % 4 < 2 ? 1 : -1));
    }
  }

  @Test
  void fitsALineByHand() {
    // x 1 2 3 4, y 2 4 5 9: slope 11/5, intercept −1/2, residual squares 1.8, of 26 in all.
    double[] y = {2, 4, 5, 9};
    for (int i = 1; i <= 4; i++) {
      given(i, "x", i);
      given(i, "y", y[i - 1]);
    }
    RegressionFit fit = compute(4, "x").fit().orElseThrow();
    assertThat(fit.coefficients()).extracting(Coefficient::name).containsExactly("(Intercept)", "x");
    assertThat(fit.intercept().estimate()).isCloseTo(-0.5, within(1e-14));
    assertThat(fit.predictors().getFirst().coefficient().estimate()).isCloseTo(2.2, within(1e-14));
    assertThat(fit.quality().sigma()).isCloseTo(Math.sqrt(0.9), within(1e-14));
    assertThat(fit.quality().rSquared()).isCloseTo(1 - 1.8 / 26, within(1e-14));
    assertThat(fit.predictors().getFirst().coefficient().stdError()).isCloseTo(Math.sqrt(0.9 / 5), within(1e-14));
    assertThat(fit.predictors().getFirst().vif()).isCloseTo(1, within(1e-14));
    assertThat(fit.predictors().getFirst().contribution()).isCloseTo(fit.quality().rSquared(), within(1e-14));
    assertThat(fit.observations()).extracting(Observation::leverage).satisfiesExactly(
        h -> assertThat(h).isCloseTo(0.7, within(1e-14)), h -> assertThat(h).isCloseTo(0.3, within(1e-14)),
        h -> assertThat(h).isCloseTo(0.3, within(1e-14)), h -> assertThat(h).isCloseTo(0.7, within(1e-14)));
  }

  @Test
  void studentisedResidualLeavesItsObservationOut() {
    line(12);
    given(13, "x", 6);
    given(13, "y", 40);
    RegressionFit fit = compute(13, "x").fit().orElseThrow();
    RegressionFit without = compute(12, "x").fit().orElseThrow();
    Observation outlier = fit.observations().getLast();
    double expected = outlier.residual() / (without.quality().sigma() * Math.sqrt(1 - outlier.leverage()));
    assertThat(outlier.studentised().orElseThrow()).isCloseTo(expected, within(1e-10));
  }

  @Test
  void indexRunsFromZeroToHundredWithTheFittedValues() {
    line(20);
    RegressionResult result = compute(20, "x");
    assertThat(result.schools().getFirst().value()).hasValue(0);
    assertThat(result.schools().getLast().value()).hasValue(100);
    assertThat(result.schools().get(9).value().orElseThrow()).isCloseTo(100 * 9 / 19.0, within(1e-10));
    assertThat(result.schools().getFirst().quartile()).hasValue(1);
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void schoolsWithGapsAreLeftOutAndListed() {
    line(20);
    given(21, "y", 5);
    RegressionResult result = compute(21, "x");
    assertThat(result.n()).isEqualTo(20);
    assertThat(result.schools().getLast().missing()).extracting(Reading::label).containsExactly("x");
    assertThat(result.warnings()).extracting(Warning::code).containsExactly(Warning.Code.SCHOOLS_LEFT_OUT);
  }

  @Test
  void warnsByTheNumberOfSchoolsPerPredictor() {
    Random random = new Random(1);
    for (int i = 1; i <= 30; i++) {
      for (String name : List.of("y", "x", "z", "w")) {
        given(i, name, random.nextInt(100));
      }
    }
    assertThat(codes(compute(30, "x", "z", "w"))).isEmpty();
    assertThat(codes(compute(29, "x", "z", "w"))).containsExactly(Warning.Code.FEW_PER_PREDICTOR);
    assertThat(codes(compute(16, "x", "z", "w"))).containsExactly(Warning.Code.FEW_PER_PREDICTOR);
    RegressionResult strong = compute(14, "x", "z", "w");
    assertThat(codes(strong)).containsExactly(Warning.Code.TOO_FEW_PER_PREDICTOR);
    assertThat(strong.schools()).allMatch(school -> school.value().isPresent() && school.quartile().isEmpty());
    assertThat(compute(6, "x", "z", "w").refused()).isEmpty();
    RegressionResult refused = compute(5, "x", "z", "w");
    assertThat(refused.refused().orElseThrow()).contains("«x», «z», «w»", "6", "5 школ");
    assertThat(refused.fit()).isEmpty();
  }

  private static List<Warning.Code> codes(RegressionResult result) {
    return result.warnings().stream().map(Warning::code).toList();
  }

  @Test
  void constantPredictorIsDroppedAndSaid() {
    line(20);
    IntStream.rangeClosed(1, 20).forEach(i -> given(i, "k", 7));
    RegressionResult result = compute(20, "x", "k");
    assertThat(codes(result)).containsExactly(Warning.Code.CONSTANT_PREDICTOR);
    assertThat(result.fit().orElseThrow().predictors()).hasSize(1);
    assertThat(compute(20, "k").refused().orElseThrow()).contains("«k»");
  }

  @Test
  void constantOutcomeIsRefused() {
    IntStream.rangeClosed(1, 20).forEach(i -> {
      given(i, "x", i);
      given(i, "y", 3);
    });
    assertThat(compute(20, "x").refused().orElseThrow()).contains("«y»");
  }

  @Test
  void anExactSumOfColumnsIsRefusedNamingThemAll() {
    Random random = new Random(3);
    for (int i = 1; i <= 40; i++) {
      double a = random.nextInt(100);
      double b = random.nextInt(100);
      given(i, "a", a);
      given(i, "b", b);
      given(i, "other", random.nextInt(100));
      given(i, "sum", a + b);
      given(i, "y", random.nextInt(100));
    }
    assertThat(compute(40, "a", "b", "other", "sum").refused().orElseThrow()).contains("«a»", "«b»", "«sum»")
        .doesNotContain("«other»");
    assertThat(compute(40, "a", "b", "other").refused()).isEmpty();
  }

  @Test
  void anOutcomeThatIsItsPredictorIsRefused() {
    line(20);
    assertThat(compute(20, "x", "y").refused().orElseThrow()).contains("«y»");
  }

  @Test
  void warnsOfASignAgainstTheContent() {
    for (int i = 1; i <= 20; i++) {
      facts.put(i, 2023, PassportField.PUPILS.series(), 100).put(i, 2023, PassportField.INCOMPLETE_FAMILY.series(), i);
      given(i, "y", i + (i % 3));
    }
    Variable share = new Variable("passport:Из неполных семей",
        new Indicator.Passport(PassportField.INCOMPLETE_FAMILY));
    RegressionResult result = compute(20, List.of(share));
    assertThat(codes(result)).containsExactly(Warning.Code.WRONG_SIGN);
    assertThat(result.warnings().getFirst().message()).contains("passport:Из неполных семей");
  }

  @Test
  void warnsOfNearCollinearity() {
    Random random = new Random(5);
    for (int i = 1; i <= 60; i++) {
      double a = random.nextInt(100);
      given(i, "a", a);
      given(i, "near", a + random.nextGaussian());
      given(i, "y", a + random.nextInt(20));
    }
    assertThat(codes(compute(60, "a", "near"))).containsExactly(Warning.Code.VERY_HIGH_VIF,
        Warning.Code.VERY_HIGH_VIF);
  }
}
