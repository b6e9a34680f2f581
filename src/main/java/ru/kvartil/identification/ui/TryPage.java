package ru.kvartil.identification.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.identification.ui.TryModel.Seen;
import ru.kvartil.identification.ui.TryModel.Shown;
import ru.kvartil.identification.ui.TryModel.Tried;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Held;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// «Что если»: other numbers at the left, who enters and who leaves at the right. Nothing is saved.
final class TryPage implements Page {
  private static final Texts TEXTS = Texts.of(TryPage.class);
  private final TryModel model;
  private final PageHead head = new PageHead(TEXTS.get("try.title"));
  private final TryForm form;
  private final Label changes = words("try-changes");
  private final Label headline = words("try-headline");
  private final Label detail = words("try-detail");
  private final StackPane place = new StackPane();
  private final DataTable<MovedRow> table;
  /// Kept, because a read-only view hears its list only as long as somebody holds the view.
  private final ObservableList<MovedRow> selected;
  private final ActionButton save;
  private final HBox body;
  private final BooleanProperty savable = new SimpleBooleanProperty();

  TryPage(TryModel model, Workspace workspace, IdentificationScreens.Edit edit) {
    this.model = model;
    this.form = new TryForm(model);
    this.save = new ActionButton("try-save", TEXTS.get("try.save"),
        () -> edit.begin(model.other(), Map.copyOf(model.typed())), "accent");
    head.setNote(TEXTS.get("try.note", RulesBox.name(model.base()), model.year().label()));
    head.actions().addAll(new ActionButton("try-reset", TEXTS.get("try.reset"), form::reset), save);
    this.table = new DataTable<>("try-schools", TEXTS.get("try.spoken"), List.of(
        Column.words("name", TEXTS.get("column.school"), MovedRow::name),
        Column.growing(0, Column.cells("change", TEXTS.get("column.change"), MovedRow::change)),
        Column.growing(0, Column.<MovedRow>cells("was", TEXTS.get("column.was"), MovedRow::was)
            .explained(MovedRow::origin)),
        Column.growing(0, Column.<MovedRow>cells("is", TEXTS.get("column.is"), MovedRow::is)
            .explained(MovedRow::origin)),
        Column.growing(0.9, Column.cells("why", TEXTS.get("column.why"), row -> Cell.words(row.why(), Tone.MUTED)))));
    table.keyedBy(MovedRow::key).onOpen(TEXTS.get("open.card"),
        row -> workspace.openSchool(row.key(), IdentificationScreens.ID));
    headline.getStyleClass().add("identified-headline");
    changes.getStyleClass().addAll("muted", "small");
    detail.getStyleClass().add("muted");
    detail.visibleProperty().bind(detail.textProperty().isNotEmpty());
    place.setAlignment(Pos.TOP_LEFT);
    selected = table.selection();
    selected.subscribe(this::detail);
    VBox result = new VBox(headline, changes, detail, place);
    result.getStyleClass().add("identified-result");
    result.setMinWidth(0);
    HBox.setHgrow(result, Priority.ALWAYS);
    VBox.setVgrow(place, Priority.ALWAYS);
    ScrollPane left = new ScrollPane(form);
    left.setFitToWidth(true);
    left.setMinWidth(Region.USE_PREF_SIZE);
    left.getStyleClass().add("identified-plain");
    body = new HBox(left, result);
    body.setSpacing(12);
    body.getStylesheets().add(Objects.requireNonNull(TryPage.class.getResource("identification.css"),
        "identification.css").toExternalForm());
    Held.off(save, savable.not());
    model.shown().subscribe(this::show);
    model.problem().subscribe((_, _) -> changed());
  }

  /// The reasons of the selected school in full.
  private void detail() {
    detail.setText(selected.isEmpty()
        ? ""
        : TEXTS.get("try.detail", selected.getFirst().name(), selected.getFirst().why()));
  }

  private void changed() {
    List<String> said = model.changes();
    changes.setText(said.isEmpty() ? TEXTS.get("try.unchanged") : TEXTS.get("try.changes", String.join("; ", said)));
    savable.set(model.canBecomeVersion());
  }

  private void show(Shown now) {
    changed();
    now.seen().ifPresentOrElse(this::result, () -> {
      headline.setText("");
      if (!now.trouble().isEmpty()) {
        place.getChildren().setAll(new EmptyState(TEXTS.get("none"), now.trouble()));
      }
    });
  }

  private void result(Seen seen) {
    Tried tried = seen.tried();
    List<MovedRow> rows = seen.rows();
    long enter = tried.moved().stream().filter(each -> each.enters()).count();
    long leave = tried.moved().stream().filter(each -> each.leaves()).count();
    String said = TEXTS.get("try.headline", tried.flag().text(), RussianFormat.plain(enter),
        RussianFormat.plain(leave), RussianFormat.plain(tried.before().found(tried.flag()).size()),
        RussianFormat.plain(tried.after().found(tried.flag()).size()));
    headline.setText(tried.without().isEmpty() ? said : TEXTS.get("try.headline.without", said, tried.without()));
    table.empty(new EmptyState(TEXTS.get("try.same"), TEXTS.get("try.same.why",
        SchoolWords.count(tried.after().schools().size()))));
    table.setRows(rows);
    place.getChildren().setAll(table);
    if (selected.isEmpty() && !rows.isEmpty()) {
      table.select(rows.getFirst());
    }
    detail();
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
    model.begin();
  }

  private static Label words(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
