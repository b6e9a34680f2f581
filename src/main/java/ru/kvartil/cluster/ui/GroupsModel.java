package ru.kvartil.cluster.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import ru.kvartil.chart.MarkedScatter;
import ru.kvartil.chart.Target;
import ru.kvartil.cluster.ClusterResult;
import ru.kvartil.cluster.ClusterRules;
import ru.kvartil.cluster.FeatureGroups;
import ru.kvartil.cluster.GroupMap;
import ru.kvartil.cluster.GroupWords;
import ru.kvartil.cluster.GroupingStudy;
import ru.kvartil.cluster.Stratum;
import ru.kvartil.index.Feature;
import ru.kvartil.index.FeatureReader;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.WelfareIndex;
import ru.kvartil.index.ui.IndexState;
import ru.kvartil.index.ui.Indices;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// Groups of the schools of the chosen year.
final class GroupsModel {
  private static final Texts TEXTS = Texts.of(GroupsModel.class);
  private final Indices indices;
  private final Workspace workspace;
  private final Latest latest;
  private final ObjectProperty<List<Feature>> features = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Optional<Integer>> k = new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.trouble(""));

  GroupsModel(Indices indices, Workspace workspace, Tasks tasks) {
    this.indices = indices;
    this.workspace = workspace;
    this.latest = new Latest(tasks);
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /// Features a person chose; none for the usual ones.
  ObjectProperty<List<Feature>> features() {
    return features;
  }

  /// Number of groups a person chose; empty to choose it by the silhouette.
  ObjectProperty<Optional<Integer>> k() {
    return k;
  }

  void load() {
    GroupingStudy.Question asked = new GroupingStudy.Question(workspace.year().get(), features.get(), k.get());
    latest.run(TEXTS.get("computing"), _ -> shown(indices.state(), asked), shown::set,
        failure -> shown.set(Shown.trouble(failure.text())));
  }

  void open(SchoolKey school) {
    workspace.openSchool(school);
  }

  void open(Target target) {
    if (target.kind().equals(IndexCharts.SCHOOL)) {
      workspace.openSchool(new SchoolKey(Integer.parseInt(target.id())));
    }
  }

  private static Shown shown(IndexState state, GroupingStudy.Question asked) throws Failure {
    GroupingStudy study = GroupingStudy.of(ClusterRules.usual(), state.data(), state.methods(), asked);
    ClusterResult clusters = study.clusters();
    List<String> remarks = new ArrayList<>();
    remarks.add(TEXTS.get("about"));
    clusters.refused().ifPresent(remarks::add);
    clusters.strata().forEach(stratum -> {
      stratum.remarks().forEach(remarks::add);
      stratum.stability().map(GroupWords::text).ifPresent(remarks::add);
    });
    FeatureTable table = clusters.table();
    if (!table.columns().isEmpty()) {
      remarks.add(TEXTS.get("features", table.columns().stream().map(column -> "«" + column.name() + "»")
          .collect(Collectors.joining(", "))));
    }
    remarks.addAll(table.remarks());
    study.remark().ifPresent(remarks::add);
    table.absentees().filter(_ -> !table.rows().isEmpty()).ifPresent(remarks::add);
    study.byFeature().stream().filter(groups -> !groups.unknown().isEmpty()).forEach(groups -> remarks.add(TEXTS.get(
        "unknown", groups.name(), names(groups))));
    remarks.add(TEXTS.get("rules", RussianFormat.plain(clusters.rules().search().restarts().value()),
        RussianFormat.plain(clusters.rules().reading().structure().value()),
        clusters.rules().reading().structure().mark().text()));
    return new Shown(new Pictures(clusters.strata().stream().map(GroupMap::of).flatMap(Optional::stream).toList(),
        why(clusters)), remarks, GroupRows.of(study), components(study), choices(state, asked.year()));
  }

  private static String why(ClusterResult clusters) {
    return clusters.refused().orElseGet(() -> clusters.strata().stream().map(Stratum::remarks)
        .flatMap(List::stream).collect(Collectors.joining(" ")));
  }

  private static String names(FeatureGroups groups) {
    return groups.unknown().stream().map(each -> each.school().name()).collect(Collectors.joining(", "));
  }

  private static List<String> components(GroupingStudy study) {
    List<String> sentences = new ArrayList<>();
    study.components().refused().ifPresent(sentences::add);
    sentences.addAll(study.components().remarks());
    study.components().found().ifPresent(found -> sentences.add(TEXTS.get("kaiser", found.kept(),
        found.eigenvalues().stream().map(value -> RussianFormat.fixed(value, 2)).collect(Collectors.joining("; ")))));
    study.connected().absentees().filter(_ -> !study.connected().rows().isEmpty()).ifPresent(sentences::add);
    return sentences;
  }

  private static List<Choice> choices(IndexState state, SchoolYear year) {
    FeatureReader reader = new FeatureReader(state.data().indicators(), WelfareIndex.compute(state.methods().welfare(),
        state.data().indicators(), year, List.of()), List.of());
    List<Feature> all = new ArrayList<>(List.of(new Feature.Welfare()));
    all.addAll(Feature.usual(state.methods().welfare()));
    return all.stream().map(feature -> new Choice(feature, reader.name(feature))).toList();
  }

  /// A feature to choose.
  record Choice(Feature feature, String name) {}

  /// Maps of groups, one for each kind of place, or why there is none.
  record Pictures(List<MarkedScatter> maps, String why) {}

  /// What the tab shows.
  ///
  /// @param components sentences on correlations and components
  record Shown(Pictures pictures, List<String> remarks, GroupRows rows, List<String> components,
      List<Choice> choices) {
    static Shown trouble(String text) {
      return new Shown(new Pictures(List.of(), text), List.of(), GroupRows.NONE, List.of(), List.of());
    }
  }
}
