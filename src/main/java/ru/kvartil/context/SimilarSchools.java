package ru.kvartil.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.FeatureTable.Row;
import ru.kvartil.index.Participant;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Texts;

/// The schools most like one in their conditions: the smallest Euclidean distance between standard scores over named
/// features. Equally distant ones stand in the order of the registry.
///
/// @param table the features, constant ones dropped
/// @param own place of the school in the table; empty when refused
/// @param neighbours the nearest first
/// @param refused one Russian sentence why there are none and what to do
/// @param remarks Russian sentences
public record SimilarSchools(FeatureTable table, OptionalInt own, List<Neighbour> neighbours, Optional<String> refused,
    List<String> remarks) {
  private static final Texts TEXTS = Texts.of(SimilarSchools.class);
  /// Distances closer than this are equal.
  private static final double SAME = 1e-12;

  public SimilarSchools {
    neighbours = List.copyOf(neighbours);
    remarks = List.copyOf(remarks);
  }

  /// A similar school.
  ///
  /// @param row its place in the table
  /// @param distance in standard deviations, 0 the same conditions
  public record Neighbour(Participant school, int row, double distance) {}

  public static SimilarSchools of(ContextRules rules, FeatureTable table, SchoolKey key) {
    OptionalInt own = table.place(key);
    if (own.isEmpty()) {
      return refused(table, table.absent(key).map(out -> TEXTS.get("similar.absent", out.reason()))
          .orElseGet(() -> TEXTS.get("similar.unknown")));
    }
    if (table.rows().size() < 2) {
      return refused(table, TEXTS.get("similar.alone"));
    }
    if (table.columns().isEmpty()) {
      return refused(table, TEXTS.get("similar.constant"));
    }
    Row school = table.rows().get(own.getAsInt());
    List<Neighbour> all = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      if (i != own.getAsInt()) {
        all.add(new Neighbour(table.rows().get(i).school(), i, distance(school, table.rows().get(i))));
      }
    }
    all.sort(Comparator.comparingDouble(Neighbour::distance));
    int shown = Math.min(all.size(), ContextRules.whole(rules.similar()));
    List<String> remarks = new ArrayList<>(table.remarks());
    double last = all.get(shown - 1).distance();
    long tied = all.stream().skip(shown).filter(each -> each.distance() <= last + SAME).count();
    if (tied > 0) {
      remarks.add(TEXTS.get("similar.tied", ExpectedResults.words(tied)));
    }
    return new SimilarSchools(table, own, all.subList(0, shown), Optional.empty(), remarks);
  }

  private static SimilarSchools refused(FeatureTable table, String sentence) {
    return new SimilarSchools(table, OptionalInt.empty(), List.of(), Optional.of(sentence), table.remarks());
  }

  private static double distance(Row one, Row other) {
    double sum = 0;
    for (int j = 0; j < one.numbers().size(); j++) {
      double difference = one.numbers().get(j).z() - other.numbers().get(j).z();
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
