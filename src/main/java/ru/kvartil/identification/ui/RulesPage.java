package ru.kvartil.identification.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.identification.FindingExplanations;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.State;
import ru.kvartil.index.ui.IndexState;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ui.RulesChoice;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.NamedChoice;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// «Что дают разные методики»: schools by rule sets, the same as the command `compare-profiles`.
final class RulesPage implements Page {
  private static final Texts TEXTS = Texts.of(RulesPage.class);
  private final IdentificationDesk desk;
  private final RulesChoice rules;
  private final Workspace workspace;
  private final Latest latest;
  private final PageHead head = new PageHead(TEXTS.get("rules.title"));
  private final NamedChoice<Flag> flag = new NamedChoice<>("rules-flag", TEXTS.get("rules.flag"),
      List.of(Flag.values()), Flag::text);
  private final Label counts = new Label();
  private final StackPane place = new StackPane();
  private final VBox body = new VBox(counts, place);

  RulesPage(IdentificationDesk desk, RulesChoice rules, Workspace workspace, Tasks tasks) {
    this.desk = desk;
    this.rules = rules;
    this.workspace = workspace;
    this.latest = new Latest(tasks);
    flag.setValue(rules.chosen().get().flags().getFirst().flag());
    flag.valueProperty().subscribe((_, _) -> shown());
    head.marks().add(flag);
    counts.setId("rules-counts");
    counts.setWrapText(true);
    counts.setMinHeight(Region.USE_PREF_SIZE);
    body.setSpacing(12);
  }

  @Override
  public PageHead head() {
    return head;
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public void shown() {
    SchoolYear year = workspace.year().get();
    Flag of = flag.getValue();
    List<IdentificationProfile> sets = chosenFirst(finding(of, rules.offered()));
    head.setNote(TEXTS.get("rules.note", year.label()));
    latest.run(TEXTS.get("computing"), _ -> {
      IndexState state = desk.state();
      List<Identification> all = sets.stream().map(each -> desk.find(state, each, year)).toList();
      return new Compared(of, all, rows(of, all));
    }, this::show, failure -> nothing(failure.text()));
  }

  /// Rule sets in use that find a flag, each name in the version saved last.
  static List<IdentificationProfile> finding(Flag flag, List<IdentificationProfile> all) {
    Map<String, IdentificationProfile> last = new LinkedHashMap<>();
    all.stream().filter(each -> each.applied() && each.rule(flag).isPresent())
        .forEach(each -> last.put(each.document().name(), each));
    return List.copyOf(last.values());
  }

  /// What the person computes by stands at the left.
  private List<IdentificationProfile> chosenFirst(List<IdentificationProfile> sets) {
    String name = rules.chosen().get().document().name();
    return Stream.concat(sets.stream().filter(each -> each.document().name().equals(name)),
        sets.stream().filter(each -> !each.document().name().equals(name))).toList();
  }

  /// One school under all rule sets.
  ///
  /// @param in under how many of them it is in
  private record Row(SchoolKey key, String name, List<Cell> states, Cell in, Map<String, Explanation.Lazy> origin) {}

  /// What was computed.
  private record Compared(Flag of, List<Identification> all, List<Row> rows) {}

  /// All rule sets judge the same schools in the same order.
  private static List<Row> rows(Flag of, List<Identification> all) {
    boolean none = all.isEmpty() || all.stream().anyMatch(each -> each.refused().isPresent());
    return none
        ? List.of()
        : IntStream.range(0, all.getFirst().schools().size()).mapToObj(i -> row(i, of, all)).toList();
  }

  private void show(Compared compared) {
    Flag of = compared.of();
    List<Identification> all = compared.all();
    Optional<String> refused = all.stream().flatMap(each -> each.refused().stream()).findFirst();
    if (all.isEmpty() || refused.isPresent()) {
      nothing(refused.orElseGet(() -> TEXTS.get("rules.none", of.text())));
      return;
    }
    counts.setText(TEXTS.get("rules.counts", of.text(), String.join("; ", all.stream().map(each -> TEXTS.get(
        "rules.count", each.profile().document().name(), RussianFormat.plain(each.found(of).size()))).toList())));
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.growing(0, Column.words("name", TEXTS.get("column.school"), Row::name)));
    columns.add(Column.<Row>tightNumbers("in", TEXTS.get("column.in"), Row::in).explained(Row::origin));
    for (int i = 0; i < all.size(); i++) {
      int number = i;
      columns.add(Column.growing(0.4, Column.<Row>cells(id(i), all.get(i).profile().document().name(),
          row -> row.states().get(number)).explained(Row::origin)));
    }
    DataTable<Row> table = new DataTable<Row>("rules-schools", TEXTS.get("rules.title"), columns).keyedBy(Row::key)
        .forgetful().onOpen(TEXTS.get("open.card"), row -> workspace.openSchool(row.key(), IdentificationScreens.ID))
        .sortBy("name", true);
    table.setRows(compared.rows());
    place.setAlignment(Pos.TOP_LEFT);
    place.getChildren().setAll(table);
  }

  private static String id(int set) {
    return "set-%d".formatted(set);
  }

  private static Row row(int place, Flag of, List<Identification> all) {
    Map<String, Explanation.Lazy> origin = new HashMap<>();
    List<Cell> cells = new ArrayList<>();
    int in = 0;
    for (int i = 0; i < all.size(); i++) {
      Identification found = all.get(i);
      SchoolFinding school = found.schools().get(place);
      cells.add(StateCells.flag(school, of));
      in += school.state(of) == State.FIRED ? 1 : 0;
      origin.put(id(i), () -> new FindingExplanations(found).flag(school, of));
    }
    int sets = in;
    String name = all.getFirst().schools().get(place).school().school().name();
    origin.put("in", () -> Explanation.number(TEXTS.get("rules.in", name, of.text()), RussianFormat.plain(sets),
        all.stream().map(each -> new FindingExplanations(each).flag(each.schools().get(place), of)).toList()));
    return new Row(all.getFirst().schools().get(place).school().key(), name, cells,
        Cell.number(in, RussianFormat.plain(in)), Map.copyOf(origin));
  }

  private void nothing(String why) {
    counts.setText("");
    place.getChildren().setAll(new EmptyState(TEXTS.get("none"), why));
  }
}
