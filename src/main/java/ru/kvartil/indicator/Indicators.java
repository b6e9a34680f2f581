package ru.kvartil.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Result;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Derived;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Observed;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.IndicatorValue.Missing;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.indicator.IndicatorValue.Reason;
import ru.kvartil.passport.Contingent;
import ru.kvartil.passport.PassportField;
import ru.kvartil.passport.SocialPassport;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;

/// Values of indicators over one consistent state of the facts.
///
/// @param contingent pupils of the registry, where a passport does not say its total
/// @param described what the centre says of its own indicators
public record Indicators(Observations observations, Contingent contingent, OwnIndicator.Lookup described) {
  /// Facts alone: no contingents, no descriptions.
  public static Indicators of(Observations observations) {
    return new Indicators(observations, Contingent.unknown(), OwnIndicator.Lookup.none());
  }

  /// The indicator of a school in a year.
  public IndicatorValue value(Indicator indicator, SchoolKey school, SchoolYear year) {
    return switch (indicator) {
      case Indicator.Own own -> own(own, school, year);
      case Indicator.Passport field -> passport(field, new SocialPassport(observations, contingent, school, year));
      case Indicator.Stored stored -> stored(stored, result(school, year, stored.key()));
      case Indicator.Percent percent -> percent(percent, result(school, year, percent.key()));
      case Indicator.Passed passed -> passed(result(school, year, passed.key()));
      case Indicator.BelowPooled pooled -> pooled(pooled, school, year);
    };
  }

  /// The two counts behind an indicator that is a share, for tests in exact arithmetic and for people: the part is what
  /// the indicator counts (of [Indicator.Passed] those who passed). Empty where it is no share or has no value.
  public Optional<Derived<Share>> share(Indicator indicator, SchoolKey school, SchoolYear year) {
    return switch (indicator) {
      case Indicator.Own own -> ownShare(own, school, year);
      case Indicator.Passport field -> new SocialPassport(observations, contingent, school, year).share(field.field());
      case Indicator.Stored _ -> Optional.empty();
      case Indicator.Percent percent -> result(school, year, percent.key()).share(percent.measure());
      case Indicator.Passed passed -> result(school, year, passed.key()).belowMinimum().filter(Indicators::isPart)
          .map(below -> new Derived<>(new Share(below.value().whole() - below.value().part(), below.value().whole()),
              below.inputs()));
      case Indicator.BelowPooled pooled -> pooledShare(pooled, school, year);
    };
  }

  private Result result(SchoolKey school, SchoolYear year, ResultKey key) {
    return new Result(observations, school, year, key);
  }

  private IndicatorValue own(Indicator.Own own, SchoolKey school, SchoolYear year) {
    Series series = Series.indicator(own.name());
    Optional<Derived<Double>> stored = observations.find(school, year, series)
        .filter(fact -> fact.value().isPresent())
        .map(fact -> new Derived<>(fact.value().orElseThrow(), List.of(new Observed(year, series, fact))));
    Optional<Series> denominator = described.of(own.name()).denominator();
    if (stored.isEmpty() || denominator.isEmpty()) {
      return stored.<IndicatorValue>map(Indicators::plain).orElse(new Missing(Reason.NO_DATA));
    }
    return ownShare(own, school, year).map(Indicators::present).orElse(new Missing(Reason.NO_WHOLE));
  }

  private Optional<Derived<Share>> ownShare(Indicator.Own own, SchoolKey school, SchoolYear year) {
    Series series = Series.indicator(own.name());
    return observations.find(school, year, series).filter(fact -> fact.value().isPresent())
        .map(fact -> new Derived<>(fact.value().getAsDouble(), List.of(new Observed(year, series, fact))))
        .flatMap(part -> described.of(own.name()).denominator().flatMap(whole -> whole(whole, school, year))
            .flatMap(whole -> Share.of(Optional.of(part.value()), Optional.of(whole.value()))
                .map(share -> new Derived<>(share, join(part, whole)))));
  }

