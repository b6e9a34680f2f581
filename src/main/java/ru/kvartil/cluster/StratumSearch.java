package ru.kvartil.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import ru.kvartil.cluster.ClusterResult.Wanted;
import ru.kvartil.cluster.Stratum.Group;
import ru.kvartil.cluster.Stratum.Member;
import ru.kvartil.cluster.Stratum.Stability;
import ru.kvartil.cluster.Stratum.Trait;
import ru.kvartil.cluster.Stratum.Trial;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.FeatureTable.Row;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Tries every number of groups among the schools of one table and describes the one that was chosen.
final class StratumSearch {
  private static final Texts TEXTS = Texts.of(StratumSearch.class);
  /// Silhouettes closer than this are equal; of equal ones fewer groups are chosen.
  private static final double SAME = 1e-9;
  private static final int DIGITS = 2;
  private final ClusterRules rules;
  private final Wanted wanted;

  StratumSearch(ClusterRules rules, Wanted wanted) {
    this.rules = rules;
    this.wanted = wanted;
  }

  Stratum of(String name, FeatureTable table) {
    List<String> remarks = new ArrayList<>();
    int n = table.rows().size();
    if (table.columns().isEmpty()) {
      return new Stratum(name, table, List.of(), Optional.empty(), List.of(), Optional.empty(),
          List.of(TEXTS.get("stratum.constant")));
    }
    if (n < rules.sizes().illustration().value()) {
      remarks.add(TEXTS.get("illustration", Clustering.words(n), whole(rules.sizes().illustration().value())));
    }
    double[][] points = table.scores();
    List<Trial> trials = trials(points);
    if (trials.isEmpty()) {
      remarks.add(TEXTS.get("stratum.same"));
      return new Stratum(name, table, trials, Optional.empty(), List.of(), Optional.empty(), remarks);
    }
    Trial best = trials.stream().max(Comparator.comparingDouble((Trial trial) -> trial.silhouette() + SAME / trial.k()))
        .orElseThrow();
    boolean structure = best.silhouette() >= rules.reading().structure().value();
    if (!structure) {
      remarks.add(TEXTS.get("no-structure", RussianFormat.fixed(best.silhouette(), DIGITS),
          RussianFormat.plain(rules.reading().structure().value())));
    }
    Optional<Trial> chosen = wanted.k().isPresent()
        ? trials.stream().filter(trial -> trial.k() == wanted.k().get()).findFirst()
        : Optional.of(best).filter(_ -> structure);
    if (chosen.isEmpty() && wanted.k().isPresent()) {
      remarks.add(TEXTS.get("stratum.k", wanted.k().get(), Clustering.words(n), trials.size() + 1));
    }
    return new Stratum(name, table, trials, chosen, chosen.map(trial -> groups(table, trial)).orElse(List.of()),
        chosen.map(trial -> stability(points, trial)), remarks);
  }

  private List<Trial> trials(double[][] points) {
    int allowed = Math.min(ClusterRules.whole(rules.search().mostGroups()),
        points.length / ClusterRules.whole(rules.sizes().perGroup()));
    int most = (int) Math.min(KMeans.different(points), allowed);
    return IntStream.rangeClosed(2, most).mapToObj(k -> {
      Partition partition = best(points, k);
      return new Trial(k, partition.totalWithin(), Silhouette.mean(points, partition.labelArray()), partition);
    }).toList();
  }

  private Partition best(double[][] points, int k) {
    return KMeans.best(points, k, (long) rules.search().seed().value(), ClusterRules.whole(rules.search().restarts()));
  }

  private List<Group> groups(FeatureTable table, Trial trial) {
    int[] labels = trial.partition().labelArray();
    double[] widths = Silhouette.of(table.scores(), labels);
    List<Group> groups = new ArrayList<>();
    for (int c = 0; c < trial.k(); c++) {
      int group = c;
      List<Member> members = IntStream.range(0, labels.length).filter(i -> labels[i] == group)
          .mapToObj(i -> new Member(table.rows().get(i).school(), i, widths[i])).toList();
      groups.add(new Group(0, members, traits(table, members), outcome(members)));
    }
    boolean known = groups.stream().allMatch(group -> group.meanOutcome().isPresent());
    Comparator<Group> byCentre = Comparator.comparing(group -> group.traits().stream().mapToDouble(Trait::z).toArray(),
        Arrays::compare);
    Comparator<Group> order = known
        ? Comparator.comparingDouble((Group group) -> group.meanOutcome().orElseThrow()).thenComparing(byCentre)
        : byCentre;
    List<Group> sorted = groups.stream().sorted(order).toList();
    return IntStream.range(0, sorted.size()).mapToObj(i -> new Group(i + 1, sorted.get(i).members(),
        sorted.get(i).traits(), sorted.get(i).meanOutcome())).toList();
  }

  private OptionalDouble outcome(List<Member> members) {
    return members.stream().flatMapToDouble(member -> wanted.outcome(member.school().key()).stream()).average();
  }

  private List<Trait> traits(FeatureTable table, List<Member> members) {
    List<Row> rows = members.stream().map(member -> table.rows().get(member.row())).toList();
    return IntStream.range(0, table.columns().size()).mapToObj(j -> {
      double z = rows.stream().mapToDouble(row -> row.numbers().get(j).z()).average().orElseThrow();
      double mean = rows.stream().mapToDouble(row -> row.numbers().get(j).shown()).average().orElseThrow();
      return new Trait(table.columns().get(j), mean, z, Math.abs(z) >= rules.reading().notable().value());
    }).toList();
  }

  /// Groups found anew without one school, compared with the groups of the others.
  private Stability stability(double[][] points, Trial trial) {
    int[] labels = trial.partition().labelArray();
    int runs = Math.min(points.length, ClusterRules.whole(rules.search().leaveOut()));
    DoubleSummaryStatistics found = IntStream.range(0, runs).map(run -> run * points.length / runs)
        .mapToDouble(left -> {
          double[][] others = IntStream.range(0, points.length).filter(i -> i != left).mapToObj(i -> points[i])
              .toArray(double[][]::new);
          int[] before = IntStream.range(0, points.length).filter(i -> i != left).map(i -> labels[i]).toArray();
          int k = (int) Math.min(trial.k(), KMeans.different(others));
          return AdjustedRand.index(before, best(others, k).labelArray());
        }).summaryStatistics();
    return new Stability(found.getMin(), found.getAverage(), found.getMax(), runs);
  }

  private static String whole(double value) {
    return Long.toString(Math.round(value));
  }
}
