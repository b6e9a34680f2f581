package ru.kvartil.cluster.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import ru.kvartil.cluster.ui.GroupRows.ByRow;
import ru.kvartil.cluster.ui.GroupRows.ConnectionRow;
import ru.kvartil.cluster.ui.GroupRows.LoadingRow;
import ru.kvartil.cluster.ui.GroupRows.SchoolRow;
import ru.kvartil.cluster.ui.GroupRows.TraitRow;
import ru.kvartil.cluster.ui.GroupRows.TrialRow;
import ru.kvartil.cluster.ui.GroupsModel.Choice;
import ru.kvartil.cluster.ui.GroupsModel.Shown;
import ru.kvartil.index.Feature;
import ru.kvartil.index.ui.IndexPage;
import ru.kvartil.index.ui.IndexScreens;
import ru.kvartil.index.ui.Layout;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// Groups of schools: by features first, then by likeness with the map, the silhouettes and the features of each group, at
/// last what goes together.
final class GroupsPane implements IndexPage.Content {
  private static final Texts TEXTS = Texts.of(GroupsPane.class);
  private static final int MOST = 6;
  private final GroupsModel model;
  private final IndexScreens.Charts charts;
  private final Card remarks = new Card(TEXTS.get("remarks"));
  private final Card together = new Card(TEXTS.get("together"));
  private final MenuButton features = new MenuButton(TEXTS.get("choose"));
  private final List<ChartPanel> maps = new ArrayList<>();
  private final VBox pictures = new VBox();
  private final DataTable<ByRow> by = new DataTable<>("groups-by", TEXTS.get("by.spoken"), List.of(
      Column.growing(0, Column.words("by", TEXTS.get("column.by"), ByRow::by)),
      Column.growing(0, Column.words("group", TEXTS.get("column.group"), ByRow::group)),
      Column.tightNumbers("count", TEXTS.get("column.count"), ByRow::count).explained(ByRow::origin),
      Column.growing(2, Column.words("schools", TEXTS.get("column.schools"), ByRow::schools))));
  private final DataTable<SchoolRow> schools = new DataTable<>("groups-schools", TEXTS.get("schools.spoken"), List.of(
      Column.words("name", TEXTS.get("column.school"), SchoolRow::name),
      Column.words("cluster", TEXTS.get("column.cluster"), SchoolRow::group),
      Column.tightNumbers("silhouette", TEXTS.get("column.silhouette"), SchoolRow::silhouette)
          .explained(SchoolRow::origin),
      Column.words("place", TEXTS.get("column.place"), row -> feature(row, 0)),
      Column.words("size", TEXTS.get("column.size"), row -> feature(row, 1)),
      Column.words("fields", TEXTS.get("column.fields"), row -> feature(row, 2))));
  private final DataTable<TrialRow> trials = new DataTable<>("groups-trials", TEXTS.get("trials.spoken"), List.of(
      Column.words("stratum", TEXTS.get("column.stratum"), TrialRow::stratum),
      explained(Column.tightNumbers("k", TEXTS.get("column.k"), TrialRow::k), TrialRow::origin),
      explained(Column.tightNumbers("within", TEXTS.get("column.within"), TrialRow::within), TrialRow::origin),
      explained(Column.tightNumbers("silhouette", TEXTS.get("column.mean-silhouette"), TrialRow::silhouette),
          TrialRow::origin),
      Column.words("chosen", TEXTS.get("column.chosen"), TrialRow::chosen)));
  private final DataTable<TraitRow> traits = new DataTable<>("groups-traits", TEXTS.get("traits.spoken"), List.of(
      Column.growing(0, Column.words("group", TEXTS.get("column.cluster"), TraitRow::group)),
      Column.words("feature", TEXTS.get("column.feature"), TraitRow::feature),
      explained(Column.tightNumbers("mean", TEXTS.get("column.mean"), TraitRow::mean), TraitRow::origin),
      explained(Column.tightNumbers("all", TEXTS.get("column.all"), TraitRow::all), TraitRow::origin),
      explained(Column.tightNumbers("z", TEXTS.get("column.z"), TraitRow::z), TraitRow::origin),
      Column.words("notable", TEXTS.get("column.notable"), TraitRow::notable)));
  private final DataTable<ConnectionRow> connections = new DataTable<>("groups-connections",
      TEXTS.get("connections.spoken"), List.of(
          Column.words("one", TEXTS.get("column.one"), ConnectionRow::one),
          Column.words("other", TEXTS.get("column.other"), ConnectionRow::other),
          explained(Column.tightNumbers("rho", TEXTS.get("column.rho"), ConnectionRow::rho), ConnectionRow::origin),
          explained(Column.tightNumbers("n", TEXTS.get("column.n"), ConnectionRow::n), ConnectionRow::origin),
          explained(Column.tightNumbers("p", TEXTS.get("column.p"), ConnectionRow::p), ConnectionRow::origin),
          Column.words("words", TEXTS.get("column.words"), ConnectionRow::words)));
  private final DataTable<LoadingRow> loadings = new DataTable<>("groups-loadings", TEXTS.get("loadings.spoken"),
      List.of(
          Column.words("feature", TEXTS.get("column.feature"), LoadingRow::feature),
          explained(Column.tightNumbers("first", TEXTS.get("column.first"), LoadingRow::first), LoadingRow::origin),
          explained(Column.tightNumbers("second", TEXTS.get("column.second"), LoadingRow::second),
              LoadingRow::origin),
          explained(Column.tightNumbers("turned-first", TEXTS.get("column.turned-first"), LoadingRow::turnedFirst),
              LoadingRow::origin),
          explained(Column.tightNumbers("turned-second", TEXTS.get("column.turned-second"),
              LoadingRow::turnedSecond), LoadingRow::origin)));
  private final Node node;

