package ru.kvartil.risk.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import ru.kvartil.index.ui.Layout;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.EntryWords;
import ru.kvartil.risk.ProgrammeState;
import ru.kvartil.risk.ui.RiskDesk.State;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Held;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The tab «Риски» of a card: risks with levels and the centre's estimate beside, what they rest on, measures, causes as the
/// school and as the centre see them, programmes with their stages.
public final class RisksTab implements SchoolTab.Content {
  /// Id of the tab of the card.
  public static final String ID = "risks";
  private static final Texts TEXTS = Texts.of(RisksTab.class);
  private static final String FORM = "form";
  private final RiskDesk desk;
  private final Workspace workspace;
  private final Latest latest;
  private final RiskFormModel form;
  private final Label message = new Label();
  private final DataTable<RiskRow> risks = new DataTable<>("school-risks", TEXTS.get("risks"), RiskRow.columns());
  private final DataTable<Entry> grounds;
  private final DataTable<Entry.Cause> schools;
  private final DataTable<Entry.Cause> centre;
  private final DataTable<StepRow> programmes;
  private final ScrollPane root;
  private School school;
  private Optional<State> state = Optional.empty();
  private String resumed = "";

  /// A line of the table of programmes: a stage, or a programme that has none yet.
  record StepRow(ProgrammeState programme, Optional<Entry.Step> step) {}

  /// The tab for every card.
  public static SchoolTab of(RiskDesk desk, Workspace workspace, Tasks tasks) {
    return SchoolTab.of(ID, TEXTS.get("risks"), school -> new RisksTab(school, desk, workspace, tasks));
  }

