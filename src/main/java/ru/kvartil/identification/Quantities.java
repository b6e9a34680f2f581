package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultColumns;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Derived;
import ru.kvartil.fact.Observed;
import ru.kvartil.fact.Series;
import ru.kvartil.identification.Column.Gap;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorValue;
import ru.kvartil.indicator.IndicatorValue.Reason;
import ru.kvartil.methodology.CriterionRule.Measured;
import ru.kvartil.methodology.ResultFamily;
import ru.kvartil.passport.SocialPassport;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Computes quantities of all schools of a year: those of results from columns, the rest school by school.
final class Quantities {
  private static final Texts TEXTS = Texts.of(Quantities.class);
  private final Columns columns;
  private final Source source;
  private final Map<Quantity, String> names = new HashMap<>();
  private final Map<Reason, Gap> missing = new EnumMap<>(Reason.class);
  private final Gap noPupils = gap(TEXTS.get("no-pupils"));

  Quantities(Columns columns, Source source) {
    this.columns = columns;
    this.source = source;
    for (Reason reason : Reason.values()) {
      missing.put(reason, gap(reason.text()));
    }
  }

  private static Gap gap(String reason) {
    return new Gap(State.NO_DATA, TEXTS.get("no-data", reason));
  }

  private Gap missing(Reason reason) {
    return missing.getOrDefault(reason, noPupils);
  }

  Column column(Quantity quantity, SchoolYear year) {
    String name = names.computeIfAbsent(quantity, each -> each.name(columns.values().described()));
    Column column = new Column(quantity, year, name, columns.size());
    switch (quantity) {
      case Quantity.One one -> inPeriod(column, one.indicator());
      case Quantity.Pooled pooled -> pooled(column, pooled);
      case Quantity.OfPupils counts -> ofPupils(column, counts);
    }
    return column;
  }

  /// The indicator of the profile's period where the school has a result of it, else of the main one.
  private void inPeriod(Column column, Indicator indicator) {
    fill(column, indicator);
    if (source.period().equals(Series.MAIN_PERIOD)) {
      return;
    }
    Optional<ResultKey> key = switch (indicator) {
      case Indicator.Stored one -> Optional.of(one.key());
      case Indicator.Percent one -> Optional.of(one.key());
      case Indicator.Passed one -> Optional.of(one.key());
      case Indicator.BelowPooled _,Indicator.Own _,Indicator.Passport _ -> Optional.empty();
    };
    key.map(each -> Source.in(each, source.period())).filter(each -> !each.equals(key.get())).ifPresent(other -> {
      Column later = new Column(column.quantity(), column.year(), column.name(), column.size());
      fill(later, switch (indicator) {
        case Indicator.Stored one -> new Indicator.Stored(other, one.measure());
        case Indicator.Percent one -> new Indicator.Percent(other, one.measure());
        case Indicator.Passed _ -> new Indicator.Passed(other);
        case Indicator.BelowPooled _,Indicator.Own _,Indicator.Passport _ -> indicator;
      });
      ResultColumns result = columns.result(column.year(), other);
      for (int at = 0; at < column.size(); at++) {
        if (result.isStored(at)) {
          if (later.has(at)) {
            column.put(at, later.value(at));
          } else {
            column.put(at, later.gap(at));
          }
        }
      }
    });
  }

  private void fill(Column column, Indicator indicator) {
    switch (indicator) {
      case Indicator.Passed one -> shares(column, one.key(), Measure.BELOW_MINIMUM, indicator);
      case Indicator.Percent one -> shares(column, one.key(), one.measure(), indicator);
      case Indicator.Stored one -> stored(column, one);
      case Indicator.BelowPooled one -> below(column, one);
      case Indicator.Own _,Indicator.Passport _ -> single(column, indicator);
    }
  }

  /// The cells behind an indicator of one school.
  private Value.Cells cells(Indicator indicator, SchoolYear year) {
    return at -> columns.values().value(indicator, columns.key(at), year) instanceof IndicatorValue.Present present
        ? present.inputs()
        : List.of();
  }

  /// As [ru.kvartil.indicator.Indicators] judges shares of a result.
  private void shares(Column column, ResultKey key, Measure measure, Indicator indicator) {
    ResultColumns result = columns.result(column.year(), key);
    Value.Cells cells = cells(indicator, column.year());
    boolean passed = indicator instanceof Indicator.Passed;
    boolean sat = measure.denominator().filter(whole -> whole == Measure.PARTICIPANTS).isPresent();
    for (int at = 0; at < column.size(); at++) {
      double part = result.part(measure, at);
      double whole = result.whole(measure, at);
      if (!(part >= 0 && whole > 0)) {
        column.put(at, missing(sat && result.isEmpty(at) ? Reason.NOBODY_SAT : Reason.NO_DATA));
      } else if (part > whole) {
        column.put(at, missing(Reason.PART_ABOVE_WHOLE));
      } else {
        column.put(at, Value.share(passed ? whole - part : part, whole, cells, at));
      }
    }
  }

