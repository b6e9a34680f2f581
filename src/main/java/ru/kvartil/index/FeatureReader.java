package ru.kvartil.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import ru.kvartil.fact.Derived;
import ru.kvartil.index.FeatureTable.Column;
import ru.kvartil.index.FeatureTable.LeftOut;
import ru.kvartil.index.FeatureTable.Row;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.IndicatorExplanations;
import ru.kvartil.indicator.IndicatorValue;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.passport.PassportField;
import ru.kvartil.passport.SocialPassport;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Reads the features of a year into a [FeatureTable].
public final class FeatureReader {
  private static final Texts TEXTS = Texts.of(FeatureReader.class);
  /// A feature that fewer of the compared schools have than this is left out rather than the schools. Our decision.
  private static final double ENOUGH = 0.5;
  private static final int WELFARE_DIGITS = 1;
  private final Indicators values;
  private final WelfareResult welfare;
  private final List<Participant> participants;

  /// @param welfare ИСБШ of the year
  public FeatureReader(Indicators values, WelfareResult welfare, List<Participant> participants) {
    this.values = values;
    this.welfare = welfare;
    this.participants = List.copyOf(participants);
  }

  /// The table of all features that most compared schools have, over the schools that have all of these.
  public FeatureTable read(List<Feature> features) {
    List<Participant> compared = participants.stream().filter(Participant::compared).toList();
    List<String> remarks = new ArrayList<>();
    List<Feature> kept = new ArrayList<>();
    for (Feature feature : features.stream().distinct().toList()) {
      long there = compared.stream().filter(school -> number(feature, school).isPresent()).count();
      if (there == 0) {
        remarks.add(TEXTS.get("features.none", name(feature)));
      } else if (there < ENOUGH * compared.size()) {
        remarks.add(TEXTS.get("features.few", name(feature), there, Levels.schools(compared.size())));
      } else {
        kept.add(feature);
      }
    }
    return table(kept, remarks);
  }

  private FeatureTable table(List<Feature> features, List<String> remarks) {
    List<Row> rows = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Participant school : participants) {
      Map<Feature, Double> found = new LinkedHashMap<>();
      features.forEach(feature -> number(feature, school).ifPresent(value -> found.put(feature, value)));
      List<Feature> gaps = features.stream().filter(feature -> !found.containsKey(feature)).toList();
      if (!school.compared()) {
        leftOut.add(new LeftOut(school, TEXTS.get("note.outside", school.reason())));
      } else if (features.isEmpty()) {
        leftOut.add(new LeftOut(school, TEXTS.get("features.nothing")));
      } else if (!gaps.isEmpty()) {
        leftOut.add(new LeftOut(school,
            TEXTS.get("features.gap", gaps.stream().map(this::name).collect(Collectors.joining(", ")))));
      } else {
        rows.add(new Row(school, found.entrySet().stream().map(entry -> new FeatureTable.Measured(entry.getValue(),
            used(entry.getKey(), entry.getValue()), 0)).toList(),
            features.stream().map(feature -> origin(feature, school.key())).toList()));
      }
    }
    return FeatureTable.standardised(welfare.year(),
        features.stream().map(feature -> new Column(feature, name(feature), unit(feature), 0)).toList(), rows, leftOut,
        remarks);
  }

  private static double used(Feature feature, double shown) {
    return feature instanceof Feature.Size ? Math.log(shown) : shown;
  }

  /// Russian name of a feature.
  public String name(Feature feature) {
    return switch (feature) {
      case Feature.Of of -> IndicatorDefinition.of(of.indicator(), values.described()).name();
      case Feature.Size _ -> TEXTS.get("feature.size");
      case Feature.Welfare _ -> TEXTS.get("feature.welfare");
    };
  }

  private String unit(Feature feature) {
    return switch (feature) {
      case Feature.Of of -> IndicatorDefinition.of(of.indicator(), values.described()).unit();
      case Feature.Size _ -> PassportField.PUPILS.unit().sign();
      case Feature.Welfare _ -> "";
    };
  }

  /// A number of a feature as people read it, without its unit.
  public static String text(Column column, double value) {
    return switch (column.feature()) {
      case Feature.Size _ -> RussianFormat.plain((double) Math.round(value));
      case Feature.Welfare _ -> RussianFormat.fixed(value, WELFARE_DIGITS);
      case Feature.Of _ -> IndicatorDefinition.isPercent(column.unit())
          ? RussianFormat.percentNumber(value)
          : RussianFormat.fixed(value, 1);
    };
  }

  /// A number of a feature with its unit: `33,3 %`, `412 чел.`.
  public static String words(Column column, double value) {
    if (IndicatorDefinition.isPercent(column.unit())) {
      return RussianFormat.percent(value);
    }
    return column.unit().isEmpty()
        ? text(column, value)
        : TEXTS.get("feature.unit", text(column, value), column.unit());
  }

  private OptionalDouble number(Feature feature, Participant school) {
    return switch (feature) {
      case Feature.Of of -> values.value(of.indicator(), school.key(), welfare.year()).number();
      case Feature.Size _ -> pupils(school.key()).filter(pupils -> pupils > 0).map(OptionalDouble::of)
          .orElseGet(OptionalDouble::empty);
      case Feature.Welfare _ -> welfare.school(school.key()).map(each -> each.index().value())
          .orElseGet(OptionalDouble::empty);
    };
  }

  private Optional<Double> pupils(SchoolKey school) {
    return passport(school).pupils().map(Derived::value);
  }

  private SocialPassport passport(SchoolKey school) {
    return new SocialPassport(values.observations(), values.contingent(), school, welfare.year());
  }

  private Explanation.Lazy origin(Feature feature, SchoolKey school) {
    return switch (feature) {
      case Feature.Of of -> () -> explained(of.indicator(),
          values.value(of.indicator(), school, welfare.year()));
      case Feature.Size _ -> () -> size(school);
      case Feature.Welfare _ -> () -> new WelfareExplanations(welfare, values.described()).value(school);
    };
  }

  private Explanation explained(Indicator indicator, IndicatorValue value) {
    return IndicatorExplanations.of(IndicatorDefinition.of(indicator, values.described()), value);
  }

  private Explanation size(SchoolKey school) {
    Optional<Derived<Double>> pupils = passport(school).pupils();
    String number = pupils.map(each -> RussianFormat.plain(each.value())).orElseGet(() -> TEXTS.get("why.no-data"));
    List<Explanation> steps = new ArrayList<>(pupils.stream().flatMap(each -> each.inputs().stream())
        .map(IndicatorExplanations::leaf).toList());
    if (steps.isEmpty()) {
      steps.add(Explanation.of(Explanation.Kind.SOURCE, TEXTS.get("feature.size.registry")));
    }
    steps.add(Explanation.of(Explanation.Kind.METHOD, TEXTS.get("feature.size.log")));
    return Explanation.number(TEXTS.get("feature.size"), number, steps);
  }
}
