package ru.kvartil.note.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import ru.kvartil.note.Notes;
import ru.kvartil.note.ui.NoteDesk.Format;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.ReportExplanations;
import ru.kvartil.report.ui.PreviewPane;
import ru.kvartil.shared.Once;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.FilePicker.FileKind;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Held;
import ru.kvartil.ui.print.PrintRequest;
import ru.kvartil.ui.provenance.WhyAsked;

/// The page of the section «Документы»: form on the left, pages of the document on the right, saving in the head.
final class NotesView {
  private static final Texts TEXTS = Texts.of(NotesView.class);
  /// A pause in typing after which the pages are drawn anew.
  private static final Duration PAUSE = Duration.millis(400);
  private final NotesViewModel model;
  private final FilePicker picker;
  private final PageHead head = new PageHead(TEXTS.get("title"));
  private final StackPane right = new StackPane();
  private final BorderPane working = new BorderPane(right);
  private final StackPane body;
  private final PauseTransition pause = new PauseTransition(PAUSE);

  /// The form is made when there is something to put into it, the preview when there is a document: all at once they would
  /// hold the window longer than a person notices.
  ///
  /// @param previews makes the pane of pages
  /// @param load leads to where tables are loaded
  NotesView(NotesViewModel model, Supplier<PreviewPane> previews, FilePicker picker, Runnable load) {
    this.model = model;
    this.picker = picker;
    pause.setOnFinished(_ -> model.compose());
    model.typed().forEach(field -> field.subscribe((_, _) -> pause.playFromStart()));
    model.kind().subscribe((_, _) -> model.compose());
    model.school().subscribe((_, _) -> model.compose());
    model.length().subscribe((_, _) -> model.compose());
    model.year().subscribe((_, _) -> model.compose());
    Once<PreviewPane> preview = new Once<>(() -> preview(previews.get()));
    model.content().subscribe(document -> {
      if (document != null) {
        preview.get().show(document);
      }
    });
    model.ready().subscribe(ready -> {
      if (ready) {
        working.setLeft(new NoteForm(model));
      }
    });
    model.saved().subscribe(head::setNote);
    Button print = new Button(TEXTS.get("print"));
    print.setId("note-print");
    print.disableProperty().bind(nothingToSave());
    print.setOnAction(_ -> print());
    List<Button> saving = List.of(print, button(Format.PDF, "note-save-pdf", TEXTS.get("save.pdf")),
        button(Format.DOCX, "note-save-docx", TEXTS.get("save.docx")));
    saving.getLast().getStyleClass().add("accent");
    Button why = new Button(TEXTS.get("why"));
    why.setId("note-why");
    why.disableProperty().bind(saving.getFirst().disableProperty());
    why.setOnAction(_ -> explain());
    head.actions().add(why);
    head.actions().addAll(saving);
    this.body = new StackPane(working(), nothing(load));
    body.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (WhyAsked.KEYS.match(event) && !event.isConsumed()) {
        explain();
        event.consume();
      }
    });
  }

  /// «Откуда цифра» for every number of the document shown.
  private void explain() {
    ReportContent document = model.content().get();
    if (document != null) {
      body.fireEvent(new WhyAsked(() -> ReportExplanations.of(document)));
    }
  }

  private PreviewPane preview(PreviewPane pages) {
    pages.visibleProperty().bind(model.trouble().isEmpty());
    right.getChildren().addFirst(pages);
    return pages;
  }

  private Node working() {
    Label trouble = new Label();
    trouble.setId("note-trouble");
    trouble.getStyleClass().add("note-trouble");
    trouble.setWrapText(true);
    trouble.textProperty().bind(model.trouble());
    trouble.visibleProperty().bind(model.trouble().isNotEmpty());
    StackPane.setAlignment(trouble, Pos.CENTER);
    right.getChildren().add(trouble);
    working.getStyleClass().add("notes");
    working.getStylesheets().add(Objects.requireNonNull(Notes.class.getResource("note.css")).toExternalForm());
    working.visibleProperty().bind(model.empty().not());
    return working;
  }

  private Node nothing(Runnable load) {
    EmptyState nothing = new EmptyState(TEXTS.get("empty.title"), TEXTS.get("empty.why")).step("note-load",
        TEXTS.get("empty.load"), load);
    nothing.visibleProperty().bind(model.empty());
    return nothing;
  }

  private Button button(Format format, String id, String text) {
    Button button = new Button(text);
    button.setId(id);
    Held.off(button, nothingToSave());
    button.setOnAction(_ -> picker.save(TEXTS.get("save.title"), model.fileName(format),
        new FileKind(TEXTS.get(format), List.of(format.extension()))).ifPresent(file -> {
          pause.stop();
          model.save(format, file);
        }));
    return button;
  }

  private BooleanBinding nothingToSave() {
    return Bindings.createBooleanBinding(() -> model.content().get() == null || model.empty().get(), model.content(),
        model.empty());
  }

  /// The document as the answers are now, also those typed a moment ago, in the length that is shown.
  private void print() {
    pause.stop();
    model.print((document, printed) -> body.fireEvent(new PrintRequest(document, printed)));
  }

  Page page() {
    return Page.of(head, body, model::load);
  }
}
