package ru.kvartil.importing.ui;

import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.List;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ru.kvartil.fact.Batch;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Held;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The page «Данные»: the journal of imports, loading a table, taking an import back.
final class JournalView {
  private static final Texts TEXTS = Texts.of(JournalView.class);
  private final JournalModel model;
  private final Ways ways;
  private final ObjectProperty<Optional<BatchId>> sought;
  private final PageHead head = new PageHead(TEXTS.get("section.title"));
  private final DataTable<Batch> table = table();
  private final VBox body;

  /// Where the page leads.
  ///
  /// @param load asks for tables and loads them
  /// @param paste loads the block on the clipboard
  /// @param templates to the kept mappings
  /// @param original to the kept original of an import
  /// @param beside other ways to get data
  record Ways(Runnable load, Runnable paste, Runnable templates, Consumer<BatchId> original,
      List<ImportSection.Beside> beside) {}

  /// @param sought the import to be selected once; emptied when that is done
  JournalView(JournalModel model, Ways ways, ObjectProperty<Optional<BatchId>> sought) {
    this.model = model;
    this.ways = ways;
    this.sought = sought;
    Button undo = new Button(TEXTS.get("journal.undo"));
    undo.setId("import-undo");
    undo.setOnAction(_ -> undo());
    Held.off(undo, Bindings.size(table.selection()).isNotEqualTo(1));
    Button start = new Button(TEXTS.get("journal.load"));
    start.setId("import-load");
    start.getStyleClass().add("accent");
    start.setOnAction(_ -> ways.load().run());
    Button paste = new Button(TEXTS.get("journal.paste"));
    paste.setId("import-paste");
    paste.setTooltip(new Tooltip(TEXTS.get("journal.paste.keys")));
    paste.setOnAction(_ -> ways.paste().run());
    Button templates = new Button(TEXTS.get("templates.title"));
    templates.setId("templates-open");
    templates.setOnAction(_ -> ways.templates().run());
    Button original = new Button(TEXTS.get("journal.original"));
    original.setId("import-original");
    original.setOnAction(_ -> original());
    original.disableProperty().bind(Bindings.size(table.selection()).isNotEqualTo(1));
    head.actions().addAll(templates, original, undo);
    ways.beside().forEach(way -> head.actions().add(button(way)));
    head.actions().addAll(paste, start);
    table.keyedBy(Batch::id).command("journal-original", TEXTS.get("journal.original"), _ -> original())
        .command("journal-undo", TEXTS.get("journal.undo"), _ -> undo());
    Label trouble = Lines.trouble("journal-trouble", model.trouble());
    Label note = Lines.note(TEXTS.get("journal.note"));
    note.visibleProperty().bind(model.batches().map(all -> all.filter(known -> !known.isEmpty()).isPresent()));
    note.managedProperty().bind(note.visibleProperty());
    body = new VBox(12, trouble, table, note);
    body.getStylesheets().add(ImportSection.sheet());
    model.batches().subscribe(this::show);
  }

  private static Button button(ImportSection.Beside way) {
    Button button = new Button(way.title());
    button.setId(way.id());
    button.setOnAction(_ -> way.open().run());
    return button;
  }

  Page page() {
    return Page.of(head, body, model::load);
  }

  private void original() {
    if (table.selection().size() == 1) {
      ways.original().accept(table.selection().getFirst().id());
    }
  }

  private void undo() {
    if (table.selection().size() == 1) {
      model.undo(table.selection().getFirst());
    }
  }

  private void show(Optional<List<Batch>> now) {
    table.empty(now.isPresent() ? empty() : new Region());
    table.setRows(now.orElse(List.of()));
    sought.get().flatMap(id -> now.orElse(List.of()).stream().filter(batch -> batch.id().equals(id)).findFirst())
        .ifPresent(batch -> {
          sought.set(Optional.empty());
          table.select(batch);
        });
    head.setNote(now.filter(all -> !all.isEmpty()).map(_ -> TEXTS.get("journal.title")).orElse(""));
  }

  private EmptyState empty() {
    EmptyState empty = new EmptyState(TEXTS.get("journal.empty"), TEXTS.get("journal.empty.why"))
        .step("import-first", TEXTS.get("journal.load"), ways.load())
        .step("paste-first", TEXTS.get("journal.paste"), ways.paste());
    ways.beside().forEach(way -> empty.step(way.id() + "-first", way.title(), way.open()));
    return empty;
  }

  private static DataTable<Batch> table() {
    return new DataTable<>("journal", TEXTS.get("journal.title"), List.of(
        count("id", TEXTS.get("journal.number"), batch -> (int) batch.id().value()),
        Column.cells("at", TEXTS.get("journal.at"),
            batch -> Cell.number((double) batch.at().toEpochSecond(), JournalModel.when(batch.at()))),
        Column.growing(3, Column.words("file", TEXTS.get("journal.file"), Batch::file)),
        Column.words("person", TEXTS.get("journal.person"), Batch::person),
        count("rows", TEXTS.get("journal.rows"), batch -> batch.counts().schoolRows()),
        count("schools", TEXTS.get("journal.schools"), batch -> batch.counts().schoolsCreated()),
        count("added", TEXTS.get("journal.added"), batch -> batch.counts().added()),
        count("changed", TEXTS.get("journal.changed"), batch -> batch.counts().changed()),
        count("same", TEXTS.get("journal.same"), batch -> batch.counts().same())));
  }

  private static Column<Batch> count(String id, String title, ToIntFunction<Batch> count) {
    return Column.growing(0, Column.numbers(id, title,
        batch -> Cell.number(count.applyAsInt(batch), RussianFormat.plain(count.applyAsInt(batch)))));
  }
}
