package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Derived;
import ru.kvartil.fact.Observed;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.IndicatorValue;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.CriterionRule.Measured;
import ru.kvartil.methodology.IdentificationProfile.Settings;
import ru.kvartil.methodology.ResultFamily;
import ru.kvartil.passport.SocialPassport;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Reads values under the common rules of a profile: lists of signs of bias, the least number of people.
final class Source {
  private static final Texts TEXTS = Texts.of(Source.class);
  private static final List<Measure> STORED = List.of(Measure.PARTICIPANTS, Measure.BELOW_MINIMUM, Measure.MARK_2,
      Measure.MARK_3, Measure.MARK_4, Measure.MARK_5, Measure.MEAN);
  private final Indicators values;
  private final Settings settings;
  private final Map<Quantity, String> names = new HashMap<>();
  private final Map<Asked, Read> reads = new HashMap<>();
  private final Map<SchoolYear, List<ResultKey>> results = new HashMap<>();
  private final Map<SchoolYear, List<SchoolYear>> years = new HashMap<>();
  private final Map<SchoolYear, List<Series>> marks = new HashMap<>();

  Source(Indicators values, Settings settings) {
    this.values = values;
    this.settings = settings;
  }

  /// A value, or why there is none that may be used.
  sealed interface Read {
    /// There is one.
    record Found(Value value) implements Read {}

    /// There is none, or it must not be used.
    ///
    /// @param state `NO_DATA` or `NOT_APPLIED`
    record Gap(State state, String reason) implements Read {}

    /// The value where there is one.
    default Optional<Value> ifFound() {
      return this instanceof Found one ? Optional.of(one.value()) : Optional.empty();
    }
  }

  Indicators values() {
    return values;
  }

  String name(Quantity quantity) {
    return names.computeIfAbsent(quantity, each -> each.name(values.described()));
  }

  private record Asked(Quantity quantity, SchoolKey school, SchoolYear year) {}

  /// Every value is read once: many criteria look at the same.
  Read read(Quantity quantity, SchoolKey school, SchoolYear year) {
    Asked asked = new Asked(quantity, school, year);
    Read known = reads.get(asked);
    if (known == null) {
      known = fresh(quantity, school, year);
      reads.put(asked, known);
    }
    return known;
  }

  private Read fresh(Quantity quantity, SchoolKey school, SchoolYear year) {
    if (isBiased(quantity, school, year)) {
      return new Read.Gap(State.NOT_APPLIED, TEXTS.get("biased"));
    }
    Read read = switch (quantity) {
      case Quantity.One one -> one(inPeriod(one.indicator(), school, year), school, year);
      case Quantity.Pooled pooled -> pooled(pooled, school, year);
      case Quantity.OfPupils counts -> ofPupils(counts, school, year);
    };
    if (!(read instanceof Read.Found found)) {
      return read;
    }
    OptionalDouble n = found.value().n();
    if (n.isPresent() && n.getAsDouble() < settings.least().value()) {
      return new Read.Gap(State.NOT_APPLIED, TEXTS.get("too-few-people", RussianFormat.plain(n.getAsDouble()),
          RussianFormat.plain(settings.least().value())));
    }
    return read;
  }

  private Read one(Indicator indicator, SchoolKey school, SchoolYear year) {
    IndicatorValue value = values.value(indicator, school, year);
    return switch (value) {
      case IndicatorValue.Missing missing -> missing(missing.reason().text());
      case IndicatorValue.Present present -> {
        Optional<Derived<Share>> share = values.share(indicator, school, year);
        yield new Read.Found(share.map(counts -> Value.of(counts.value(), present.inputs()))
            .orElseGet(() -> new Value(present.value(), Optional.empty(), present.n(), present.inputs())));
      }
    };
  }

  private static Read missing(String reason) {
    return new Read.Gap(State.NO_DATA, TEXTS.get("no-data", reason));
  }

  private Read pooled(Quantity.Pooled pooled, SchoolKey school, SchoolYear year) {
    List<Value> found = new ArrayList<>();
    for (ResultKey key : results(new ResultFamily(pooled.procedure(), pooled.subject(), 0), year)) {
      if (one(inPeriod(Quantity.indicator(key, pooled.measure()), school, year), school,
          year) instanceof Read.Found one) {
        found.add(one.value());
      }
    }
    if (found.isEmpty()) {
      return missing(IndicatorValue.Reason.NO_DATA.text());
    }
    if (found.size() == 1) {
      return new Read.Found(found.getFirst());
    }
    List<Observed> inputs = found.stream().flatMap(one -> one.inputs().stream()).toList();
    double whole = found.stream().mapToDouble(one -> one.n().orElse(0)).sum();
    if (pooled.measure() == Measured.PASSED) {
      double part = found.stream().mapToDouble(one -> one.share().orElseThrow().part()).sum();
      return new Read.Found(Value.of(new Share(part, whole), inputs));
    }
    double sum = found.stream().mapToDouble(one -> one.number() * one.n().orElse(0)).sum();
    return new Read.Found(new Value(sum / whole, Optional.empty(), OptionalDouble.of(whole), inputs));
  }