  private Optional<Derived<Double>> whole(Series series, SchoolKey school, SchoolYear year) {
    if (series.equals(PassportField.PUPILS.series())) {
      return new SocialPassport(observations, contingent, school, year).pupils();
    }
    return observations.find(school, year, series).filter(fact -> fact.value().isPresent())
        .map(fact -> new Derived<>(fact.value().orElseThrow(), List.of(new Observed(year, series, fact))));
  }

  private static IndicatorValue passport(Indicator.Passport indicator, SocialPassport passport) {
    Optional<Derived<Double>> number = passport.number(indicator.field());
    if (indicator.field().denominator().isEmpty() || number.isEmpty()) {
      return number.<IndicatorValue>map(Indicators::plain).orElse(new Missing(Reason.NO_DATA));
    }
    return passport.share(indicator.field()).map(Indicators::present).orElse(new Missing(Reason.NO_WHOLE));
  }

  private static IndicatorValue stored(Indicator.Stored indicator, Result result) {
    if (indicator.measure() != Measure.MEAN) {
      return result.number(indicator.measure()).<IndicatorValue>map(Indicators::plain)
          .orElse(new Missing(Reason.NO_DATA));
    }
    return result.mean()
        .<IndicatorValue>map(mean -> new Present(mean.value(),
            result.participants().map(n -> OptionalDouble.of(n.value())).orElse(OptionalDouble.empty()), mean.inputs()))
        .orElse(new Missing(whyNone(result)));
  }

  private static IndicatorValue percent(Indicator.Percent indicator, Result result) {
    return result.share(indicator.measure()).map(Indicators::present)
        .orElseGet(() -> new Missing(indicator.measure().denominator().filter(whole -> whole == Measure.PARTICIPANTS)
            .map(_ -> whyNone(result)).orElse(Reason.NO_DATA)));
  }

  private static IndicatorValue passed(Result result) {
    return result.belowMinimum().map(below -> switch (present(below)) {
      case Present failed -> new Present(100 - failed.value(), failed.n(), failed.inputs());
      case Missing missing -> missing;
    }).orElseGet(() -> new Missing(whyNone(result)));
  }

  private IndicatorValue pooled(Indicator.BelowPooled pooled, SchoolKey school, SchoolYear year) {
    return pooledShare(pooled, school, year).map(Indicators::present).orElse(new Missing(Reason.NO_DATA));
  }

  private Optional<Derived<Share>> pooledShare(Indicator.BelowPooled pooled, SchoolKey school, SchoolYear year) {
    List<Derived<Share>> shares = Stream.iterate(year, SchoolYear::previous).limit(pooled.years()).toList().reversed()
        .stream().flatMap(each -> pooled.keys().stream().map(key -> result(school, each, key).belowMinimum()))
        .flatMap(Optional::stream).toList();
    if (shares.isEmpty()) {
      return Optional.empty();
    }
    double below = shares.stream().mapToDouble(share -> share.value().part()).sum();
    double all = shares.stream().mapToDouble(share -> share.value().whole()).sum();
    return Optional.of(
        new Derived<>(new Share(below, all), shares.stream().flatMap(share -> share.inputs().stream()).toList()));
  }

  private static Reason whyNone(Result result) {
    return result.participants().filter(n -> n.value() == 0).isPresent() ? Reason.NOBODY_SAT : Reason.NO_DATA;
  }

  private static boolean isPart(Derived<Share> share) {
    return share.value().part() <= share.value().whole();
  }

  private static Present plain(Derived<Double> number) {
    return new Present(number.value(), OptionalDouble.empty(), number.inputs());
  }

  private static IndicatorValue present(Derived<Share> share) {
    if (!isPart(share)) {
      return new Missing(Reason.PART_ABOVE_WHOLE);
    }
    return new Present(share.value().percent(), OptionalDouble.of(share.value().whole()), share.inputs());
  }

  private static List<Observed> join(Derived<?> first, Derived<?> second) {
    List<Observed> inputs = new ArrayList<>(first.inputs());
    inputs.addAll(second.inputs());
    return inputs;
  }
}
