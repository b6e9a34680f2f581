package ru.kvartil.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.kvartil.chart.Caption;
import ru.kvartil.chart.MarkedScatter;
import ru.kvartil.chart.MarkedScatter.Mark;
import ru.kvartil.chart.MarkedScatter.Point;
import ru.kvartil.chart.Target;
import ru.kvartil.chart.Tone;
import ru.kvartil.chart.ValueAxis;
import ru.kvartil.chart.ValueFormat;
import ru.kvartil.cluster.Stratum.Group;
import ru.kvartil.cluster.Stratum.Member;
import ru.kvartil.index.Feature;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// The map of groups: schools on a plane, each group with a shape of its own. The plane is that of two features where there
/// are two; of the first two principal components where there are more; one feature stands against the silhouette.
public final class GroupMap {
  private static final Texts TEXTS = Texts.of(GroupMap.class);
  private static final double ROOM = 0.08;
  private static final List<Tone> TONES = List.of(Tone.PLAIN, Tone.NO_LEVEL, Tone.RISEN, Tone.FALLEN, Tone.UNMOVED,
      Tone.PLAIN);

  private GroupMap() {}

  /// One axis: what it is and a number for each row.
  private record Axis(String label, List<Double> values, int digits) {
    Axis {
      values = List.copyOf(values);
    }

    static Axis of(String label, double[] values, int digits) {
      return new Axis(label, Arrays.stream(values).boxed().toList(), digits);
    }

    ValueAxis shown() {
      double low = Collections.min(values);
      double high = Collections.max(values);
      double room = Math.max((high - low) * ROOM, 1e-3);
      return new ValueAxis(label, ValueFormat.fixed(digits), low - room, high + room);
    }
  }

  /// The map; empty when there are no groups.
  public static Optional<MarkedScatter> of(Stratum stratum) {
    if (stratum.groups().isEmpty()) {
      return Optional.empty();
    }
    List<String> meanings = new ArrayList<>();
    List<Axis> axes = axes(stratum, meanings);
    List<Mark> marks = stratum.groups().stream()
        .map(group -> new Mark(TEXTS.get("map.mark", GroupWords.name(group), Clustering.words(group.members().size())),
            TONES.get(group.label() - 1)))
        .toList();
    List<Point> points = new ArrayList<>();
    for (Group group : stratum.groups()) {
      for (Member member : group.members()) {
        points.add(new Point(member.school().school().name(), axes.getFirst().values().get(member.row()),
            axes.getLast().values().get(member.row()), group.label() - 1, "",
            Optional.of(new Target(IndexCharts.SCHOOL, Integer.toString(member.school().key().value())))));
      }
    }
    return Optional.of(new MarkedScatter(new Caption(TEXTS.get("map.title", stratum.name()),
        sentence(stratum, meanings)), axes.getFirst().shown(), axes.getLast().shown(), marks, points,
        Optional.empty()));
  }

  private static List<Axis> axes(Stratum stratum, List<String> meanings) {
    FeatureTable table = stratum.table();
    int p = table.columns().size();
    if (p == 1) {
      double[] widths = new double[table.rows().size()];
      stratum.groups().forEach(group -> group.members()
          .forEach(member -> widths[member.row()] = member.silhouette()));
      return List.of(feature(table, 0), Axis.of(TEXTS.get("map.silhouette"), widths, 2));
    }
    if (p == 2) {
      return List.of(feature(table, 0), feature(table, 1));
    }
    PrincipalComponents found = PrincipalComponents.of(table.scores());
    return IntStream.range(0, 2).mapToObj(c -> {
      String name = TEXTS.get(c == 0 ? "map.first" : "map.second", RussianFormat.percent(100 * found.share(c)));
      meanings.add(meaning(table, found, c, name));
      return Axis.of(name, Arrays.stream(table.scores()).mapToDouble(z -> found.score(z, c)).toArray(), 1);
    }).toList();
  }

  private static Axis feature(FeatureTable table, int column) {
    FeatureTable.Column of = table.columns().get(column);
    return Axis.of(of.unit().isEmpty() ? of.name() : TEXTS.get("map.feature", of.name(), of.unit()),
        table.shown(column), of.feature() instanceof Feature.Size ? 0 : 1);
  }

  private static String meaning(FeatureTable table, PrincipalComponents found, int component, String name) {
    String up = side(table, found, component, 1);
    String down = side(table, found, component, -1);
    return TEXTS.get(down.isEmpty() ? "map.meaning-up" : "map.meaning", name, up, down);
  }

  private static String side(FeatureTable table, PrincipalComponents found, int component, int sign) {
    double root = Math.sqrt(found.eigenvalues().get(component));
    return IntStream.range(0, table.columns().size())
        .filter(j -> sign * found.vectors().get(component).get(j) * root >= ComponentsStudy.NOTABLE)
        .mapToObj(j -> "«" + table.columns().get(j).name() + "»").collect(Collectors.joining(", "));
  }

  private static String sentence(Stratum stratum, List<String> meanings) {
    List<String> sentences = new ArrayList<>();
    stratum.groups().forEach(group -> sentences.add(GroupWords.text(group)));
    sentences.addAll(meanings);
    return String.join(" ", sentences);
  }
}
