package ru.kvartil.supportlist.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.index.ui.IndexPage;
import ru.kvartil.index.ui.Layout;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.ListComparison;
import ru.kvartil.supportlist.ListComparison.Side;
import ru.kvartil.supportlist.ListPapers;
import ru.kvartil.supportlist.ListWork.Given;
import ru.kvartil.supportlist.SupportList;
import ru.kvartil.supportlist.SupportList.Draft;
import ru.kvartil.supportlist.frozen.Freezing.Opened;
import ru.kvartil.supportlist.frozen.FrozenMark;
import ru.kvartil.supportlist.ui.ListDesk.Compared;
import ru.kvartil.supportlist.ui.ListDesk.State;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.NamedChoice;
import ru.kvartil.ui.print.PrintRequest;
import ru.kvartil.ui.table.DataTable;

/// Lists of the year, ours beside others, frozen calculations, statuses by years.
final class ListsPane implements IndexPage.Content {
  private static final Texts TEXTS = Texts.of(ListsPane.class);
  private static final double LOW = 190;
  private static final double HIGH = 320;
  /// The set that is offered first, as `identify` does.
  private static final String USUAL = ShippedProfiles.identification().getFirst().document().name();
  private final ListDesk desk;
  private final Workspace workspace;
  private final Tasks tasks;
  private final Clock clock;
  private final Latest latest;
  private final Label said = new Label();
  private final ListForm form = new ListForm(this::save);
  private final DataTable<SupportList> lists = ListTables.lists();
  private final DataTable<FrozenMark> frozen = ListTables.frozen();
  private final DataTable<ListComparison.Row> sides = ListTables.sides();
  private final DataTable<ListTables.Difference> differences = ListTables.differences();
  private final VBox years = new VBox();
  private final NamedChoice<IdentificationProfile> rules = new NamedChoice<>("freeze-rules",
      TEXTS.get("lists.rules"), List.of(), each -> each.document().name());
  private final NamedChoice<SupportList> beside = new NamedChoice<>("list-beside", TEXTS.get("lists.beside"), List.of(),
      ListTables::title);
  private final Card besideCard = new Card(TEXTS.get("lists.sides"), sides);
  private final Label compared = new Label();
  private final Card comparedCard = new Card(TEXTS.get("lists.again"), compared, differences);
  private final Node node;
  private @Nullable State state;

  ListsPane(ListDesk desk, Workspace workspace, Tasks tasks, Clock clock) {
    this.desk = desk;
    this.workspace = workspace;
    this.tasks = tasks;
    this.clock = clock;
    this.latest = new Latest(tasks);
    lists.setPrefHeight(LOW);
    frozen.setPrefHeight(LOW);
    sides.setPrefHeight(HIGH);
    differences.setPrefHeight(HIGH);
    said.setId("lists-said");
    said.setWrapText(true);
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    compared.setId("frozen-said");
    compared.setWrapText(true);
    lists.keyedBy(SupportList::id).onOpen(TEXTS.get("lists.change"), this::change);
    frozen.keyedBy(FrozenMark::id).onOpen(TEXTS.get("lists.compare"), this::compare);
    Card listsCard = new Card(TEXTS.get("lists.lists"), lists).actions(
        new ActionButton("list-new", TEXTS.get("lists.new"), () -> start(Optional.empty())),
        one(lists, "list-change", TEXTS.get("lists.change"), this::change),
        force(), one(lists, "list-print", TEXTS.get("lists.print"), this::printList),
        one(lists, "list-remove", TEXTS.get("lists.remove"), this::remove));
    HBox freezing = new HBox(8, rules,
        new ActionButton("freeze-do", TEXTS.get("lists.freeze"), this::freeze, "accent"));
    VBox shelf = new VBox(8, freezing, frozen);
    Card frozenCard = new Card(TEXTS.get("lists.frozen"), shelf).actions(
        one(frozen, "frozen-compare", TEXTS.get("lists.compare"), this::compare),
        one(frozen, "frozen-propose", TEXTS.get("lists.propose"), this::propose),
        one(frozen, "frozen-print", TEXTS.get("lists.print-calculation"), this::printCalculation));
    besideCard.actions(beside);
    show(besideCard, false);
    show(comparedCard, false);
    beside.valueProperty().subscribe(this::compareLists);
    lists.empty(new EmptyState(TEXTS.get("lists.none"), TEXTS.get("lists.none.why"))
        .step("list-first", TEXTS.get("lists.new"), () -> start(Optional.empty())));
    frozen.empty(new EmptyState(TEXTS.get("lists.no-frozen"), TEXTS.get("lists.no-frozen.why")));
    this.node = Layout.page(said, form.node(), listsCard, besideCard, frozenCard, comparedCard,
        new Card(TEXTS.get("lists.years"), years));
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void refresh() {
    latest.run(TEXTS.get("lists.loading"), _ -> desk.load(workspace.year().get()), this::show, this::tell);
  }

  private void show(State now) {
    state = now;
    lists.setRows(now.lists());
    frozen.setRows(now.frozen());
    IdentificationProfile chosen = rules.getValue();
    rules.getItems().setAll(now.rules());
    rules.setValue(now.rules().stream()
        .filter(each -> chosen != null && each.document().name().equals(chosen.document().name())).findFirst()
        .or(() -> now.rules().stream().filter(each -> each.document().name().equals(USUAL)).findFirst())
        .or(() -> now.rules().stream().findFirst()).orElse(null));
    List<SupportList> others = now.lists().stream().filter(list -> !list.own()).toList();
    SupportList before = beside.getValue();
    beside.getItems().setAll(others);
    beside.setValue(others.stream().filter(list -> before != null && list.id().equals(before.id())).findFirst()
        .or(() -> others.stream().findFirst()).orElse(null));
    compareLists();
    DataTable<ListDesk.YearRow> matrix = ListTables.years(now, workspace);
    matrix.setPrefHeight(HIGH + LOW);
    matrix.setRows(now.rows());
    years.getChildren().setAll(matrix);
  }

  private static void show(Card card, boolean shown) {
    card.setVisible(shown);
    card.setManaged(shown);
  }

  private void tell(Failure failure) {
    tell(failure.text(), true);
  }

  private void tell(String words, boolean bad) {
    said.setText(words);
    said.getStyleClass().removeAll("tone-bad", "tone-good");
    said.getStyleClass().add(bad ? "tone-bad" : "tone-good");
  }

  private <R> Button one(DataTable<R> table, String id, String words, Consumer<R> deed) {
    Button button = new ActionButton(id, words, () -> deed.accept(table.selection().getFirst()));
    button.disableProperty().bind(javafx.beans.binding.Bindings.size(table.selection()).isNotEqualTo(1));
    return button;
  }

  private Button force() {
    Button button = one(lists, "list-force", TEXTS.get("lists.force"), this::force);
    button.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(
        () -> TEXTS.get(lists.selection().size() == 1 && lists.selection().getFirst().inForce()
            ? "lists.withdraw"
            : "lists.force"),
        lists.selection()));
    return button;
  }

