package ru.kvartil.cluster.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.kvartil.cluster.Connection;
import ru.kvartil.cluster.FeatureGroups;
import ru.kvartil.cluster.GroupWords;
import ru.kvartil.cluster.GroupingStudy;
import ru.kvartil.cluster.Stratum;
import ru.kvartil.cluster.Stratum.Group;
import ru.kvartil.cluster.Stratum.Member;
import ru.kvartil.cluster.Stratum.Trait;
import ru.kvartil.index.FeatureReader;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.Participant;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;

/// Lines of the tables of the tab «Группы».
record GroupRows(List<ByRow> by, List<SchoolRow> schools, List<TrialRow> trials, List<TraitRow> traits,
    List<ConnectionRow> connections,
    List<LoadingRow> loadings) {
  static final GroupRows NONE = new GroupRows(List.of(), List.of(), List.of(), List.of(), List.of(),
      List.of());
  private static final Texts TEXTS = Texts.of(GroupRows.class);
  private static final int DIGITS = 2;

  /// A group by one feature.
  record ByRow(String by, String group, Cell count, String schools, Map<String, Explanation.Lazy> origin) {}

  /// A school in its groups.
  record SchoolRow(SchoolKey key, String name, List<String> byFeature, String group, Cell silhouette,
      Map<String, Explanation.Lazy> origin) {}

  /// A number of groups that was tried.
  record TrialRow(String stratum, Cell k, Cell within, Cell silhouette, String chosen,
      Map<String, Explanation.Lazy> origin) {}

  /// A feature of a group.
  record TraitRow(String group, String feature, Cell mean, Cell all, Cell z, String notable,
      Map<String, Explanation.Lazy> origin) {}

  /// Two features that go together or not.
  record ConnectionRow(String one, String other, Cell rho, Cell n, Cell p, String words,
      Map<String, Explanation.Lazy> origin) {}

  /// Loadings of a feature on the kept components, before and after varimax.
  record LoadingRow(String feature, Cell first, Cell second, Cell turnedFirst, Cell turnedSecond,
      Map<String, Explanation.Lazy> origin) {}

  static GroupRows of(GroupingStudy study) {
    return new GroupRows(by(study), schools(study), trials(study), traits(study),
        study.connections().stream().map(GroupRows::connection).toList(), loadings(study));
  }

  private static List<ByRow> by(GroupingStudy study) {
    List<ByRow> rows = new ArrayList<>();
    study.byFeature().forEach(groups -> {
      groups.groups().forEach(group -> rows.add(by(groups.name(), group.name(), group.schools())));
      if (!groups.unknown().isEmpty()) {
        rows.add(by(groups.name(), TEXTS.get("no-data"), groups.unknown()));
      }
    });
    return rows;
  }

  private static ByRow by(String by, String group, List<Participant> schools) {
    String count = Integer.toString(schools.size());
    String names = schools.stream().map(each -> each.school().name()).collect(Collectors.joining(", "));
    return new ByRow(by, group, Cell.number(schools.size(), count), names, Map.of("count", () -> Explanation.number(
        TEXTS.get("why.count", by, group), count, List.of(Explanation.of(Kind.REMARK, names)))));
  }

  private static List<SchoolRow> schools(GroupingStudy study) {
    Map<SchoolKey, String> names = new TreeMap<>();
    study.byFeature().forEach(groups -> {
      groups.groups().forEach(group -> group.schools().forEach(each -> names.put(each.key(), each.school().name())));
      groups.unknown().forEach(each -> names.put(each.key(), each.school().name()));
    });
    return names.entrySet().stream().map(entry -> {
      Optional<Member> member = member(study, entry.getKey());
      return new SchoolRow(entry.getKey(), entry.getValue(),
          study.byFeature().stream().map(groups -> group(groups, entry.getKey())).toList(),
          group(study, entry.getKey()), member.map(each -> number(each.silhouette()))
              .orElseGet(() -> Cell.missing(TEXTS.get("not-grouped"))),
          Map.of("silhouette", () -> explained("why.silhouette", entry.getValue(),
              member.map(each -> RussianFormat.fixed(each.silhouette(), DIGITS))
                  .orElseGet(() -> TEXTS.get("not-grouped")),
              "why.silhouette.formula")));
    }).toList();
  }

  private static Optional<Member> member(GroupingStudy study, SchoolKey key) {
    return study.clusters().strata().stream().flatMap(stratum -> stratum.groups().stream())
        .flatMap(group -> group.members().stream()).filter(each -> each.school().key().equals(key)).findFirst();
  }

  private static String group(GroupingStudy study, SchoolKey key) {
    for (Stratum stratum : study.clusters().strata()) {
      for (Group group : stratum.groups()) {
        if (group.members().stream().anyMatch(each -> each.school().key().equals(key))) {
          return name(study, stratum, group);
        }
      }
    }
    return TEXTS.get("not-grouped");
  }

  private static String name(GroupingStudy study, Stratum stratum, Group group) {
    return study.clusters().strata().size() == 1
        ? GroupWords.name(group)
        : TEXTS.get("group-of", GroupWords.name(group), stratum.name());
  }

  private static String group(FeatureGroups groups, SchoolKey key) {
    return groups.groups().stream().filter(group -> group.schools().stream().map(Participant::key)
        .anyMatch(key::equals)).map(FeatureGroups.Group::name).findFirst().orElseGet(() -> TEXTS.get("no-data"));
  }

  private static List<TrialRow> trials(GroupingStudy study) {
    List<TrialRow> rows = new ArrayList<>();
    study.clusters().strata().forEach(stratum -> stratum.trials().forEach(trial -> {
      String k = Integer.toString(trial.k());
      boolean chosen = stratum.chosen().filter(trial::equals).isPresent();
      rows.add(new TrialRow(stratum.name(), Cell.number(trial.k(), k), number(trial.within()),
          number(trial.silhouette()), chosen ? TEXTS.get("chosen") : "", Map.of(
              "k", () -> explained("why.k", k, k, "why.k.formula"),
              "within", () -> explained("why.within", k, RussianFormat.fixed(trial.within(), DIGITS),
                  "why.within.formula"),
              "silhouette", () -> explained("why.silhouette.mean", k,
                  RussianFormat.fixed(trial.silhouette(), DIGITS), "why.silhouette.formula"))));
    }));
    return rows;
  }

  private static List<TraitRow> traits(GroupingStudy study) {
    List<TraitRow> rows = new ArrayList<>();
    for (Stratum stratum : study.clusters().strata()) {
      for (Group group : stratum.groups()) {
        String name = name(study, stratum, group);
        for (int j = 0; j < group.traits().size(); j++) {
          rows.add(trait(stratum.table(), group, name, j));
        }
      }
    }
    return rows;
  }

  private static TraitRow trait(FeatureTable table, Group group, String name, int column) {
    Trait trait = group.traits().get(column);
    String mean = FeatureReader.words(trait.column(), trait.mean());
    String all = FeatureReader.words(trait.column(), trait.column().mean());
    String z = RussianFormat.signed(trait.z(), DIGITS);
    return new TraitRow(name, trait.column().name(), Cell.number(trait.mean(), mean),
        Cell.number(trait.column().mean(), all), Cell.number(trait.z(), z),
        trait.notable() ? TEXTS.get(trait.z() > 0 ? "above" : "below") : "", Map.of(
            "mean", () -> {
              List<Explanation> parts = new ArrayList<>(List.of(Explanation.of(Kind.FORMULA,
                  TEXTS.get("why.mean.formula"))));
              for (Member member : group.members()) {
                Explanation origin = table.rows().get(member.row()).origin().get(column).explain();
                parts.add(Explanation.number(member.school().school().name(), origin.value(), List.of(origin)));
              }
              return Explanation.number(TEXTS.get("why.mean", trait.column().name(), name), mean, parts);
            },
            "all", () -> explained("why.all", trait.column().name(), all, "why.all.formula"),
            "z", () -> explained("why.z", trait.column().name(), z, "why.z.formula")));
  }

  private static ConnectionRow connection(Connection each) {
    String pair = TEXTS.get("pair", each.one(), each.other());
    String n = Integer.toString(each.correlation().n());
    return new ConnectionRow(each.one(), each.other(), each.correlation().rho().isPresent()
        ? Cell.number(each.correlation().rho().getAsDouble(), each.rho())
        : Cell.missing(each.rho()), Cell.number(each.correlation().n(), n),
        each.correlation().p().isPresent()
            ? Cell.number(each.correlation().p().getAsDouble(), each.p())
            : Cell.missing(each.p()),
        each.words(), Map.of(
            "rho", () -> explained("why.rho", pair, each.rho(), "why.rho.formula"),
            "n", () -> explained("why.n", pair, n, "why.n.formula"),
            "p", () -> explained("why.p", pair, each.p(), "why.p.formula")));
  }

  private static List<LoadingRow> loadings(GroupingStudy study) {
    return study.components().found().map(found -> {
      List<List<Double>> plain = found.loadings();
      List<List<Double>> turned = study.components().rotated();
      FeatureTable table = study.components().table();
      return IntStream.range(0, plain.size()).mapToObj(j -> {
        String name = table.columns().get(j).name();
        Explanation.Lazy why = () -> explained("why.loading", name, "", "why.loading.formula");
        return new LoadingRow(name, loading(plain.get(j), 0), loading(plain.get(j), 1), loading(turned.get(j), 0),
            loading(turned.get(j), 1), Map.of("first", why, "second", why, "turned-first", why, "turned-second", why));
      }).toList();
    }).orElse(List.of());
  }

  private static Cell loading(List<Double> row, int component) {
    return component < row.size()
        ? Cell.number(row.get(component), RussianFormat.signed(row.get(component), DIGITS))
        : Cell.words("");
  }

  private static Cell number(double value) {
    return Cell.number(value, RussianFormat.fixed(value, DIGITS));
  }

  private static Explanation explained(String what, String of, String value, String formula) {
    return Explanation.number(TEXTS.get(what, of), value, List.of(Explanation.of(Kind.FORMULA, TEXTS.get(formula))));
  }
}
