package ru.kvartil.school.ui.life;

import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import ru.kvartil.school.FormerName;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.ui.RegistryDesk;
import ru.kvartil.school.ui.RegistryDesk.Story;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.StatusWords;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.school.ui.life.LifeModel.Form;
import ru.kvartil.school.ui.status.MarkCard;
import ru.kvartil.school.ui.status.MarkModel;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Held;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The tab «Статусы и история» of a card.
public final class LifeTab implements SchoolTab.Content {
  private static final Texts TEXTS = Texts.of(LifeTab.class);
  private static final String FORM = "form";
  private static final String MARK = "mark";
  private final LifeModel model;
  private final MarkModel marking;
  private final ScrollPane root;

  /// The tab for every card.
  public static SchoolTab of(RegistryDesk desk, Workspace workspace, Tasks tasks) {
    return SchoolTab.of("life", TEXTS.get("life.title"), school -> new LifeTab(
        new LifeModel(school.key(), desk, workspace, tasks), new MarkModel(desk, workspace, tasks)));
  }

  private LifeTab(LifeModel model, MarkModel marking) {
    this.model = model;
    this.marking = marking;
    Label said = new Label();
    said.setId("life-message");
    said.setWrapText(true);
    said.getStyleClass().add("tone-bad");
    said.textProperty().bind(model.message());
    said.managedProperty().bind(model.message().isNotEmpty());
    VBox column = new VBox(said, new MarkCard(marking).node(), statuses(), new LifeForms(model).node(), work());
    column.getStyleClass().add("sheet-column");
    root = new ScrollPane(column);
    root.setId("life");
    root.getStyleClass().add("sheet-scroll");
    root.setFitToWidth(true);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    URL sheet = Objects.requireNonNull(SchoolTab.class.getResource("school.css"), "school.css");
    root.getStylesheets().add(sheet.toExternalForm());
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void refresh(School school) {
    model.load();
  }

  @Override
  public Map<String, String> begun() {
    Map<String, String> begun = new HashMap<>();
    if (model.unsaved()) {
      begun.put(FORM, model.form().get().name());
    }
    if (!marking.schools().get().isEmpty()) {
      begun.put(MARK, "");
    }
    return begun;
  }

  @Override
  public void resume(Map<String, String> begun) {
    Optional.ofNullable(begun.get(FORM)).ifPresent(form -> model.open(Form.valueOf(form)));
    if (begun.containsKey(MARK)) {
      withStory(story -> marking.start(List.of(story.school())));
    }
  }

  private Card statuses() {
    DataTable<SchoolStatus> table = new DataTable<>("statuses", TEXTS.get("life.statuses"), List.of(
        Column.growing(0, Column.words("year", TEXTS.get("life.year"), status -> status.year().label())),
        Column.growing(0, Column.cells("kind", TEXTS.get("life.kind"), status -> Cell
            .chips(new Cell.Word(StatusWords.kind(status.kind()), StatusWords.tone(status.kind()))))),
        Column.growing(0, Column.words("order", TEXTS.get("life.order"), status -> status.grounds().order())),
        Column.growing(0, Column.words("date", TEXTS.get("life.date"),
            status -> status.grounds().date().map(RussianFormat::shortDate).orElse(""))),
        Column.growing(3, Column.words("reason", TEXTS.get("life.reason"), status -> status.grounds().reason()))));
    Runnable add = () -> withStory(story -> marking.start(List.of(story.school())));
    table.empty(new EmptyState(TEXTS.get("life.statuses.none"), TEXTS.get("life.statuses.why"))
        .step("life-mark-first", TEXTS.get("life.mark"), add));
    table.onOpen(TEXTS.get("life.change"), this::change);
    model.story().subscribe(story -> table.setRows(story == null ? List.of() : story.statuses()));
    Button mark = new ActionButton("life-mark", TEXTS.get("life.mark"), add);
    Button change = new ActionButton("life-change", TEXTS.get("life.change"),
        () -> change(table.selection().getFirst()));
    Button remove = new ActionButton("life-unmark", TEXTS.get("life.unmark"),
        () -> model.unmark(table.selection().getFirst()));
    var single = Bindings.createBooleanBinding(() -> table.selection().size() != 1, table.selection());
    Held.off(change, single);
    Held.off(remove, single);
    return new Card(TEXTS.get("life.statuses"), table).actions(mark, change, remove);
  }

  private void change(SchoolStatus status) {
    withStory(story -> marking.start(story.school(), status));
  }

  private interface Use {
    void of(Story story);
  }

  private void withStory(Use use) {
    Story story = model.story().get();
    if (story != null) {
      use.of(story);
    }
  }

  private Card work() {
    Label state = LifeForms.words("");
    state.setId("life-state");
    state.getStyleClass().remove("muted");
    Label names = LifeForms.words("");
    names.setId("life-names");
    Button reopen = new ActionButton("life-reopen", TEXTS.get("life.reopen"), model::reopen);
    Button close = new ActionButton("life-close", TEXTS.get("life.close"), () -> model.open(Form.CLOSING));
    model.story().subscribe(story -> {
      if (story != null) {
        boolean ended = story.school().end().isPresent();
        state.setText(state(story));
        names.setText(names(story.names()));
        reopen.setVisible(ended);
        reopen.setManaged(ended);
        close.setVisible(!ended);
        close.setManaged(!ended);
      }
    });
    HBox buttons = new HBox(
        new ActionButton("life-rename", TEXTS.get("life.rename"), () -> model.open(Form.RENAMING)), close, reopen,
        new ActionButton("life-merge", TEXTS.get("life.merge"), () -> model.open(Form.MERGING)));
    buttons.getStyleClass().add("save-line");
    return new Card(TEXTS.get("life.work"), state, names, buttons);
  }

  private static String state(Story story) {
    return story.school().end().map(end -> {
      String date = RussianFormat.shortDate(end.date());
      String heir = end.successor().map(story::name).orElse("");
      String base = heir.isEmpty() ? TEXTS.get("life.closed", date) : TEXTS.get("life.closed.heir", date, heir);
      return end.reason().isEmpty() ? base : TEXTS.get("life.closed.reason", base, end.reason());
    }).orElseGet(() -> TEXTS.get("life.works"));
  }

  private static String names(List<FormerName> names) {
    return String.join("\n", names.stream()
        .map(name -> TEXTS.get("life.former", RussianFormat.shortDate(name.until()), name.name())).toList());
  }
}
