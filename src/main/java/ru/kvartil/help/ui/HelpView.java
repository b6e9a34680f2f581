package ru.kvartil.help.ui;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.help.HelpBook;
import ru.kvartil.help.HelpPage;
import ru.kvartil.help.HelpPaper;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.print.PrintRequest;

/// Pages of help: the list with a field to find in, and the page chosen.
final class HelpView implements Page {
  private static final Texts TEXTS = Texts.of(HelpView.class);
  private final HelpBook book;
  private final PageHead head = new PageHead(TEXTS.get("help.title"));
  private final ListView<HelpPage> list = new ListView<>();
  private final TextField find = new TextField();
  private final Label none = new Label(TEXTS.get("help.none"));
  private final ScrollPane reading = new ScrollPane();
  private final BorderPane body;

  /// @param today for the day on printed pages
  HelpView(HelpBook book, Supplier<LocalDate> today) {
    this.book = book;
    Button page = new ActionButton("help-print", TEXTS.get("help.print"),
        () -> list.fireEvent(new PrintRequest(HelpPaper.content(present(), today.get()))));
    Button all = new ActionButton("help-print-all", TEXTS.get("help.print.all"),
        () -> list.fireEvent(new PrintRequest(HelpPaper.content(book, today.get()))));
    head.actions().addAll(page, all);
    find.setId("help-find");
    find.setPromptText(TEXTS.get("help.find"));
    find.setAccessibleText(TEXTS.get("help.find"));
    find.textProperty().subscribe(this::found);
    find.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId("help-list");
    list.setAccessibleText(TEXTS.get("help.list"));
    list.setCellFactory(_ -> new TitleCell());
    list.getSelectionModel().selectedItemProperty().subscribe(this::read);
    none.getStyleClass().add("muted");
    none.setWrapText(true);
    none.managedProperty().bind(none.visibleProperty());
    none.setVisible(false);
    reading.setId("help-reading");
    reading.setFitToWidth(true);
    reading.getStyleClass().add("help-reading");
    VBox side = new VBox(find, none, list);
    side.getStyleClass().add("help-side");
    VBox.setVgrow(list, Priority.ALWAYS);
    body = new BorderPane(reading, null, null, null, side);
    body.setId("help");
    body.getStyleClass().add("help");
    body.getStylesheets().add(Objects.requireNonNull(HelpBook.class.getResource("help.css"), "help.css")
        .toExternalForm());
    list.getItems().setAll(book.pages());
  }

  /// Turns to a page.
  void show(HelpPage page) {
    find.clear();
    list.getSelectionModel().select(page);
    list.scrollTo(page);
    list.requestFocus();
  }

  private HelpPage present() {
    HelpPage chosen = list.getSelectionModel().getSelectedItem();
    return chosen == null ? book.pages().getFirst() : chosen;
  }

  private void found(String typed) {
    HelpPage before = present();
    list.getItems().setAll(book.find(typed));
    none.setVisible(list.getItems().isEmpty());
    if (typed.isBlank() && list.getItems().contains(before)) {
      list.getSelectionModel().select(before);
    } else {
      list.getSelectionModel().selectFirst();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      list.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !find.getText().isEmpty()) {
      find.clear();
      event.consume();
    }
  }

  private void read(@Nullable HelpPage page) {
    if (page != null) {
      reading.setContent(new HelpText(page, id -> book.page(id).ifPresent(this::show)));
      reading.setAccessibleText(page.title() + "\n" + page.text());
      reading.setVvalue(0);
    }
  }

  @Override
  public PageHead head() {
    return head;
  }

  @Override
  public Node body() {
    return body;
  }

  private static final class TitleCell extends ListCell<HelpPage> {
    @Override
    protected void updateItem(@Nullable HelpPage page, boolean empty) {
      super.updateItem(page, empty);
      setText(empty || page == null ? "" : page.title());
    }
  }
}
