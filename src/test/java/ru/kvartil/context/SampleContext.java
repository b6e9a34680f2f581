package ru.kvartil.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import ru.kvartil.fact.Direction;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.index.Feature;
import ru.kvartil.index.FeatureReader;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.Levels;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.Participant;
import ru.kvartil.index.SchoolIndex;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.index.WelfareResult.WelfareSchool;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.Mark;
import ru.kvartil.methodology.Parameter;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.shared.SchoolYear;

/// Schools with indices as a test writes them, and shares of the names given.
final class SampleContext {
  private static final SchoolYear YEAR = new SchoolYear(2023);
  private final List<String> shares;
  private final SampleObservations facts = new SampleObservations();
  private final List<OutcomeSchool> outcomes = new ArrayList<>();
  private final List<WelfareSchool> welfare = new ArrayList<>();

  /// @param shares indicators of the centre's own that ИСБШ is said to be made of
  SampleContext(String... shares) {
    this.shares = List.of(shares);
  }

  /// A compared school.
  ///
  /// @param outcome its ИОР; NaN is a gap, as in the others
  SampleContext school(int key, double outcome, double index, double... values) {
    Participant school = new Participant(new School(new UUID(0, key), new SchoolKey(key), 1,
        SchoolNames.of("Школа № " + key), new SchoolCodes("", "", ""), "", SchoolType.SECONDARY, PlaceKind.CITY,
        Optional.empty(), Optional.empty()), true, "");
    outcomes.add(new OutcomeSchool(index(school, outcome, 0), List.of(), List.of(), 1, OptionalDouble.empty(),
        Optional.empty()));
    welfare.add(new WelfareSchool(index(school, index, 0), List.of(), List.of(), OptionalDouble.empty()));
    for (int j = 0; j < values.length; j++) {
      if (!Double.isNaN(values[j])) {
        facts.put(key, YEAR.end(), Series.indicator(shares.get(j)), values[j]);
      }
    }
    return this;
  }

  /// Gives the school added last quarters of ИОР and ИСБШ.
  SampleContext quarters(int outcome, int index) {
    OutcomeSchool last = outcomes.removeLast();
    outcomes.add(new OutcomeSchool(index(last.index().school(), last.index().value().orElse(Double.NaN), outcome),
        List.of(), List.of(), 1, OptionalDouble.empty(), Optional.empty()));
    WelfareSchool social = welfare.removeLast();
    welfare.add(new WelfareSchool(index(social.index().school(), social.index().value().orElse(Double.NaN), index),
        List.of(), List.of(), OptionalDouble.empty()));
    return this;
  }

  private static SchoolIndex index(Participant school, double value, int quarter) {
    return new SchoolIndex(school, Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
        quarter == 0 ? OptionalInt.empty() : OptionalInt.of(quarter), Optional.empty(), List.of());
  }

  ContextResult compute(ExpectedResults.By by) {
    OutcomeResult outcome = new OutcomeResult(ShippedProfiles.outcome(), YEAR, List.of(), List.of(), outcomes,
        Optional.empty(), List.of());
    return ExpectedResults.compute(ContextRules.usual(), by, outcome, welfare(), Indicators.of(facts));
  }

  SimilarSchools similar(int key) {
    List<Feature> features = shares.stream().<Feature>map(name -> new Feature.Of(new Indicator.Own(name))).toList();
    FeatureTable table = new FeatureReader(Indicators.of(facts), welfare(),
        outcomes.stream().map(each -> each.index().school()).toList()).read(features);
    return SimilarSchools.of(ContextRules.usual(), table, new SchoolKey(key));
  }

  private WelfareResult welfare() {
    WelfareProfile shipped = ShippedProfiles.welfare();
    WelfareProfile profile = shares.isEmpty()
        ? shipped
        : new WelfareProfile(shipped.document(), shipped.levels(), shares.stream()
            .map(name -> new ProfileIndicator(new Indicator.Own(name), Direction.MORE_IS_BETTER,
                new Parameter(1, Mark.P), Optional.empty(), Set.of()))
            .toList(), shipped.regression());
    return new WelfareResult(profile, YEAR, List.of(), welfare,
        Levels.of(List.of(), shipped.levels(), ""), Optional.empty(), List.of());
  }
}
