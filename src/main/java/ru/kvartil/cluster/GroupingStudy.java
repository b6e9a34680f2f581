package ru.kvartil.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ru.kvartil.index.CommonOutcome;
import ru.kvartil.index.Feature;
import ru.kvartil.index.FeatureReader;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.OutcomeIndex;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.Participant;
import ru.kvartil.index.WelfareIndex;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.Methods;
import ru.kvartil.passport.SocialPassport;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Everything said of groups of schools in one year: by features first, then by k-means, with what goes together.
///
/// @param byFeature by place, by size, by ИОР × ИСБШ
/// @param connections rank correlations
/// @param connected the features and schools behind them
/// @param remark what is to be known of the results that order groups and stand in correlations
public record GroupingStudy(SchoolYear year, List<FeatureGroups> byFeature, ClusterResult clusters,
    List<Connection> connections, FeatureTable connected, ComponentsStudy components, Optional<String> remark) {
  public GroupingStudy {
    byFeature = List.copyOf(byFeature);
    connections = List.copyOf(connections);
  }

  /// What is asked.
  ///
  /// @param features to group by; none for the usual ones
  /// @param k number of groups; empty to choose it by the silhouette
  public record Question(SchoolYear year, List<Feature> features, Optional<Integer> k) {
    public Question {
      features = List.copyOf(features);
    }
  }

  public static GroupingStudy of(ClusterRules rules, IndexData data, Methods methods, Question asked) {
    SchoolYear year = asked.year();
    Indicators values = data.indicators();
    List<Participant> participants = data.participants(year);
    OutcomeResult outcome = OutcomeIndex.compute(methods.outcome(), values, year, participants);
    WelfareResult welfare = WelfareIndex.compute(methods.welfare(), values, year, participants);
    FeatureReader reader = new FeatureReader(values, welfare, participants);
    List<Feature> features = asked.features().isEmpty()
        ? Clustering.features(rules, methods.welfare(), reader.read(Feature.usual(methods.welfare())).rows().size())
        : asked.features();
    FeatureTable table = reader.read(features);
    CommonOutcome results = CommonOutcome.of(outcome);
    List<Feature> together = new ArrayList<>(asked.features().isEmpty() ? Feature.usual(methods.welfare()) : features);
    FeatureTable connected = reader.read(together);
    return new GroupingStudy(year,
        FeatureGroups.all(participants, school -> pupils(values, school, year), outcome, welfare),
        Clustering.compute(rules, new ClusterResult.Wanted(table, results.values(), asked.k())),
        Connection.all(connected, results), connected,
        ComponentsStudy.of(connected, rules.sizes().perFeature()), results.remark());
  }

  private static OptionalInt pupils(Indicators values, SchoolKey school, SchoolYear year) {
    return new SocialPassport(values.observations(), values.contingent(), school, year).pupils()
        .map(pupils -> OptionalInt.of((int) Math.round(pupils.value()))).orElseGet(OptionalInt::empty);
  }
}