  GroupsPane(GroupsModel model, IndexScreens.Charts charts) {
    this.model = model;
    this.charts = charts;
    remarks.setId("groups-remarks");
    together.setId("groups-together");
    pictures.getStyleClass().add("index-page");
    schools.keyedBy(SchoolRow::key).onOpen(TEXTS.get("open"), row -> model.open(row.key())).sortBy("name", true);
    maps.add(map(0));
    this.node = Layout.page(by, choice(), Layout.beside(pictures, remarks), schools, trials, traits, together,
        connections, loadings);
    model.shown().subscribe(this::show);
    model.features().subscribe((_, _) -> model.load());
    model.k().subscribe((_, _) -> model.load());
  }

  private static <R> Column<R> explained(Column<R> column,
      Function<R, Map<String, Explanation.Lazy>> origin) {
    return column.explained(origin);
  }

  private static String feature(SchoolRow row, int place) {
    return row.byFeature().get(place);
  }

  private ChartPanel map(int stratum) {
    ChartPanel panel = charts.panel("groups-map-" + stratum);
    panel.setOnOpen(model::open);
    return panel;
  }

  private HBox choice() {
    features.setId("groups-features");
    features.setAccessibleText(TEXTS.get("choose"));
    ComboBox<String> k = new ComboBox<>();
    k.setId("groups-k");
    k.setAccessibleText(TEXTS.get("k"));
    k.getItems().add(TEXTS.get("k.automatic"));
    for (int n = 2; n <= MOST; n++) {
      k.getItems().add(Integer.toString(n));
    }
    k.getSelectionModel().selectFirst();
    k.getSelectionModel().selectedIndexProperty().subscribe((_, place) -> model.k()
        .set(place.intValue() <= 0 ? Optional.empty() : Optional.of(place.intValue() + 1)));
    Label label = new Label(TEXTS.get("k"));
    label.setLabelFor(k);
    HBox row = new HBox(features, label, k);
    row.getStyleClass().add("index-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void refresh() {
    model.load();
  }

  private void show(Shown now) {
    Layout.remarks(remarks, now.remarks());
    Layout.remarks(together, now.components());
    while (maps.size() < now.pictures().maps().size()) {
      maps.add(map(maps.size()));
    }
    if (now.pictures().maps().isEmpty()) {
      Layout.show(maps.getFirst(), Optional.empty(), TEXTS.get("title"), now.pictures().why());
      pictures.getChildren().setAll(maps.getFirst());
    } else {
      for (int i = 0; i < now.pictures().maps().size(); i++) {
        maps.get(i).show(now.pictures().maps().get(i));
      }
      pictures.getChildren().setAll(maps.subList(0, now.pictures().maps().size()));
    }
    fill(by, now.rows().by());
    fill(schools, now.rows().schools());
    fill(trials, now.rows().trials());
    fill(traits, now.rows().traits());
    fill(connections, now.rows().connections());
    fill(loadings, now.rows().loadings());
    offer(now.choices());
  }

  private static <R> void fill(DataTable<R> table, List<R> rows) {
    table.setRows(rows);
    table.setVisible(!rows.isEmpty());
    table.setManaged(!rows.isEmpty());
  }

  private void offer(List<Choice> choices) {
    if (features.getItems().size() == choices.size()) {
      return;
    }
    features.getItems().setAll(choices.stream().map(this::item).toList());
  }

  private CheckMenuItem item(Choice choice) {
    CheckMenuItem item = new CheckMenuItem(choice.name());
    item.setId("groups-feature-" + choice.feature().id());
    item.setSelected(model.features().get().contains(choice.feature()));
    item.setOnAction(_ -> {
      List<Feature> chosen = new ArrayList<>(model.features().get());
      chosen.remove(choice.feature());
      if (item.isSelected()) {
        chosen.add(choice.feature());
      }
      model.features().set(List.copyOf(chosen));
    });
    return item;
  }
}