  /// Counts of several years and results, summed, then divided.
  private void below(Column column, Indicator.BelowPooled indicator) {
    List<ResultColumns> results = Stream.iterate(column.year(), SchoolYear::previous).limit(indicator.years()).toList()
        .reversed().stream().flatMap(year -> indicator.keys().stream().map(key -> columns.result(year, key))).toList();
    Value.Cells cells = cells(indicator, column.year());
    for (int at = 0; at < column.size(); at++) {
      double part = 0;
      double whole = 0;
      for (ResultColumns result : results) {
        double below = result.part(Measure.BELOW_MINIMUM, at);
        double sat = result.whole(Measure.BELOW_MINIMUM, at);
        if (below >= 0 && sat > 0) {
          part += below;
          whole += sat;
        }
      }
      if (!(whole > 0)) {
        column.put(at, missing(Reason.NO_DATA));
      } else if (part > whole) {
        column.put(at, missing(Reason.PART_ABOVE_WHOLE));
      } else {
        column.put(at, Value.share(part, whole, cells, at));
      }
    }
  }

  private void stored(Column column, Indicator.Stored indicator) {
    ResultColumns result = columns.result(column.year(), indicator.key());
    Value.Cells cells = cells(indicator, column.year());
    boolean mean = indicator.measure() == Measure.MEAN;
    for (int at = 0; at < column.size(); at++) {
      double number = mean ? result.mean(at) : result.number(indicator.measure(), at);
      if (Double.isNaN(number)) {
        column.put(at, missing(mean && result.isEmpty(at) ? Reason.NOBODY_SAT : Reason.NO_DATA));
      } else {
        column.put(at, Value.number(number, mean ? result.participants(at) : Double.NaN, cells, at));
      }
    }
  }

  private void single(Column column, Indicator indicator) {
    Value.Cells cells = cells(indicator, column.year());
    for (int at = 0; at < column.size(); at++) {
      SchoolKey school = columns.key(at);
      switch (columns.values().value(indicator, school, column.year())) {
        case IndicatorValue.Missing gap -> column.put(at, missing(gap.reason()));
        case IndicatorValue.Present present -> {
          Optional<Derived<Share>> share = columns.values().share(indicator, school, column.year());
          column.put(at, share.isPresent()
              ? Value.share(share.get().value().part(), share.get().value().whole(), cells, at)
              : Value.number(present.value(), present.n().orElse(Double.NaN), cells, at));
        }
      }
    }
  }

  private void pooled(Column column, Quantity.Pooled pooled) {
    List<Column> parts = new ArrayList<>();
    for (ResultKey key : source.results(new ResultFamily(pooled.procedure(), pooled.subject(), 0), column.year())) {
      Quantity one = new Quantity.One(Quantity.indicator(key, pooled.measure()));
      Column part = new Column(one, column.year(), "", column.size());
      inPeriod(part, Quantity.indicator(key, pooled.measure()));
      parts.add(part);
    }
    Value.Cells cells = at -> parts.stream().filter(part -> part.has(at))
        .flatMap(part -> part.value(at).inputs().stream()).toList();
    List<Value> found = new ArrayList<>();
    for (int at = 0; at < column.size(); at++) {
      found.clear();
      for (Column part : parts) {
        if (part.has(at)) {
          found.add(part.value(at));
        }
      }
      if (found.isEmpty()) {
        column.put(at, missing(Reason.NO_DATA));
      } else if (found.size() == 1) {
        column.put(at, found.getFirst());
      } else {
        column.put(at, together(found, pooled.measure(), cells, at));
      }
    }
  }

  private static Value together(List<Value> found, Measured measure, Value.Cells cells, int at) {
    double whole = 0;
    double part = 0;
    for (Value one : found) {
      whole += one.people();
      part += one.part(0);
    }
    if (measure == Measured.PASSED) {
      return Value.share(part, whole, cells, at);
    }
    // Products of scores need the compensated sum; counts are exact as they are.
    double sum = found.stream().mapToDouble(one -> one.number() * one.people()).sum();
    return Value.number(sum / whole, whole, cells, at);
  }

  private void ofPupils(Column column, Quantity.OfPupils counts) {
    Value.Cells cells = at -> {
      List<Observed> inputs = new ArrayList<>();
      for (Indicator count : counts.counts()) {
        if (columns.values().value(count, columns.key(at), column.year()) instanceof IndicatorValue.Present present) {
          inputs.addAll(present.inputs());
        }
      }
      pupils(at, column.year()).ifPresent(pupils -> inputs.addAll(pupils.inputs()));
      return inputs;
    };
    for (int at = 0; at < column.size(); at++) {
      double sum = 0;
      boolean any = false;
      for (Indicator count : counts.counts()) {
        if (columns.values().value(count, columns.key(at), column.year()) instanceof IndicatorValue.Present present) {
          sum += present.value();
          any = true;
        }
      }
      if (!any || sum < 0) {
        column.put(at, missing(Reason.NO_DATA));
        continue;
      }
      double pupils = pupils(at, column.year()).map(Derived::value).orElse(0.0);
      if (!(pupils > 0)) {
        column.put(at, noPupils);
      } else if (sum > pupils) {
        column.put(at, missing(Reason.PART_ABOVE_WHOLE));
      } else {
        column.put(at, Value.share(sum, pupils, cells, at));
      }
    }
  }

  private Optional<Derived<Double>> pupils(int at, SchoolYear year) {
    return new SocialPassport(columns.values().observations(), columns.values().contingent(), columns.key(at), year)
        .pupils();
  }
}
