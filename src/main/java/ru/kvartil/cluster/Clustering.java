package ru.kvartil.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.cluster.ClusterResult.Wanted;
import ru.kvartil.index.Feature;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.FeatureTable.Column;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.shared.Texts;

/// Groups schools by k-means (methodology §8): standard scores of features that are all of context or all of results,
/// apart by kind of place where each kind has enough schools, 2 to min(6, N/4) groups, the largest mean silhouette, labels
/// in the order of mean ИОР. Refuses in one sentence where the method needs more than there is.
public final class Clustering {
  private static final Texts TEXTS = Texts.of(Clustering.class);
  private final ClusterRules rules;
  private final Wanted wanted;

  private Clustering(ClusterRules rules, Wanted wanted) {
    this.rules = rules;
    this.wanted = wanted;
  }

  public static ClusterResult compute(ClusterRules rules, Wanted wanted) {
    return new Clustering(rules, wanted).compute();
  }

  private ClusterResult compute() {
    FeatureTable all = wanted.table();
    int n = all.rows().size();
    int least = ClusterRules.whole(rules.sizes().least());
    if (n < least) {
      return refused(all, TEXTS.get(n == 0 ? "refused.none" : "refused.few", words(n), least));
    }
    if (mixed(all)) {
      return refused(all, TEXTS.get("refused.mixed", names(all, false), names(all, true)));
    }
    if (all.columns().isEmpty()) {
      return refused(all, TEXTS.get("refused.constant"));
    }
    FeatureTable table = all.atMost(most(n));
    Map<PlaceStratum, Long> sizes = table.rows().stream().collect(Collectors.groupingBy(
        row -> PlaceStratum.of(row.school().school()), TreeMap::new, Collectors.counting()));
    boolean apart = sizes.size() > 1 && !sizes.containsKey(PlaceStratum.UNKNOWN)
        && sizes.values().stream().allMatch(size -> size >= rules.sizes().stratum().value());
    List<Stratum> strata = new ArrayList<>();
    if (apart) {
      for (PlaceStratum place : sizes.keySet()) {
        FeatureTable own = all.only(school -> PlaceStratum.of(school.school()) == place, Integer.MAX_VALUE);
        strata.add(new StratumSearch(rules, wanted).of(place.text(), own.atMost(most(own.rows().size()))));
      }
    } else {
      strata.add(new StratumSearch(rules, wanted).of(TEXTS.get("all-schools"), table));
    }
    Optional<String> wrong = wanted.k()
        .filter(_ -> strata.stream().anyMatch(each -> !each.trials().isEmpty()))
        .filter(_ -> strata.stream().allMatch(each -> each.chosen().isEmpty()))
        .map(k -> TEXTS.get("refused.k", k, words(n), strata.stream().mapToInt(each -> each.trials().size() + 1).max()
            .orElse(0)));
    if (wrong.isPresent()) {
      return refused(table, wrong.get());
    }
    boolean illustration = strata.stream()
        .anyMatch(each -> each.table().rows().size() < rules.sizes().illustration().value());
    return new ClusterResult(rules, table, strata, Optional.empty(), illustration);
  }

  private int most(int n) {
    return Math.max(1, n / ClusterRules.whole(rules.sizes().perFeature()));
  }

  private ClusterResult refused(FeatureTable table, String sentence) {
    return new ClusterResult(rules, table, List.of(), Optional.of(sentence), false);
  }

  /// Context and results together would make «context → results» a circle.
  private static boolean mixed(FeatureTable table) {
    return of(table, false).findAny().isPresent() && of(table, true).findAny().isPresent();
  }

  private static String names(FeatureTable table, boolean results) {
    return of(table, results).map(column -> "«" + column.name() + "»").collect(Collectors.joining(", "));
  }

  private static Stream<Column> of(FeatureTable table, boolean results) {
    return table.columns().stream()
        .filter(column -> column.feature().ofResults().filter(each -> each == results).isPresent());
  }

  /// The features of a district of so many schools: all of the usual ones, or ИСБШ instead of its shares where the shares
  /// alone would be too many.
  public static List<Feature> features(ClusterRules rules, WelfareProfile welfare, int schools) {
    boolean enough = schools >= rules.sizes().perFeature().value() * welfare.indicators().size();
    return enough ? Feature.usual(welfare) : Feature.brief(welfare);
  }

  static String words(long n) {
    return n + " " + Texts.plural(n, TEXTS.get("school.one"), TEXTS.get("school.few"), TEXTS.get("school.many"));
  }
}
