package ru.kvartil.methodology.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.ProfileCheck;
import ru.kvartil.methodology.ProfileDocument;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLines;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.FilePicker.FileKind;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Held;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// All methods at the left, every number of the selected one at the right.
final class MethodsPage implements Page {
  private static final Texts TEXTS = Texts.of(MethodsPage.class);
  private static final FileKind FILES = new FileKind(TEXTS.get("file.kind"), List.of("json"));
  private final MethodsModel model;
  private final FilePicker picker;
  private final Ways ways;
  private final PageHead head = new PageHead(TEXTS.get("methods.title"));
  private final DataTable<MethodologyProfile> list;
  /// Kept, because a read-only view hears its list only as long as somebody holds the view.
  private final ObservableList<MethodologyProfile> selected;
  private final DataTable<ProfileLine> lines = lines();
  private final Label name = new Label();
  private final TextField hash = readOnly("method-hash");
  private final Label source = words("method-source");
  private final Label order = words("method-order");
  private final Label sum = words("method-sum");
  private final StackPane body = new StackPane();
  private final VBox working;

  /// Where the page leads.
  interface Ways {
    void edit(MethodologyProfile base, List<MethodologyProfile> known);

    void compare(MethodologyProfile first, List<MethodologyProfile> known);
  }

  MethodsPage(MethodsModel model, FilePicker picker, Ways ways) {
    this.model = model;
    this.picker = picker;
    this.ways = ways;
    this.list = list();
    this.selected = list.selection();
    sum.getStyleClass().add("muted");
    name.getStyleClass().add("card-title");
    name.setId("method-name");
    this.working = working();
    head.actions().addAll(
        new ActionButton("method-bring", TEXTS.get("bring"),
            () -> picker.open(TEXTS.get("bring.title"), FILES).forEach(model::bring)),
        onSelected("method-write", TEXTS.get("write"), this::write),
        onSelected("method-compare", TEXTS.get("compare"),
            profile -> ways.compare(profile, model.shown().get().all())),
        onSelected("method-use", TEXTS.get("use"), model::use),
        onSelected("method-copy", TEXTS.get("copy"), profile -> ways.edit(profile, model.shown().get().all())));
    head.actions().getLast().getStyleClass().add("accent");
    body.getStylesheets().add(Objects.requireNonNull(MethodsPage.class.getResource("method.css"), "method.css")
        .toExternalForm());
    selected.subscribe(this::detail);
    model.shown().subscribe(this::show);
    model.chosen().subscribe((_, _) -> show(model.shown().get()));
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
  public List<String> address() {
    return List.of(MethodScreens.LIST);
  }

  @Override
  public void shown() {
    model.load();
  }

  private VBox working() {
    Label note = words("method-note");
    note.setText(TEXTS.get("note"));
    note.getStyleClass().addAll("muted", "small");
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(list, note);
    left.getStyleClass().addAll("method-column", "method-list");
    Label before = new Label(TEXTS.get("field.hash"));
    before.setLabelFor(hash);
    before.setMinWidth(Region.USE_PREF_SIZE);
    hash.setAccessibleText(TEXTS.get("field.hash"));
    HBox.setHgrow(hash, Priority.ALWAYS);
    HBox line = new HBox(before, hash);
    line.getStyleClass().add("method-sum");
    line.setAlignment(Pos.CENTER_LEFT);
    Card card = new Card("", name, source, order, sum, line);
    HBox.setHgrow(card, Priority.ALWAYS);
    HBox top = new HBox(left, card);
    top.getStyleClass().add("method-page");
    VBox.setVgrow(lines, Priority.ALWAYS);
    VBox all = new VBox(top, lines);
    all.getStyleClass().add("method-column");
    return all;
  }

  private void show(MethodsModel.Shown now) {
    if (!now.ready()) {
      return;
    }
    if (!now.trouble().isEmpty()) {
      body.getChildren().setAll(new EmptyState(TEXTS.get("failed"), now.trouble()));
      return;
    }
    body.getChildren().setAll(working);
    list.setRows(now.all());
    now.wish().ifPresent(list::select);
    if (selected.isEmpty()) {
      now.all().stream().filter(model::isChosen).findFirst().ifPresent(list::select);
    }
    detail();
  }

  private void detail() {
    Optional<MethodologyProfile> one = selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
    one.ifPresent(profile -> {
      ProfileDocument document = profile.document();
      name.setText(TEXTS.get("method.whole", MethodsModel.kind(profile), document.name(), document.version()));
      source.setText(TEXTS.get("source.whole", document.source()));
      order.setText(TEXTS.get("order.whole", document.order().isEmpty() ? TEXTS.get("order.none") : document.order()));
      hash.setText(document.sha256());
      List<ProfileLine> all = ProfileLines.of(profile);
      sum.setText(ProfileCheck.sum(profile, all).words());
      lines.setRows(all);
    });
  }

  private void write(MethodologyProfile profile) {
    ProfileDocument document = profile.document();
    String file = TEXTS.get("file.name", document.name(), document.version()).replaceAll("[\\\\/:*?\"<>|]", " ");
    picker.save(TEXTS.get("write.title"), file + ".json", FILES).ifPresent(to -> model.write(profile, to));
  }

  private DataTable<MethodologyProfile> list() {
    DataTable<MethodologyProfile> table = new DataTable<>("methods", TEXTS.get("methods.title"), List.of(
        Column.growing(2, Column.words("name", TEXTS.get("column.name"), each -> each.document().name())),
        Column.growing(0, Column.words("version", TEXTS.get("column.version"), each -> each.document().version())),
        Column.growing(0, Column.words("kind", TEXTS.get("column.kind"), MethodsModel::kind)),
        Column.growing(0, Column.cells("state", TEXTS.get("column.state"), this::state))));
    return table.keyedBy(each -> each.document().sha256())
        .onOpen(TEXTS.get("copy"), each -> ways.edit(each, model.shown().get().all()));
  }

  private Cell state(MethodologyProfile profile) {
    Cell.Word origin = new Cell.Word(TEXTS.get(model.shown().get().isShipped(profile) ? "state.shipped" : "state.own"),
        Tone.PLAIN);
    return model.isChosen(profile)
        ? Cell.chips(new Cell.Word(TEXTS.get("state.used"), Tone.ACCENT), origin)
        : Cell.chips(origin);
  }

  private static DataTable<ProfileLine> lines() {
    return new DataTable<>("method-lines", TEXTS.get("lines.spoken"), List.of(
        Column.growing(0, Column.words("part", TEXTS.get("column.part"), line -> line.part().text())),
        Column.growing(3, Column.words("line", TEXTS.get("column.line"), ProfileLine::title)),
        Column.growing(0.5, Column.words("value", TEXTS.get("column.value"), ProfileLine::text)),
        Column.growing(1, Column.cells("mark", TEXTS.get("column.mark"), MethodsPage::mark)),
        Column.growing(1, Column.cells("source", TEXTS.get("column.source"),
            line -> Cell.words(line.source(), Tone.MUTED)))));
  }

  private static Cell mark(ProfileLine line) {
    return line.mark().map(mark -> Cell.words(mark.text(), mark.isOurs() ? Tone.WARN : Tone.PLAIN))
        .orElseGet(() -> Cell.words(""));
  }

  private Button onSelected(String id, String text, Consumer<MethodologyProfile> action) {
    Button button = new ActionButton(id, text, () -> action.accept(selected.getFirst()));
    Held.off(button, Bindings.size(selected).isNotEqualTo(1));
    return button;
  }

  private static Label words(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static TextField readOnly(String id) {
    TextField field = new TextField();
    field.setId(id);
    field.setEditable(false);
    field.getStyleClass().add("method-fact");
    return field;
  }
}
