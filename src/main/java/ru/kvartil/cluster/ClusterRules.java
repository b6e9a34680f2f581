package ru.kvartil.cluster;

import ru.kvartil.methodology.Mark;
import ru.kvartil.methodology.Parameter;

/// Numbers by which schools are grouped (methodology §8, all of them our defaults), printed with every result.
public record ClusterRules(Sizes sizes, Search search, Reading reading) {
  /// How many schools are needed.
  ///
  /// @param least fewer schools than this are not grouped
  /// @param illustration below this many schools groups are an illustration
  /// @param perFeature schools for each feature
  /// @param perGroup schools for each group tried
  /// @param stratum so many schools a kind of place needs to be grouped apart
  public record Sizes(Parameter least, Parameter illustration, Parameter perFeature, Parameter perGroup,
      Parameter stratum) {}

  /// How groups are looked for.
  ///
  /// @param mostGroups never more groups than this
  /// @param restarts starts of k-means
  /// @param seed of the random numbers
  /// @param leaveOut so many schools at most are left out one by one to see how stable the groups are
  public record Search(Parameter mostGroups, Parameter restarts, Parameter seed, Parameter leaveOut) {}

  /// How groups are read.
  ///
  /// @param structure mean silhouette from which groups are called pronounced
  /// @param notable standard scores from this on describe a group
  public record Reading(Parameter structure, Parameter notable) {}

  /// Those of methodology §8.
  public static ClusterRules usual() {
    return new ClusterRules(new Sizes(ours(8), ours(20), ours(5), ours(4), ours(8)),
        new Search(ours(6), ours(50), ours(20_201_694), ours(60)), new Reading(ours(0.25), ours(0.5)));
  }

  private static Parameter ours(double value) {
    return new Parameter(value, Mark.P);
  }

  static int whole(Parameter parameter) {
    return (int) parameter.value();
  }
}