  private RisksTab(School school, RiskDesk desk, Workspace workspace, Tasks tasks) {
    this.school = school;
    this.desk = desk;
    this.workspace = workspace;
    this.latest = new Latest(tasks);
    this.form = new RiskFormModel(desk, workspace, tasks);
    this.grounds = grounds();
    this.schools = causes("risk-causes-school");
    this.centre = causes("risk-causes-centre");
    this.programmes = programmes();
    message.setId("risks-message");
    message.setWrapText(true);
    message.getStyleClass().add("tone-bad");
    message.managedProperty().bind(message.textProperty().isNotEmpty());
    root = Layout.page(message, new RiskFormCard(form).node(), risksCard(), groundsCard(), causesRow(),
        programmesCard());
    root.setId("risks-tab");
    form.spec().subscribe(spec -> {
      if (spec.isPresent()) {
        root.setVvalue(0);
      }
    });
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void refresh(School now) {
    school = now;
    latest.run(TEXTS.get("loading"), _ -> desk.state(workspace.year().get()), this::show,
        failure -> message.setText(failure.text()));
  }

  @Override
  public Map<String, String> begun() {
    return form.spec().get().map(spec -> Map.of(FORM, spec.key())).orElse(Map.of());
  }

  @Override
  public void resume(Map<String, String> begun) {
    resumed = begun.getOrDefault(FORM, "");
    state.ifPresent(_ -> openResumed());
  }

  private void openResumed() {
    if (!resumed.isEmpty()) {
      open(resumed);
      resumed = "";
    }
  }

  private void open(String key) {
    state.flatMap(now -> new RiskForms(now, school).byKey(key)).ifPresent(form::open);
  }

  private void edit(Optional<UUID> id) {
    id.ifPresent(known -> open("edit:" + known));
  }

  private void show(State now) {
    if (state.filter(before -> !before.year().equals(now.year())).isPresent()) {
      // What was begun belongs to the other year.
      form.cancel();
    }
    state = Optional.of(now);
    message.setText("");
    risks.setRows(now.of(school).stream().map(risk -> RiskRow.of(risk, now)).toList());
    var own = now.records().of(school.key());
    grounds.setRows(Stream.<Entry>concat(own.all(Entry.Measure.class).stream(), own.all(Entry.Evidence.class).stream())
        .toList());
    List<Entry.Cause> all = own.all(Entry.Cause.class);
    schools.setRows(all.stream().filter(cause -> cause.side() == Entry.Side.SCHOOL).toList());
    centre.setRows(all.stream().filter(cause -> cause.side() == Entry.Side.CENTRE).toList());
    programmes.setRows(now.records().programmes(school.key()).stream().flatMap(programme -> programme.steps().isEmpty()
        ? Stream.of(new StepRow(programme, Optional.empty()))
        : programme.steps().stream().map(step -> new StepRow(programme, Optional.of(step)))).toList());
    openResumed();
  }

  private Card risksCard() {
    risks.keyedBy(RiskRow::key).onOpen(TEXTS.get("do.level"), row -> open("level:" + code(row)));
    risks.empty(new EmptyState(TEXTS.get("risks.none"), TEXTS.get("risks.none.why")));
    return new Card(TEXTS.get("risks"), risks).actions(
        one("risk-level", TEXTS.get("do.level"), risks, row -> open("level:" + code(row))),
        one("risk-decide", TEXTS.get("do.decide"), risks, row -> open("decision:" + code(row))),
        one("risk-measure", TEXTS.get("do.measure"), risks, row -> open("measure:" + code(row))),
        one("risk-prove", TEXTS.get("do.prove"), risks, row -> open("evidence:" + code(row))));
  }

  private static String code(RiskRow row) {
    return row.risk().risk().code();
  }

  /// A button for the one row that is selected.
  static <R> Button one(String id, String words, DataTable<R> table, Consumer<R> action) {
    Button button = new ActionButton(id, words, () -> action.accept(table.selection().getFirst()));
    Held.off(button, Bindings.createBooleanBinding(() -> table.selection().size() != 1, table.selection()));
    return button;
  }

  private DataTable<Entry> grounds() {
    return new DataTable<Entry>("risk-grounds", TEXTS.get("grounds"), List.of(
        Column.growing(0, Column.words("kind", TEXTS.get("column.what"), entry -> entry instanceof Entry.Evidence one
            ? EntryWords.of(one.kind())
            : TEXTS.get("measure"))),
        Column.growing(1, Column.words("risk", TEXTS.get("column.risk"), entry -> risk(subject(entry)))),
        Column.growing(2, Column.words("text", TEXTS.get("column.text"), entry -> entry instanceof Entry.Measure one
            ? one.text()
            : ((Entry.Evidence) entry).finding())),
        Column.growing(1, Column.words("more", TEXTS.get("column.more"), entry -> entry instanceof Entry.Measure one
            ? one.responsible()
            : ((Entry.Evidence) entry).reference())),
        Column.growing(0, Column.cells("date", TEXTS.get("column.date"), entry -> entry instanceof Entry.Measure one
            ? date(one.due(), one.done(), one.overdue(desk.today()))
            : Cell.words(((Entry.Evidence) entry).noted().map(RussianFormat::shortDate).orElse(""))))))
        .keyedBy(
            entry -> entry.id().orElseThrow())
        .onOpen(TEXTS.get("do.change"), entry -> edit(entry.id()));
  }

  private static Entry.Subject subject(Entry entry) {
    return entry instanceof Entry.Measure one ? one.subject() : ((Entry.Evidence) entry).subject();
  }

  private String risk(Entry.Subject subject) {
    return state.flatMap(now -> now.catalogue().risk(subject.risk())).map(risk -> risk.name()).orElse("");
  }

  /// «до 31.08.2025», «выполнено 20.08.2025», «просрочено, срок 31.08.2025».
  static Cell date(Optional<LocalDate> due, Optional<LocalDate> done, boolean overdue) {
    if (done.isPresent()) {
      return Cell.words(TEXTS.get("date.done", RussianFormat.shortDate(done.get())), Tone.GOOD);
    }
    String until = due.map(RussianFormat::shortDate).orElse("");
    return overdue
        ? Cell.words(TEXTS.get("date.overdue", until), Tone.BAD)
        : Cell.words(until.isEmpty() ? "" : TEXTS.get("date.due", until));
  }

  private Card groundsCard() {
    grounds.empty(new EmptyState(TEXTS.get("grounds.none"), TEXTS.get("grounds.none.why")));
    return new Card(TEXTS.get("grounds"), grounds).actions(
        new ActionButton("risk-monitoring", TEXTS.get("do.monitoring"), () -> open("monitoring")),
        one("risk-ground-change", TEXTS.get("do.change"), grounds, entry -> edit(entry.id())));
  }

  private DataTable<Entry.Cause> causes(String id) {
    DataTable<Entry.Cause> table = new DataTable<>(id, TEXTS.get("causes"), List.of(
        Column.growing(0, Column.words("sphere", TEXTS.get("column.sphere"), cause -> EntryWords.of(cause.sphere()))),
        Column.growing(3, Column.words("cause", TEXTS.get("column.cause"), Entry.Cause::text))));
    table.empty(new EmptyState(TEXTS.get("causes.none"), TEXTS.get("causes.none.why")));
    return table.keyedBy(cause -> cause.id().orElseThrow()).onOpen(TEXTS.get("do.change"), cause -> edit(cause.id()));
  }

  private Node causesRow() {
    Card left = new Card(TEXTS.get("causes.school"), schools).actions(
        new ActionButton("risk-cause-school", TEXTS.get("do.cause"), () -> open("cause:" + Entry.Side.SCHOOL)),
        one("risk-cause-school-change", TEXTS.get("do.change"), schools, cause -> edit(cause.id())));
    Card right = new Card(TEXTS.get("causes.centre"), centre).actions(
        new ActionButton("risk-cause-centre", TEXTS.get("do.cause"), () -> open("cause:" + Entry.Side.CENTRE)),
        one("risk-cause-centre-change", TEXTS.get("do.change"), centre, cause -> edit(cause.id())));
    HBox row = new HBox(left, right);
    row.getStyleClass().add("index-row");
    for (Region card : List.of(left, right)) {
      HBox.setHgrow(card, Priority.ALWAYS);
      card.setPrefWidth(400);
    }
    return row;
  }

  private DataTable<StepRow> programmes() {
    DataTable<StepRow> table = new DataTable<>("risk-programmes", TEXTS.get("programmes"), stepColumns());
    table.empty(new EmptyState(TEXTS.get("programmes.none"), TEXTS.get("programmes.none.why"))
        .step("risk-programme-first", TEXTS.get("do.programme"), () -> open("programme")));
    return table.keyedBy(row -> Objects.hash(row.programme().programme().id(), row.step().flatMap(Entry.Step::id)))
        .onOpen(TEXTS.get("do.change"), row -> edit(row.step().map(Entry.class::cast).orElse(row.programme()
            .programme()).id()));
  }

  private List<Column<StepRow>> stepColumns() {
    return List.of(
        Column.growing(1, Column.words("kind", TEXTS.get("column.programme"), row -> name(row.programme()
            .programme()))),
        Column.growing(0, Column.words("years", TEXTS.get("column.years"), row -> TEXTS.get("years", row.programme()
            .programme().first().label(), row.programme().programme().last().label()))),
        Column.growing(0, Column.words("stage", TEXTS.get("column.stage"), row -> row.step().map(step -> EntryWords.of(
            step.stage())).orElse(""))),
        Column.growing(0, Column.cells("date", TEXTS.get("column.date"), row -> row.step().map(step -> date(step.due(),
            step.done(), step.overdue(desk.today()))).orElseGet(() -> Cell.missing(TEXTS.get("stages.none"))))),
        Column.growing(0, Column.words("responsible", TEXTS.get("column.responsible"), row -> row.programme()
            .programme().responsible())),
        Column.growing(1, Column.words("link", TEXTS.get("column.link"), row -> row.step().map(Entry.Step::link).orElse(
            ""))));
  }

  static String name(Entry.Programme programme) {
    return TEXTS.get("programme", EntryWords.of(programme.kind()), programme.title());
  }

  private Card programmesCard() {
    return new Card(TEXTS.get("programmes"), programmes).actions(
        new ActionButton("risk-programme", TEXTS.get("do.programme"), () -> open("programme")),
        one("risk-step", TEXTS.get("do.step"), programmes, row -> row.programme().programme().id().ifPresent(
            id -> open("step:" + id))),
        one("risk-programme-change", TEXTS.get("do.change.programme"), programmes, row -> edit(row.programme()
            .programme().id())));
  }
}
