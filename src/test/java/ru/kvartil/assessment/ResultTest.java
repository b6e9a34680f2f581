package ru.kvartil.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.kvartil.fact.Derived;
import ru.kvartil.fact.Observed;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;

class ResultTest {
  private static final ResultKey RUSSIAN = ResultKey.of(Procedure.EGE, Subjects.RUSSIAN);
  private final SampleObservations facts = new SampleObservations();

  private Result result() {
    return new Result(facts, new SchoolKey(1), new SchoolYear(2023), RUSSIAN);
  }

  private void given(Measure measure, double value) {
    facts.put(1, 2023, RUSSIAN.series(measure), value);
  }

  @Test
  void meanWithoutParticipantsIsMissing() {
    given(Measure.MEAN, 0);
    assertThat(result().mean()).isEmpty();
    given(Measure.PARTICIPANTS, 0);
    assertThat(result().mean()).isEmpty();
    assertThat(result().number(Measure.MEAN)).map(Derived::value).contains(0.0);
  }

  @Test
  void meanKeepsItsNumberAndTheNumberOfThoseWhoSat() {
    given(Measure.MEAN, 61.5);
    given(Measure.PARTICIPANTS, 14);
    Derived<Double> mean = result().mean().orElseThrow();
    assertThat(mean.value()).isEqualTo(61.5);
    assertThat(mean.inputs()).extracting(Observed::series)
        .containsExactly(RUSSIAN.series(Measure.MEAN), RUSSIAN.series(Measure.PARTICIPANTS));
  }

  @Test
  void shareBelowMinimumPrefersThePrintedCount() {
    given(Measure.BELOW_MINIMUM, 3);
    given(Measure.MARK_2, 4);
    given(Measure.PARTICIPANTS, 20);
    assertThat(result().belowMinimum()).map(Derived::value).contains(new Share(3, 20));
  }

  @Test
  void shareBelowMinimumIsOfTheMarksWhenNothingElseIsGiven() {
    given(Measure.MARK_2, 4);
    given(Measure.MARK_3, 6);
    given(Measure.MARK_4, 8);
    assertThat(result().belowMinimum()).isEmpty();
    given(Measure.MARK_5, 2);
    Derived<Share> below = result().belowMinimum().orElseThrow();
    assertThat(below.value()).isEqualTo(new Share(4, 20));
    assertThat(below.inputs()).hasSize(4);
  }

  @Test
  void printedMissingIsNotZero() {
    facts.putMissing(1, 2023, RUSSIAN.series(Measure.BELOW_MINIMUM));
    given(Measure.PARTICIPANTS, 12);
    assertThat(result().belowMinimum()).isEmpty();
    assertThat(result().share(Measure.SCORE_100)).isEmpty();
  }

  @Test
  void nobodySatHasNoShare() {
    given(Measure.BELOW_MINIMUM, 0);
    given(Measure.PARTICIPANTS, 0);
    assertThat(result().belowMinimum()).isEmpty();
  }

  @Test
  void certificatesAreSharesOfGraduates() {
    ResultKey yearly = ResultKey.of(Procedure.GIA_11, "");
    facts.put(1, 2023, yearly.series(Measure.CERTIFICATE), 19).put(1, 2023, yearly.series(Measure.GRADUATES), 20);
    Result result = new Result(facts, new SchoolKey(1), new SchoolYear(2023), yearly);
    assertThat(result.share(Measure.CERTIFICATE)).map(Derived::value).contains(new Share(19, 20));
    assertThat(result.share(Measure.REPEATED)).isEmpty();
  }

  @Test
  void keyIsReadBackFromItsSeries() {
    Series series = RUSSIAN.series(Measure.MEAN);
    assertThat(ResultKey.of(series)).isEqualTo(RUSSIAN);
    assertThat(series.procedure()).isEqualTo("ЕГЭ");
  }
}
