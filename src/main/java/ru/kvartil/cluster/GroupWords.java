package ru.kvartil.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import ru.kvartil.cluster.Stratum.Group;
import ru.kvartil.cluster.Stratum.Stability;
import ru.kvartil.cluster.Stratum.Trait;
import ru.kvartil.index.FeatureReader;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Sentences about groups: of what their schools have more and less than the compared schools on the whole, in the units of
/// the features, and how far the groups hold.
public final class GroupWords {
  private static final Texts TEXTS = Texts.of(GroupWords.class);
  private static final int DIGITS = 2;

  private GroupWords() {}

  /// The name of a group: «Группа 2».
  public static String name(Group group) {
    return TEXTS.get("group.name", group.label());
  }

  /// What sets a group apart, the greatest difference first.
  public static String text(Group group) {
    List<Trait> notable = group.traits().stream().filter(Trait::notable).toList();
    String schools = Clustering.words(group.members().size());
    if (notable.isEmpty()) {
      return TEXTS.get("group.plain", name(group), schools);
    }
    return TEXTS.get("group.words", name(group), schools, notable.stream()
        .sorted(Comparator.comparingDouble(trait -> -Math.abs(trait.z()))).map(GroupWords::text)
        .collect(Collectors.joining("; ")));
  }

  private static String text(Trait trait) {
    return TEXTS.get(trait.z() > 0 ? "group.above" : "group.below", trait.column().name(),
        FeatureReader.words(trait.column(), trait.mean()),
        FeatureReader.words(trait.column(), trait.column().mean()));
  }

  /// How far the groups hold when one school is left out.
  public static String text(Stability stability) {
    return TEXTS.get("stability", stability.runs(), RussianFormat.fixed(stability.lowest(), DIGITS),
        RussianFormat.fixed(stability.highest(), DIGITS), RussianFormat.fixed(stability.mean(), DIGITS));
  }
}
