package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Series;
import ru.kvartil.index.IndexData;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorValue;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Columns say of every school what [Indicators] say of it alone: number, counts, people, cells, reason.
class QuantitiesTest {
  private static final SchoolYear YEAR = new SchoolYear(LargeRegion.LAST);

  private static List<Indicator> indicators(IndexData data) {
    List<Indicator> all = new ArrayList<>();
    List<ResultKey> keys = data.observations().series(YEAR).stream()
        .filter(series -> !series.kind().equals(Series.PASSPORT) && !series.kind().equals(Series.INDICATOR))
        .map(ResultKey::of).distinct().toList();
    for (ResultKey key : keys) {
      all.add(new Indicator.Passed(key));
      for (Measure measure : Measure.values()) {
        all.add(new Indicator.Stored(key, measure));
        if (measure.denominator().isPresent()) {
          all.add(new Indicator.Percent(key, measure));
        }
      }
    }
    all.add(new Indicator.BelowPooled(keys.subList(0, 3), 3));
    all.add(new Indicator.Passport(PassportField.RISK_GROUP));
    all.add(new Indicator.Own("ВСОКО: в положении выделен мониторинг"));
    return all;
  }

  @Test
  void aColumnIsWhatIndicatorsSayOfEachSchool() {
    IndexData data = LargeRegion.of(5, 40, 3).data();
    Indicators single = data.indicators();
    // ВПР of listed schools is left out by a rule of profiles, not by columns: the rule that leaves nothing out.
    IdentificationProfile.Settings settings = ShippedProfiles.identification().getFirst().settings();
    Source source = new Source(new Columns(data), new Source.Rules(0,
        new IdentificationProfile.BiasRule(false, settings.bias().mark(), List.of(), List.of()), Series.MAIN_PERIOD));
    int present = 0;
    int missing = 0;
    for (Indicator indicator : indicators(data)) {
      Column column = source.column(new Quantity.One(indicator), YEAR);
      for (int at = 0; at < column.size(); at++) {
        SchoolKey school = new Columns(data).key(at);
        switch (single.value(indicator, school, YEAR)) {
          case IndicatorValue.Present value -> {
            present++;
            assertThat(column.has(at)).as("%s of %s", indicator.id(), school).isTrue();
            Value read = column.value(at);
            assertThat(read.share()).isEqualTo(single.share(indicator, school, YEAR).map(share -> share.value()));
            assertThat(read.number()).isCloseTo(value.value(), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(read.n()).isEqualTo(value.n());
            assertThat(read.inputs()).isEqualTo(value.inputs());
          }
          case IndicatorValue.Missing gap -> {
            missing++;
            assertThat(column.has(at)).as("%s of %s", indicator.id(), school).isFalse();
            assertThat(column.gap(at).state()).isEqualTo(State.NO_DATA);
            assertThat(column.gap(at).reason()).endsWith(gap.reason().text());
          }
        }
      }
    }
    assertThat(present).isGreaterThan(2000);
    assertThat(missing).isGreaterThan(500);
  }

  /// The quick comparisons agree with those in exact decimals.
  @Test
  void quickComparisonsAreExact() {
    java.util.Random random = new java.util.Random(3);
    for (int i = 0; i < 20_000; i++) {
      Value one = share(random.nextInt(60), 1 + random.nextInt(59));
      Value other = share(random.nextInt(60), 1 + random.nextInt(59));
      int exact = exact(one.part().longValue() * other.n().getAsDouble(), other.part().longValue()
          * one.n().getAsDouble());
      assertThat(Integer.signum(one.compare(other))).isEqualTo(exact);
      java.math.BigDecimal threshold = java.math.BigDecimal.valueOf(random.nextInt(1000) / 10.0);
      assertThat(Integer.signum(one.compare(threshold))).isEqualTo(one.part()
          .multiply(java.math.BigDecimal.valueOf(100)).compareTo(threshold.multiply(java.math.BigDecimal.valueOf(one.n()
              .getAsDouble()))));
    }
    assertThat(share(3, 10).compare(share(12, 40))).isZero();
    assertThat(share(3, 10).compare(java.math.BigDecimal.valueOf(30.0))).isZero();
  }

  private static int exact(double a, double b) {
    return Integer.signum(Double.compare(a, b));
  }

  private static Value share(int part, int whole) {
    return new Value(100.0 * part / whole, Optional.of(new ru.kvartil.shared.Share(part, whole)),
        OptionalDouble.of(whole), List.of());
  }
}
