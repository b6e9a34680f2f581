package ru.kvartil.school.ui.list;

import java.net.URL;
import java.util.Objects;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.list.SchoolsViewModel.Shown;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.table.DataTable;

/// The page «Школы»: head, the form of a new school while one is being added, table, a sentence on its numbers.
final class SchoolsView {
  private static final Texts TEXTS = Texts.of(SchoolsView.class);
  private final SchoolsViewModel model;
  private final AddSchoolViewModel adding;
  private final Runnable loadData;
  private final PageHead head = new PageHead(TEXTS.get("list.title"));
  private final StackPane place = new StackPane();
  private final VBox body;
  private DataTable<SchoolRow> table;
  private boolean several;

  /// @param loadData leads to where tables are loaded
  SchoolsView(SchoolsViewModel model, AddSchoolViewModel adding, Runnable loadData) {
    this.model = model;
    this.adding = adding;
    this.loadData = loadData;
    this.table = table();
    Button add = new Button(TEXTS.get("add.open"));
    add.setId("school-add");
    add.getStyleClass().add("accent");
    add.setOnAction(_ -> adding.start());
    add.disableProperty().bind(adding.open());
    add.visibleProperty().bind(model.shown().map(now -> !now.rows().isEmpty()));
    head.actions().add(add);
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
    body = new VBox(12, card.node(), place, note);
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
    return SchoolTable.of(several, model.headings())
        .onOpen(TEXTS.get("list.open"), row -> model.open(row.school().key()));
  }

  private EmptyState empty() {
    return new EmptyState(TEXTS.get("list.empty"), TEXTS.get("list.empty.why"))
        .step("schools-load", TEXTS.get("list.empty.load"), loadData)
        .step("schools-first", TEXTS.get("add.open"), adding::start);
  }
}
