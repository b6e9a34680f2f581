package ru.kvartil.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Schools of a year in groups.
///
/// @param table features of all schools with full data
/// @param strata one of all schools, or one for each kind of place; empty when refused
/// @param refused one Russian sentence why nothing was grouped and what to do
/// @param illustration whether there are too few schools for more than an illustration
public record ClusterResult(ClusterRules rules, FeatureTable table, List<Stratum> strata, Optional<String> refused,
    boolean illustration) {
  public ClusterResult {
    strata = List.copyOf(strata);
  }

  public SchoolYear year() {
    return table.year();
  }

  /// What groups are made of.
  ///
  /// @param outcome ИОР of the schools that have one, for the order of the labels only
  /// @param k asked for by a person; empty to choose by the silhouette
  public record Wanted(FeatureTable table, Map<SchoolKey, Double> outcome, Optional<Integer> k) {
    public Wanted {
      outcome = Map.copyOf(outcome);
    }

    OptionalDouble outcome(SchoolKey key) {
      Double value = outcome.get(key);
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
  }
}
