package ru.kvartil.identification.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import ru.kvartil.identification.ui.TryModel.LeftOut;
import ru.kvartil.identification.ui.TryModel.Seen;
import ru.kvartil.identification.ui.TryModel.Shown;
import ru.kvartil.identification.ui.TryModel.Tried;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLine.Kind;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.ui.control.Held;
import ru.kvartil.ui.control.LongChoice;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// «Что если»: other numbers at the left, who enters and who leaves at the right. Nothing is saved.
final class TryPage implements Page {
  private static final Texts TEXTS = Texts.of(TryPage.class);
  private static final Duration PAUSE = Duration.millis(400);
  private final TryModel model;
  private final PageHead head = new PageHead(TEXTS.get("try.title"));
  private final ComboBox<IdentificationProfile> rules = combo("try-rules", RulesBox::name);
  private final ComboBox<ProfileLine> line = combo("try-line", ProfileLine::title);
  private final TextField number = new TextField();
  private final ComboBox<String> word = combo("try-word", this::word);
  private final ComboBox<String> procedure = combo("try-procedure", TryPage::any);
  private final ComboBox<String> subject = combo("try-subject", TryPage::any);
  private final ComboBox<String> parallel = combo("try-parallel", TryPage::any);
  private final Label changes = words("try-changes");
  private final Label headline = words("try-headline");
  private final Label detail = words("try-detail");
  private final StackPane place = new StackPane();
  private final DataTable<MovedRow> table;
  /// Kept, because a read-only view hears its list only as long as somebody holds the view.
  private final ObservableList<MovedRow> selected;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final ActionButton save;
  private final HBox body;
  private final BooleanProperty savable = new SimpleBooleanProperty();
  private boolean filling;

  TryPage(TryModel model, Workspace workspace, IdentificationScreens.Edit edit) {
    this.model = model;
    this.save = new ActionButton("try-save", TEXTS.get("try.save"),
        () -> edit.begin(model.other(), Map.copyOf(model.typed())), "accent");
    head.setNote(TEXTS.get("try.note", RulesBox.name(model.base()), model.year().label()));
    head.actions().addAll(new ActionButton("try-reset", TEXTS.get("try.reset"), this::reset), save);
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
    number.setId("try-number");
    VBox form = new VBox(thresholds(), without());
    form.getStyleClass().add("identified-form");
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
    left.getStyleClass().add("index-scroll");
    body = new HBox(left, result);
    body.setSpacing(12);
    body.getStylesheets().add(Objects.requireNonNull(TryPage.class.getResource("identification.css"),
        "identification.css").toExternalForm());
    Held.off(save, savable.not());
    pause.setOnFinished(_ -> typed());
    listen();
    fill();
  }

  private Card thresholds() {
    FormGrid form = new FormGrid().add(TEXTS.get("try.rules"), rules).add(TEXTS.get("try.line"), line)
        .add(TEXTS.get("try.value"), number, model.problem()).add(TEXTS.get("try.choice"), word);
    return new Card(TEXTS.get("try.card.rules"), form);
  }

  private Card without() {
    FormGrid form = new FormGrid().add(TEXTS.get("try.procedure"), procedure).add(TEXTS.get("try.subject"), subject)
        .add(TEXTS.get("try.parallel"), parallel, TEXTS.get("try.without.hint"));
    return new Card(TEXTS.get("try.card.without"), form);
  }

  private void listen() {
    rules.valueProperty().subscribe((_, now) -> {
      if (!filling && now != null) {
        model.choose(now);
        fill();
      }
    });
    line.valueProperty().subscribe((_, now) -> {
      if (!filling && now != null) {
        value(now);
      }
    });
    number.textProperty().subscribe((_, _) -> {
      if (!filling) {
        pause.playFromStart();
      }
    });
    word.valueProperty().subscribe((_, now) -> {
      if (!filling && now != null) {
        typed();
      }
    });
    Stream.of(procedure, subject, parallel).forEach(choice -> choice.valueProperty().subscribe((_, now) -> {
      if (!filling && now != null) {
        model.leaveOut(new LeftOut(chosen(procedure), chosen(subject), chosen(parallel)));
      }
    }));
    model.offers().subscribe(offers -> {
      filling = true;
      offer(procedure, offers.procedures());
      offer(subject, offers.subjects());
      offer(parallel, offers.parallels());
      filling = false;
    });
    model.shown().subscribe(this::show);
    model.problem().subscribe((_, _) -> changed());
  }

  private static String chosen(ComboBox<String> choice) {
    String value = choice.getValue();
    return value == null ? "" : value;
  }

  private static void offer(ComboBox<String> choice, List<String> values) {
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(values);
    String before = chosen(choice);
    choice.getItems().setAll(all);
    choice.setValue(all.contains(before) ? before : "");
  }

  /// Shows the rule set that is tried with its lines.
  private void fill() {
    filling = true;
    rules.getItems().setAll(model.rules());
    rules.setValue(model.other());
    List<ProfileLine> lines = model.lines();
    ProfileLine before = line.getValue();
    line.getItems().setAll(lines);
    ProfileLine now = lines.stream().filter(each -> before != null && each.id().equals(before.id())).findFirst()
        .orElse(lines.getFirst());
    line.setValue(now);
    filling = false;
    value(now);
  }

  /// Shows what stands in a line.
  private void value(ProfileLine of) {
    pause.stop();
    filling = true;
    boolean choice = of.kind() == Kind.CHOICE;
    present(number, !choice);
    present(word, choice);
    number.setText(choice ? "" : model.value(of));
    word.getItems().setAll(of.choices());
    word.setValue(choice ? model.value(of) : null);
    filling = false;
  }

  /// Shows a field with its label, or neither.
  private static void present(Control field, boolean there) {
    Node cell = field.getParent();
    Stream.concat(Stream.of(cell), cell.getParent().getChildrenUnmodifiable().stream()
        .filter(each -> each instanceof Label label && label.getLabelFor() == field)).forEach(each -> {
          each.setVisible(there);
          each.setManaged(there);
        });
  }

  private void typed() {
    ProfileLine of = line.getValue();
    if (of != null) {
      String value = of.kind() == Kind.CHOICE ? chosen(word) : number.getText().strip();
      model.move(of, value);
      changed();
    }
  }

  /// The reasons of the selected school in full.
  private void detail() {
    detail.setText(selected.isEmpty()
        ? ""
        : TEXTS.get("try.detail", selected.getFirst().name(), selected.getFirst().why()));
  }

  private void reset() {
    filling = true;
    Stream.of(procedure, subject, parallel).forEach(choice -> choice.setValue(""));
    filling = false;
    model.reset();
    fill();
    changed();
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

  private String word(String raw) {
    ProfileLine of = line.getValue();
    return of == null ? raw : of.word(raw);
  }

  private static String any(String value) {
    return value.isEmpty() ? TEXTS.get("try.any") : value;
  }

  private static Label words(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static <T> ComboBox<T> combo(String id, java.util.function.Function<T, String> words) {
    ComboBox<T> choice = new ComboBox<>();
    choice.setId(id);
    choice.setMinWidth(0);
    choice.setPrefWidth(230);
    choice.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    });
    LongChoice.measureFew(choice);
    return choice;
  }
}
