package ru.kvartil.school.ui.list;

import java.net.URL;
import java.util.List;
import java.util.Objects;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.list.SchoolsViewModel.Shown;
import ru.kvartil.school.ui.group.GroupCard;
import ru.kvartil.school.ui.group.GroupModel;
import ru.kvartil.school.ui.status.MarkCard;
import ru.kvartil.school.ui.status.MarkModel;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Held;
import ru.kvartil.ui.table.DataTable;

/// The page «Школы»: head, the form of a new school while one is being added, table, a sentence on its numbers.
final class SchoolsView {
  private static final Texts TEXTS = Texts.of(SchoolsView.class);
  private final SchoolsViewModel model;
  private final AddSchoolViewModel adding;
  private final Forms forms;
  private final Runnable loadData;
  private final PageHead head = new PageHead(TEXTS.get("list.title"));
  private final StackPane place = new StackPane();
  private final VBox body;
  private DataTable<SchoolRow> table;
  private boolean several;
  private final SimpleBooleanProperty someChosen = new SimpleBooleanProperty();
  /// Kept, because a read-only view hears its list only as long as somebody holds the view.
  private ObservableList<SchoolRow> selected = FXCollections.observableArrayList();

  /// @param loadData leads to where tables are loaded
  SchoolsView(SchoolsViewModel model, Forms forms, Runnable loadData) {
    this.model = model;
    this.forms = forms;
    this.adding = forms.adding();
    this.loadData = loadData;
    this.table = table();
    Button add = new Button(TEXTS.get("add.open"));
    add.setId("school-add");
    add.getStyleClass().add("accent");
    add.setOnAction(_ -> adding.start());
    Held.off(add, adding.open());
    add.visibleProperty().bind(model.shown().map(now -> !now.rows().isEmpty()));
    Button mark = new Button(TEXTS.get("list.mark"));
    mark.setId("school-mark");
    mark.setOnAction(_ -> forms.marking().start(chosen()));
    Button group = new Button(TEXTS.get("list.group"));
    group.setId("school-to-group");
    group.setOnAction(_ -> forms.grouping().start(chosen()));
    for (Button button : List.of(mark, group)) {
      Held.off(button, someChosen.not());
      button.visibleProperty().bind(add.visibleProperty());
    }
    head.actions().addAll(mark, group, add);
    AddSchoolCard card = new AddSchoolCard(adding);
    Label note = new Label();
    note.setId("schools-note");
    note.getStyleClass().addAll("muted", "small");
    note.setWrapText(true);
    note.textProperty().bind(model.shown().map(Shown::note));
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    place.getChildren().setAll(table);
    place.setMinHeight(0);
    place.setMaxHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(place, Priority.ALWAYS);
    body = new VBox(12, card.node(), new MarkCard(forms.marking()).node(), new GroupCard(forms.grouping()).node(),
        place,
        note);
    URL sheet = Objects.requireNonNull(SchoolTab.class.getResource("school.css"), "school.css");
    body.getStylesheets().add(sheet.toExternalForm());
    model.shown().subscribe(this::show);
  }

  Page page() {
    return Page.of(head, body, model::load);
  }

  private void show(Shown now) {
    if (now.several() != several) {
      several = now.several();
      table = table();
      place.getChildren().setAll(table);
    }
    table.empty(now.ready() ? empty() : new Region());
    table.setRows(now.rows());
    head.setNote(now.rows().isEmpty() ? "" : SchoolWords.count(now.rows().size()));
  }

  private DataTable<SchoolRow> table() {
    DataTable<SchoolRow> made = SchoolTable.of(several, model.headings())
        .onOpen(TEXTS.get("list.open"), row -> model.open(row.school().key()));
    made.command("schools-mark", TEXTS.get("list.mark"), rows -> forms.marking().start(schools(rows)));
    made.command("schools-group", TEXTS.get("list.group"), rows -> forms.grouping().start(schools(rows)));
    selected = made.selection();
    selected.subscribe(() -> someChosen.set(!made.selection().isEmpty()));
    someChosen.set(false);
    return made;
  }

  private List<School> chosen() {
    return schools(selected);
  }

  private static List<School> schools(List<SchoolRow> rows) {
    return rows.stream().map(SchoolRow::school).toList();
  }

  /// Forms above the table.
  record Forms(AddSchoolViewModel adding, MarkModel marking, GroupModel grouping) {}

  private EmptyState empty() {
    return new EmptyState(TEXTS.get("list.empty"), TEXTS.get("list.empty.why"))
        .step("schools-load", TEXTS.get("list.empty.load"), loadData)
        .step("schools-first", TEXTS.get("add.open"), adding::start);
  }
}
