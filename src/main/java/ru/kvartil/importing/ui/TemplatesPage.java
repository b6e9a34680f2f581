package ru.kvartil.importing.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ru.kvartil.importing.ImportTemplate;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The page «Шаблоны»: what tables are taken for when they come again.
final class TemplatesPage implements Page {
  private static final Texts TEXTS = Texts.of(TemplatesPage.class);
  private final TemplatesModel model;
  private final PageHead head = new PageHead(TEXTS.get("templates.title"));
  private final DataTable<ImportTemplate> table = table();
  private final HBox form = new HBox(8);
  private final VBox body;

  TemplatesPage(TemplatesModel model) {
    this.model = model;
    Button take = button("templates-import", TEXTS.get("templates.import"));
    take.setOnAction(_ -> model.importFiles());
    head.actions().addAll(onOne("templates-rename", TEXTS.get("templates.rename"), this::rename),
        onOne("templates-export", TEXTS.get("templates.export"), model::export),
        onOne("templates-remove", TEXTS.get("templates.remove"), model::remove), take);
    table.keyedBy(ImportTemplate::fingerprint).onOpen(TEXTS.get("templates.rename"), this::rename)
        .command("templates-remove-row", TEXTS.get("templates.remove"), rows -> rows.forEach(model::remove));
    form.setAlignment(Pos.CENTER_LEFT);
    form.setMinHeight(Region.USE_PREF_SIZE);
    form.managedProperty().bind(Bindings.isNotEmpty(form.getChildren()));
    Label note = Lines.note(TEXTS.get("templates.note"));
    note.visibleProperty().bind(model.templates().map(all -> all.filter(known -> !known.isEmpty()).isPresent()));
    note.managedProperty().bind(note.visibleProperty());
    body = new VBox(12, Lines.trouble("templates-trouble", model.trouble()), table, form, note);
    body.getStylesheets().add(ImportSection.sheet());
    model.templates().subscribe(this::show);
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
    model.load();
  }

  private void show(Optional<List<ImportTemplate>> now) {
    table.empty(now.isPresent()
        ? new EmptyState(TEXTS.get("templates.empty"), TEXTS.get("templates.empty.why"))
            .step("templates-first", TEXTS.get("templates.import"), model::importFiles)
        : new Region());
    table.setRows(now.orElse(List.of()));
  }

  private void rename(ImportTemplate template) {
    TextField name = new TextField(template.name());
    name.setId("template-name");
    name.setAccessibleText(TEXTS.get("templates.name"));
    name.setPrefColumnCount(40);
    Button save = button("template-save", TEXTS.get("templates.rename.save"));
    save.getStyleClass().add("accent");
    save.setDefaultButton(true);
    Button leave = button("template-leave", TEXTS.get("templates.rename.leave"));
    leave.setCancelButton(true);
    save.setOnAction(_ -> model.rename(template, name.getText(), form.getChildren()::clear));
    leave.setOnAction(_ -> form.getChildren().clear());
    form.getChildren().setAll(new Label(TEXTS.get("templates.name")), name, save, leave);
    name.requestFocus();
    name.selectAll();
  }

  private Button onOne(String id, String text, Consumer<ImportTemplate> action) {
    Button button = button(id, text);
    button.disableProperty().bind(Bindings.size(table.selection()).isNotEqualTo(1));
    button.setOnAction(_ -> action.accept(table.selection().getFirst()));
    return button;
  }

  private static Button button(String id, String text) {
    Button button = new Button(text);
    button.setId(id);
    return button;
  }

  private static DataTable<ImportTemplate> table() {
    return new DataTable<>("templates", TEXTS.get("templates.title"), List.of(
        Column.growing(2, Column.words("name", TEXTS.get("templates.name"), ImportTemplate::name)),
        Column.growing(0, Column.words("columns", TEXTS.get("templates.columns"), TemplatesPage::columns)),
        Column.growing(4, Column.muted("headings", TEXTS.get("templates.headings"), TemplatesPage::headings)),
        Column.growing(0, Column.cells("confirmed", TEXTS.get("templates.confirmed"),
            template -> Cell.number((double) template.confirmed().toEpochSecond(),
                RussianFormat.moment(template.confirmed(), ZoneId.systemDefault())))),
        Column.growing(0, Column.words("person", TEXTS.get("templates.person"), ImportTemplate::person))));
  }

  private static String columns(ImportTemplate template) {
    long read = template.columns().stream().filter(column -> !(column.role() instanceof ColumnRole.Ignored)).count();
    return TEXTS.get("sheets.columns.read", read, template.columns().size());
  }

  private static String headings(ImportTemplate template) {
    return template.columns().stream().filter(column -> !(column.role() instanceof ColumnRole.Ignored))
        .map(ImportTemplate.Column::heading).collect(Collectors.joining("; "));
  }
}
