package ru.kvartil.supportlist.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.StatusKind;
import ru.kvartil.school.matching.Match;
import ru.kvartil.school.matching.SchoolMatcher;
import ru.kvartil.school.ui.DateText;
import ru.kvartil.school.ui.StatusWords;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.ListChecks;
import ru.kvartil.supportlist.ListText;
import ru.kvartil.supportlist.SupportList;
import ru.kvartil.supportlist.SupportList.Draft;
import ru.kvartil.supportlist.SupportList.Hands;
import ru.kvartil.supportlist.SupportList.Line;
import ru.kvartil.supportlist.SupportList.Requisites;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.ui.control.NamedChoice;

/// The form of a list: requisites, who answers for it, and its schools as text – typed or pasted – with what each line was taken
/// for under it. A doubtful line is decided by a person; an unknown one is kept as it is written.
final class ListForm {
  private static final Texts TEXTS = Texts.of(ListForm.class);
  private final Card card;
  private final TextField body = field("list-body");
  private final TextField number = field("list-number");
  private final TextField date = field("list-date");
  private final NamedChoice<StatusKind> gives = new NamedChoice<>("list-gives", TEXTS.get("form.gives"),
      List.of(StatusKind.values()), StatusWords::kind);
  private final NamedChoice<SchoolYear> data = new NamedChoice<>("list-data-year", TEXTS.get("form.data"), List.of(),
      SchoolYear::label);
  private final NamedChoice<SchoolYear> action = new NamedChoice<>("list-action-year", TEXTS.get("form.action"),
      List.of(), SchoolYear::label);
  private final TextField prepared = field("list-prepared");
  private final TextField agreed = field("list-agreed");
  private final TextField signed = field("list-signed");
  private final TextField approved = field("list-approved");
  private final TextArea schools = new TextArea();
  private final VBox understood = new VBox(6);
  private final Label message = new Label();
  private final StringProperty dateError = new SimpleStringProperty("");
  private final List<Decided> decided = new ArrayList<>();
  private final BiConsumer<Optional<UUID>, Draft> save;
  private Optional<SupportList> edited = Optional.empty();
  private List<School> known = List.of();

  /// A line with what a person made of it.
  private record Decided(ListText.Read read, @Nullable ComboBox<Choice> choice) {
    Line line() {
      return choice == null ? read.line() : read.line(Optional.ofNullable(choice.getValue()).flatMap(Choice::school));
    }
  }

  /// A school a doubtful line may mean; without one the line stays unknown.
  private record Choice(Optional<SchoolKey> school, String words) {}