  private void start(Optional<SupportList> list) {
    State now = state;
    if (now != null) {
      said.setText("");
      form.start(list, now.year(), now.schools());
    }
  }

  private void change(SupportList list) {
    start(Optional.of(list));
  }

  private void save(Optional<UUID> id, Draft draft) {
    tasks.run(TEXTS.get("lists.saving"), _ -> {
      desk.save(id, draft);
      return true;
    }, _ -> {
      form.close();
      tell(TEXTS.get("lists.saved", draft.requisites().body(), draft.lines().size()), false);
      workspace.changed();
    }, failure -> form.refuse(failure.text()));
  }

  private void force(SupportList list) {
    if (list.inForce()) {
      run(() -> {
        desk.withdraw(list);
        return TEXTS.get("lists.withdrawn.said");
      });
    } else {
      run(() -> {
        Given given = desk.force(list);
        return TEXTS.get("lists.forced.said", given.given(), given.had(), given.unknown());
      });
    }
  }

  private void remove(SupportList list) {
    run(() -> {
      desk.remove(list);
      return TEXTS.get("lists.removed.said");
    });
  }

  private void freeze() {
    IdentificationProfile chosen = rules.getValue();
    State now = state;
    if (chosen != null && now != null) {
      run(() -> TEXTS.get("lists.frozen.said", desk.freeze(chosen, now.year()).hash()));
    }
  }

  private void propose(FrozenMark mark) {
    State now = state;
    if (now != null) {
      run(() -> TEXTS.get("lists.proposed.said", desk.propose(mark.id(), now).lines().size()));
    }
  }

  private void run(Deed deed) {
    tasks.run(TEXTS.get("lists.saving"), _ -> deed.run(), words -> {
      tell(words, false);
      workspace.changed();
    }, this::tell);
  }

  /// A command that says what came of it.
  private interface Deed {
    String run() throws Failure;
  }

  private void compareLists() {
    State now = state;
    SupportList theirs = beside.getValue();
    Optional<SupportList> ours = now == null
        ? Optional.empty()
        : now.lists().stream().filter(SupportList::own).filter(list -> theirs != null
            && list.requisites().gives() == theirs.requisites().gives()).findFirst();
    show(besideCard, ours.isPresent() && theirs != null);
    if (now != null && theirs != null && ours.isPresent()) {
      tasks.run(TEXTS.get("lists.loading"), _ -> desk.compare(ours.get(), theirs, now.schools()), found -> {
        sides.setRows(found.rows());
        besideCard.setTitle(TEXTS.get("lists.sides.count", found.count(Side.BOTH), found.count(Side.ONLY_OURS),
            found.count(Side.ONLY_THEIRS)));
      }, this::tell);
    }
  }

  private void compare(FrozenMark mark) {
    tasks.run(TEXTS.get("lists.comparing"), _ -> desk.again(mark.id()), this::compared, failure -> {
      show(comparedCard, false);
      tell(failure);
    });
  }

  private void compared(Compared now) {
    Opened opened = now.opened();
    compared.setText(TEXTS.get(now.found().same() ? "lists.again.same" : "lists.again.differs",
        opened.mark().profile(), opened.mark().version(), opened.mark().person(), opened.mark().hash(),
        opened.calculation().found(opened.calculation().flag()).size()));
    differences.setRows(ListTables.differences(now.found()));
    show(comparedCard, true);
    said.setText("");
  }

  private void printCalculation(FrozenMark mark) {
    tasks.run(TEXTS.get("lists.loading"), _ -> desk.open(mark.id()),
        opened -> print(papers(opened).calculation()), this::tell);
  }

  private void printList(SupportList list) {
    if (list.calculation().isEmpty()) {
      tell(TEXTS.get("lists.print.not-ours"), true);
      return;
    }
    UUID calculation = list.calculation().get();
    tasks.run(TEXTS.get("lists.loading"), _ -> desk.open(calculation),
        opened -> print(papers(opened).proposals(list)), this::tell);
  }

  private ListPapers papers(Opened opened) {
    State now = state;
    return new ListPapers(opened.mark(), opened.calculation(), LocalDate.now(clock), now == null ? "" : now.centre());
  }

  private void print(ru.kvartil.report.ReportContent content) {
    node.fireEvent(new PrintRequest(content));
  }
}