  private Read ofPupils(Quantity.OfPupils counts, SchoolKey school, SchoolYear year) {
    List<Observed> inputs = new ArrayList<>();
    double sum = 0;
    boolean any = false;
    for (Indicator count : counts.counts()) {
      if (values.value(count, school, year) instanceof IndicatorValue.Present present) {
        sum += present.value();
        inputs.addAll(present.inputs());
        any = true;
      }
    }
    Optional<Derived<Double>> pupils = new SocialPassport(values.observations(), values.contingent(), school, year)
        .pupils();
    if (!any || sum < 0) {
      return missing(IndicatorValue.Reason.NO_DATA.text());
    }
    if (pupils.isEmpty() || !(pupils.get().value() > 0)) {
      return missing(TEXTS.get("no-pupils"));
    }
    if (sum > pupils.get().value()) {
      return missing(IndicatorValue.Reason.PART_ABOVE_WHOLE.text());
    }
    inputs.addAll(pupils.get().inputs());
    return new Read.Found(Value.of(new Share(sum, pupils.get().value()), inputs));
  }

  private boolean isBiased(Quantity quantity, SchoolKey school, SchoolYear year) {
    return settings.bias().excluded() && switch (quantity) {
      case Quantity.One one -> Quantity.keys(one.indicator()).stream()
          .anyMatch(key -> settings.bias().kinds().contains(key.procedure().kind()));
      case Quantity.Pooled pooled -> settings.bias().kinds().contains(pooled.procedure().kind());
      case Quantity.OfPupils _ -> false;
    } && isOnList(school, year);
  }

  /// Whether a list of signs of bias names the school in the year: a marker above 0 under one of the profile's own
  /// indicators, or one whose name begins so («…: 4 РУ»).
  boolean isOnList(SchoolKey school, SchoolYear year) {
    return marks.computeIfAbsent(year, each -> values.observations().series(each).stream()
        .filter(series -> series.kind().equals(Series.INDICATOR))
        .filter(series -> settings.bias().indicators().stream().anyMatch(name -> series.measure().startsWith(name)))
        .toList()).stream()
        .anyMatch(series -> values.observations().number(school, year, series).orElse(0) > 0);
  }

  /// Results of a family that anybody has in the year, in a fixed order.
  List<ResultKey> results(ResultFamily family, SchoolYear year) {
    return results.computeIfAbsent(year, this::all).stream().filter(family::has).toList();
  }

  private List<ResultKey> all(SchoolYear year) {
    Set<ResultKey> keys = new LinkedHashSet<>();
    values.observations().series(year).stream()
        .filter(series -> !series.kind().equals(Series.PASSPORT) && !series.kind().equals(Series.INDICATOR))
        .map(ResultKey::of).filter(this::counts).map(key -> in(key, Series.MAIN_PERIOD))
        .sorted(java.util.Comparator.comparing(ResultKey::toString)).forEach(keys::add);
    return List.copyOf(keys);
  }

  /// Whether anything of a result is stored for the school, «х» too.
  boolean hasStored(ResultKey key, SchoolKey school, SchoolYear year) {
    return stored(key, school, year) || stored(in(key, settings.period().word()), school, year);
  }

  private boolean stored(ResultKey key, SchoolKey school, SchoolYear year) {
    return STORED.stream()
        .anyMatch(measure -> values.observations().find(school, year, key.series(measure)).isPresent());
  }

  /// Results of the main period and, of ГИА, of the one the profile names.
  private boolean counts(ResultKey key) {
    return key.period().equals(Series.MAIN_PERIOD)
        || (isExam(key) && key.period().equals(settings.period().word()));
  }

  private static boolean isExam(ResultKey key) {
    return key.procedure().kind().equals(Series.GIA_9) || key.procedure().kind().equals(Series.GIA_11);
  }

  private static ResultKey in(ResultKey key, String period) {
    return isExam(key) ? new ResultKey(key.procedure(), key.subject(), key.parallel(), period) : key;
  }

  /// The indicator of the profile's period where the school has a result of it, else of the main one.
  private Indicator inPeriod(Indicator indicator, SchoolKey school, SchoolYear year) {
    if (settings.period().word().equals(Series.MAIN_PERIOD)) {
      return indicator;
    }
    return switch (indicator) {
      case Indicator.Stored one -> new Indicator.Stored(chosen(one.key(), school, year), one.measure());
      case Indicator.Percent one -> new Indicator.Percent(chosen(one.key(), school, year), one.measure());
      case Indicator.Passed one -> new Indicator.Passed(chosen(one.key(), school, year));
      case Indicator.BelowPooled _,Indicator.Own _,Indicator.Passport _ -> indicator;
    };
  }

  private ResultKey chosen(ResultKey key, SchoolKey school, SchoolYear year) {
    ResultKey other = in(key, settings.period().word());
    return stored(other, school, year) ? other : key;
  }

  /// Years up to the given one that have any data, latest first.
  List<SchoolYear> yearsTo(SchoolYear year) {
    return years.computeIfAbsent(year, to -> {
      SortedSet<SchoolYear> up = new TreeSet<>(values.observations().years().headSet(to.next()));
      return List.copyOf(up).reversed();
    });
  }

  /// Unit of a quantity as tables show it: «%», «балл» or the centre's own.
  String unit(Quantity quantity) {
    return switch (quantity) {
      case Quantity.One one -> IndicatorDefinition.of(one.indicator(), values.described()).unit();
      case Quantity.Pooled pooled -> IndicatorDefinition.of(Quantity.indicator(
          ResultKey.of(pooled.procedure(), pooled.subject()), pooled.measure()), values.described()).unit();
      case Quantity.OfPupils _ -> "%";
    };
  }
}