  ListForm(BiConsumer<Optional<UUID>, Draft> save) {
    this.save = save;
    date.setPromptText(TEXTS.get("form.date.example"));
    body.setPromptText(TEXTS.get("form.body.example"));
    schools.setId("list-schools");
    schools.setPrefRowCount(6);
    schools.setPromptText(TEXTS.get("form.schools.example"));
    schools.setAccessibleText(TEXTS.get("form.schools"));
    schools.textProperty().subscribe(this::read);
    date.textProperty().subscribe(() -> dateError.set(""));
    message.setId("list-message");
    message.setWrapText(true);
    message.getStyleClass().add("tone-bad");
    understood.setId("list-understood");
    GridPane columns = new GridPane();
    columns.setHgap(24);
    columns.getColumnConstraints().addAll(half(), half());
    columns.addRow(0,
        new FormGrid().add(TEXTS.get("form.body"), body).add(TEXTS.get("form.number"), number)
            .add(TEXTS.get("form.date"), date, dateError).add(TEXTS.get("form.gives"), gives)
            .add(TEXTS.get("form.data"), data).add(TEXTS.get("form.action"), action),
        new FormGrid().add(TEXTS.get("hands.prepared"), prepared).add(TEXTS.get("hands.agreed"), agreed)
            .add(TEXTS.get("hands.signed"), signed).add(TEXTS.get("hands.approved"), approved));
    Label hint = new Label(TEXTS.get("form.schools.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add("muted");
    HBox buttons = new HBox(new ActionButton("list-save", TEXTS.get("form.save"), this::store, "accent"),
        new ActionButton("list-cancel", TEXTS.get("form.cancel"), this::close));
    buttons.setSpacing(8);
    card = new Card(TEXTS.get("form.title"), columns, hint, schools, understood, message, buttons);
    card.setId("list-form");
    card.setVisible(false);
    card.managedProperty().bind(card.visibleProperty());
    message.managedProperty().bind(message.textProperty().isNotEmpty());
  }

  Node node() {
    return card;
  }

  boolean open() {
    return card.isVisible();
  }

  /// Begins a new list, or changes one.
  void start(Optional<SupportList> list, SchoolYear year, List<School> registry) {
    edited = list;
    known = registry;
    List<SchoolYear> years = List.of(year.next().next(), year.next(), year, year.previous(),
        year.previous().previous());
    data.getItems().setAll(years);
    action.getItems().setAll(years);
    Requisites said = list.map(SupportList::requisites).orElseGet(
        () -> new Requisites("", StatusKind.LOW_RESULTS, "", Optional.empty(), year, year.next()));
    Hands hands = list.map(SupportList::hands).orElse(Hands.NOBODY);
    body.setText(said.body());
    number.setText(said.number());
    date.setText(DateText.show(said.date()));
    gives.setValue(said.gives());
    data.setValue(said.dataYear());
    action.setValue(said.actionYear());
    prepared.setText(hands.prepared());
    agreed.setText(hands.agreed());
    signed.setText(hands.signed());
    approved.setText(hands.approved());
    boolean own = list.map(SupportList::own).orElse(false);
    schools.setDisable(own);
    schools.setText(list.map(each -> each.lines().stream()
        .map(line -> line.reason().isEmpty() ? line.named() : line.named() + "\t" + line.reason())
        .collect(Collectors.joining("\n"))).orElse(""));
    read(schools.getText());
    message.setText("");
    card.setTitle(TEXTS.get(own ? "form.title.own" : list.isPresent() ? "form.title.change" : "form.title"));
    card.setVisible(true);
    body.requestFocus();
  }

  void close() {
    card.setVisible(false);
  }

  void refuse(String why) {
    message.setText(why);
  }

  /// Shows what every line is taken for; what was decided of a line before stays.
  private void read(String text) {
    List<Decided> before = List.copyOf(decided);
    decided.clear();
    understood.getChildren().clear();
    SchoolMatcher matcher = new SchoolMatcher(known);
    int exact = 0;
    for (ListText.Read read : ListText.read(text, matcher)) {
      switch (read.match()) {
        case Match.Exact _ -> {
          exact++;
          decided.add(new Decided(read, null));
        }
        case Match.New _ -> decided.add(stored(read).orElseGet(() -> {
          understood.getChildren().add(line("○", TEXTS.get("form.unknown", read.written())));
          return new Decided(read, null);
        }));
        case Match.Doubtful doubtful -> decided.add(stored(read).orElseGet(() -> doubtful(read, doubtful, before)));
      }
    }
    if (!decided.isEmpty()) {
      understood.getChildren().addFirst(line("✓", TEXTS.get("form.found", exact, decided.size())));
    }
  }

  /// What the edited list knows of a line already.
  private Optional<Decided> stored(ListText.Read read) {
    return edited.flatMap(list -> list.lines().stream()
        .filter(line -> line.named().equals(read.written()) && line.school().isPresent()).findFirst())
        .map(line -> new Decided(new ListText.Read(read.written(), read.reason(),
            new Match.Exact(line.school().orElseThrow(), Match.By.NAME)), null));
  }

  private Decided doubtful(ListText.Read read, Match.Doubtful match, List<Decided> before) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(Optional.empty(), TEXTS.get("form.none")));
    match.candidates().forEach(candidate -> choices.add(new Choice(Optional.of(candidate.school()),
        TEXTS.get("form.candidate", name(candidate.school()), candidate.reason()))));
    NamedChoice<Choice> choice = new NamedChoice<>("list-line-" + decided.size(),
        TEXTS.get("form.doubtful", read.written()), choices, Choice::words);
    choice.setValue(before.stream().filter(each -> each.read().equals(read) && each.choice() != null)
        .map(each -> each.choice().getValue()).filter(choices::contains).findFirst().orElse(choices.getFirst()));
    understood.getChildren().add(choice);
    return new Decided(read, choice);
  }

  private String name(SchoolKey key) {
    return known.stream().filter(school -> school.key().equals(key)).map(School::name).findFirst().orElse("");
  }

  private static Label line(String sign, String words) {
    Label label = new Label(sign + " " + words);
    label.setWrapText(true);
    return label;
  }

  private void store() {
    dateError.set(DateText.optional(date.getText()));
    if (!dateError.get().isEmpty()) {
      return;
    }
    Draft draft = new Draft(
        new Requisites(body.getText().strip(), gives.getValue(), number.getText().strip(),
            DateText.read(date.getText()),
            data.getValue(), action.getValue()),
        new Hands(prepared.getText().strip(), agreed.getText().strip(), signed.getText().strip(),
            approved.getText().strip()),
        edited.flatMap(SupportList::calculation),
        edited.filter(SupportList::own).map(SupportList::lines)
            .orElseGet(() -> decided.stream().map(Decided::line).toList()));
    List<String> obstacles = ListChecks.obstacles(draft);
    if (!obstacles.isEmpty()) {
      message.setText(String.join(" ", obstacles));
      return;
    }
    message.setText("");
    save.accept(edited.map(SupportList::id), draft);
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  private static ColumnConstraints half() {
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    return half;
  }
}
