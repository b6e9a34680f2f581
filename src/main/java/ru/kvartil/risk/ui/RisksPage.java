package ru.kvartil.risk.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import ru.kvartil.chart.HeatMap;
import ru.kvartil.index.ui.IndexPage;
import ru.kvartil.index.ui.IndexScreens;
import ru.kvartil.index.ui.Layout;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.EntryWords;
import ru.kvartil.risk.ProgrammeState;
import ru.kvartil.risk.RiskCharts;
import ru.kvartil.risk.SchoolRisk;
import ru.kvartil.risk.ui.RiskDesk.State;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The tab «Риски» of «Индексы»: the map of schools by risks with its numbers as a table, what is overdue, loading a table of the
/// РПШ, the list of risks with the library of measures.
public final class RisksPage implements IndexPage.Content {
  /// Id of the tab.
  public static final String ID = "risks";
  private static final Texts TEXTS = Texts.of(RisksPage.class);
  private static final int ROWS = 40;
  private static final Comparator<SchoolRisk> GREATEST = Comparator
      .comparingDouble(risk -> -risk.severity().orElse(-1));
  private final RiskDesk desk;
  private final Workspace workspace;
  private final Latest latest;
  private final ChartPanel chart;
  private final HBox pages = new HBox(8);
  private final Label message = new Label();
  private final DataTable<RiskRow> table;
  private final DataTable<Overdue> overdue;
  private final PastePane paste;
  private final ListPane list;
  private final ScrollPane root;
  private List<HeatMap> maps = List.of();

  /// A programme whose stage is late.
  record Overdue(School school, ProgrammeState programme, Entry.Step step) {}

  /// The tab for the page of indices.
  public static IndexPage of(RiskDesk desk, Workspace workspace, Tasks tasks, IndexScreens.Charts charts) {
    return new IndexPage(ID, TEXTS.get("risks"), List.of(TEXTS.get("search.profile"), TEXTS.get("search.programmes")),
        () -> new RisksPage(desk, workspace, tasks, charts));
  }

  private RisksPage(RiskDesk desk, Workspace workspace, Tasks tasks, IndexScreens.Charts charts) {
    this.desk = desk;
    this.workspace = workspace;
    this.latest = new Latest(tasks);
    this.chart = charts.panel("risk-heat");
    this.table = table();
    this.overdue = overdue();
    this.paste = new PastePane(new PasteModel(desk, workspace, tasks), charts.picker());
    this.list = new ListPane(new RiskFormModel(desk, workspace, tasks));
    chart.setOnOpen(target -> workspace.openSchool(new SchoolKey(Integer.parseInt(target.id())), RisksTab.ID));
    message.setId("risk-page-message");
    message.setWrapText(true);
    message.getStyleClass().add("tone-bad");
    message.managedProperty().bind(message.textProperty().isNotEmpty());
    HBox top = new HBox(8, new ActionButton("risk-paste", TEXTS.get("do.paste"), this::openPaste), pages);
    root = Layout.page(message, paste.node(), top, chart, new Card(TEXTS.get("page.levels"), table),
        new Card(TEXTS.get("page.overdue"),
            overdue),
        list.node());
  }

  private void openPaste() {
    paste.open();
    root.setVvalue(0);
  }

  private DataTable<RiskRow> table() {
    DataTable<RiskRow> made = new DataTable<>("risk-levels", TEXTS.get("page.levels"), Stream.concat(Stream.of(Column
        .<RiskRow>growing(1, Column.words("school", TEXTS.get("column.school"), row -> row.risk().school().name()))),
        RiskRow.columns().stream().filter(column -> !column.id().equals("kind"))).toList());
    made.empty(new EmptyState(TEXTS.get("page.none"), TEXTS.get("page.none.why")).step("risk-paste-first", TEXTS.get(
        "do.paste"), this::openPaste));
    return made.keyedBy(RiskRow::key).onOpen(TEXTS.get("do.open"), row -> workspace.openSchool(row.risk().school()
        .key(), RisksTab.ID));
  }

  private DataTable<Overdue> overdue() {
    DataTable<Overdue> made = new DataTable<>("risk-overdue", TEXTS.get("page.overdue"), List.of(
        Column.growing(1, Column.words("school", TEXTS.get("column.school"), row -> row.school().name())),
        Column.growing(2, Column.words("programme", TEXTS.get("column.programme"), row -> RisksTab.name(row.programme()
            .programme()))),
        Column.growing(0, Column.words("stage", TEXTS.get("column.stage"), row -> EntryWords.of(row.step().stage()))),
        Column.growing(0, Column.cells("date", TEXTS.get("column.due"), row -> RisksTab.date(row.step().due(), row
            .step().done(), true))),
        Column.growing(1, Column.words("responsible", TEXTS.get("column.responsible"), row -> row.programme()
            .programme().responsible()))));
    made.empty(new EmptyState(TEXTS.get("overdue.none"), TEXTS.get("overdue.none.why")));
    return made.keyedBy(row -> row.step().id().orElseThrow()).onOpen(TEXTS.get("do.open"), row -> workspace.openSchool(
        row.school().key(), RisksTab.ID));
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void refresh() {
    latest.run(TEXTS.get("loading"), _ -> {
      State state = desk.state(workspace.year().get());
      Map<School, List<SchoolRisk>> schools = new LinkedHashMap<>();
      state.schools().forEach(school -> schools.put(school, state.of(school)));
      return new Shown(state, schools, RiskCharts.heat(state.year(), schools).map(map -> map.pages(ROWS)).orElse(List
          .of()));
    }, this::show, failure -> message.setText(failure.text()));
  }

  private record Shown(State state, Map<School, List<SchoolRisk>> schools, List<HeatMap> maps) {}

  private void show(Shown now) {
    message.setText("");
    maps = now.maps();
    turn(0);
    table.setRows(now.schools().values().stream().flatMap(List::stream).filter(RisksPage::known).sorted(GREATEST)
        .map(risk -> RiskRow.of(
            risk, now.state()))
        .toList());
    overdue.setRows(now.schools().keySet().stream().flatMap(school -> now.state().records().programmes(school.key())
        .stream().flatMap(programme -> programme.overdue(now.state().today()).stream().map(step -> new Overdue(school,
            programme, step))))
        .toList());
    list.show(now.state());
  }

  /// What somebody has told or decided, and what the centre's numbers put above the least level.
  private static boolean known(SchoolRisk risk) {
    return risk.level().isPresent() || risk.handling().decision().isPresent() || risk.estimate().flatMap(each -> each
        .level()).filter(word -> risk.risk().severity(word).orElse(0) > 0).isPresent();
  }

  private void turn(int page) {
    Layout.show(chart, maps.isEmpty() ? Optional.empty() : Optional.of(maps.get(page)), TEXTS.get("page.heat"), TEXTS
        .get("page.heat.none"));
    pages.getChildren().clear();
    for (int at = 0; maps.size() > 1 && at < maps.size(); at++) {
      int to = at;
      Button button = new ActionButton("risk-heat-" + (at + 1), TEXTS.get("page.part", at + 1), () -> turn(to));
      button.setDisable(at == page);
      pages.getChildren().add(button);
    }
    pages.setManaged(maps.size() > 1);
  }
}
