package ru.kvartil.ui.print;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import ru.kvartil.report.ui.PreviewPane;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;

/// The page of printing: the sheets as they will be on paper, and beside them the printer, the pages and the copies.
final class PrintPage implements Page {
  private static final Texts TEXTS = Texts.of(PrintPage.class);
  /// By key code, so that it works on the Russian layout too.
  private static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
  private final PrintModel model;
  private final FilePicker picker;
  private final PageHead head;
  private final BorderPane body;
  private final ComboBox<String> printer = new ComboBox<>();
  /// Kept here: a bidirectional binding does not hold its other end.
  private final ObjectProperty<Boolean> landscape;

  PrintPage(PrintModel model, PreviewPane preview, FilePicker picker) {
    this.model = model;
    this.picker = picker;
    this.landscape = model.landscape().asObject();
    this.head = new PageHead(TEXTS.get("title"));
    head.setNote(model.content().get().title());
    Button save = new ActionButton("print-save", TEXTS.get("save"), this::save);
    Button print = new ActionButton("print-go", TEXTS.get("print"), model::print);
    print.getStyleClass().add("accent");
    print.disableProperty().bind(model.busy().or(model.printer().isNull()));
    head.actions().addAll(save, print);
    model.content().subscribe(preview::show);
    this.body = new BorderPane(preview, null, null, null, form());
    body.setId("print-page");
    body.getStyleClass().add("print-page");
    body.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (KEYS.match(event)) {
        model.print();
        event.consume();
      }
    });
  }

  private VBox form() {
    printer.setId("print-printer");
    printer.setItems(model.printers());
    printer.valueProperty().bindBidirectional(model.printer());
    printer.setPromptText(TEXTS.get("printer.none"));
    printer.disableProperty().bind(Bindings.isEmpty(model.printers()));
    printer.setMaxWidth(Double.MAX_VALUE);
    TextField copies = field("print-copies", "");
    copies.textProperty().bindBidirectional(model.copies());
    TextField range = field("print-range", TEXTS.get("range.all"));
    range.textProperty().bindBidirectional(model.range());
    FormGrid form = new FormGrid().add(TEXTS.get("printer"), printer)
        .add(TEXTS.get("range"), range, model.rangeError()).add(TEXTS.get("copies"), copies, model.copiesError());
    if (model.turnable()) {
      form.add(TEXTS.get("sheet"), sheet());
    }
    Label said = new Label();
    said.setId("print-said");
    said.setWrapText(true);
    said.setMinHeight(Label.USE_PREF_SIZE);
    said.textProperty().bind(model.said());
    said.managedProperty().bind(model.said().isNotEmpty());
    Button again = new ActionButton("print-again", TEXTS.get("again"), model::look);
    again.getStyleClass().add("small");
    again.disableProperty().bind(model.busy());
    Label hint = new Label(TEXTS.get("hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add("field-hint");
    VBox all = new VBox(new Card(TEXTS.get("card"), form, said, again, hint));
    all.getStyleClass().add("print-form");
    return all;
  }

  private ComboBox<Boolean> sheet() {
    ComboBox<Boolean> sheet = new ComboBox<>(FXCollections.observableArrayList(false, true));
    sheet.setId("print-sheet");
    sheet.setConverter(new StringConverter<>() {
      @Override
      public String toString(Boolean across) {
        return TEXTS.get(across ? "across" : "upright");
      }

      @Override
      public Boolean fromString(String words) {
        return words.equals(TEXTS.get("across"));
      }
    });
    sheet.valueProperty().bindBidirectional(landscape);
    return sheet;
  }

  private static TextField field(String id, String prompt) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    return field;
  }

  private void save() {
    picker.save(TEXTS.get("saving"), model.fileName(), new FilePicker.FileKind(TEXTS.get("kind"), List.of("pdf")))
        .ifPresent(model::save);
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
    model.look();
  }
}
