package ru.kvartil.importing.ui.original;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ru.kvartil.importing.kept.KeptTable;
import ru.kvartil.importing.ui.original.OriginalDesk.Opened;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.ActionButton;

/// A kept original, read only: its sheets as tabs, the asked cell with the keyboard, above them what is written in it.
/// Esc leads back.
final class OriginalPage implements Page {
  private static final Texts TEXTS = Texts.of(OriginalPage.class);
  private final KeptTable table;
  private final PageHead head;
  private final VBox body;
  private final TabPane sheets = new TabPane();
  private final Label address = new Label();
  private final TextField value = new TextField();
  private final Button before;
  private final Button after;
  private final Label window = new Label();

  /// Where the page leads.
  ///
  /// @param back closes it
  /// @param compare asks for a file and says whether it is the one that was loaded
  /// @param export writes it as a workbook
  record Ways(Runnable back, Runnable compare, Runnable export) {}

  OriginalPage(Opened opened, Ways ways) {
    this.table = opened.table();
    this.head = new PageHead(TEXTS.get("page.title", opened.batch().file()));
    head.setNote(TEXTS.get("page.note", opened.batch().id()));
    head.actions().addAll(new ActionButton("original-compare", TEXTS.get("compare"), ways.compare()),
        new ActionButton("original-export", TEXTS.get("export"), ways.export()));
    this.before = new ActionButton("original-before", TEXTS.get("columns.before"), () -> turn(-1), "small");
    this.after = new ActionButton("original-after", TEXTS.get("columns.after"), () -> turn(1), "small");
    sheets.setId("original-sheets");
    sheets.setAccessibleText(TEXTS.get("sheets"));
    sheets.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    for (int number = 0; number < table.sheets().size(); number++) {
      String name = table.sheets().get(number).name();
      sheets.getTabs().add(new Tab(name.isEmpty() ? TEXTS.get("sheet.only") : name));
    }
    sheets.getSelectionModel().selectedIndexProperty().subscribe(_ -> tell());
    body = new VBox(8, line(), sheets, kept(opened));
    VBox.setVgrow(sheets, Priority.ALWAYS);
    body.setId("original-page");
    body.getStylesheets()
        .add(Objects.requireNonNull(OriginalPage.class.getResource("original.css"), "original.css").toExternalForm());
    body.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        ways.back().run();
        event.consume();
      }
    });
    grid();
    tell();
  }

  private HBox line() {
    address.setId("original-address");
    address.getStyleClass().add("original-address");
    address.setLabelFor(value);
    value.setId("original-value");
    value.setEditable(false);
    value.setAccessibleText(TEXTS.get("value"));
    HBox.setHgrow(value, Priority.ALWAYS);
    window.getStyleClass().add("muted");
    HBox line = new HBox(8, address, value, before, window, after);
    line.getStyleClass().add("original-line");
    return line;
  }

  /// What is kept and what is not; the hash proves which file was loaded.
  private static HBox kept(Opened opened) {
    Label words = new Label(TEXTS.get("page.kept"));
    words.getStyleClass().add("muted");
    words.setMinWidth(0);
    Label of = new Label(TEXTS.get("page.hash"));
    of.setMinWidth(Label.USE_PREF_SIZE);
    TextField hash = new TextField(opened.table().hash());
    hash.setId("original-hash");
    hash.setEditable(false);
    hash.setPrefColumnCount(14);
    hash.setMinWidth(TextField.USE_PREF_SIZE);
    of.setLabelFor(hash);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(8, words, of, hash);
    line.getStyleClass().add("original-line");
    return line;
  }

  /// The grid of the chosen sheet, made when it is first looked at.
  private SheetGrid grid() {
    Tab tab = sheets.getSelectionModel().getSelectedItem();
    if (tab.getContent() instanceof SheetGrid made) {
      return made;
    }
    SheetGrid grid = new SheetGrid(table, sheets.getSelectionModel().getSelectedIndex());
    tab.setContent(grid);
    if (table.sheets().get(sheets.getSelectionModel().getSelectedIndex()).rows() > 0) {
      grid.go(0, 0);
    }
    // After the tab has it: the first call comes at once.
    grid.view().getFocusModel().focusedCellProperty().subscribe(_ -> tell());
    return grid;
  }

  private void tell() {
    if (sheets.getSelectionModel().isEmpty()) {
      return;
    }
    SheetGrid grid = grid();
    Optional<CellRef> cell = grid.present();
    address.setText(cell.map(CellRef::cell).orElse(""));
    value.setText(cell.map(at -> grid.text(at.row(), at.column())).orElse(""));
    boolean wide = grid.columns() > SheetGrid.WINDOW;
    for (Node part : List.of(before, after, window)) {
      part.setVisible(wide);
      part.setManaged(wide);
    }
    int last = Math.min(grid.columns(), grid.first() + SheetGrid.WINDOW);
    before.setDisable(grid.first() == 0);
    after.setDisable(last == grid.columns());
    window.setText(TEXTS.get("columns.shown", CellRef.columnName(grid.first()), CellRef.columnName(last - 1),
        RussianFormat.plain(grid.columns())));
  }

  private void turn(int direction) {
    SheetGrid grid = grid();
    grid.show(grid.first() + direction * SheetGrid.WINDOW);
    grid.go(Math.max(0, grid.view().getFocusModel().getFocusedCell().getRow()), grid.first());
    tell();
  }

  /// Gives a cell the keyboard; a sheet that is not there leaves the first one.
  void go(CellRef cell) {
    List<String> names = table.sheets().stream().map(KeptTable.Sheet::name).toList();
    sheets.getSelectionModel().select(Math.max(0, names.indexOf(cell.sheet())));
    grid().go(cell.row(), cell.column());
    tell();
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
  public Optional<Node> main() {
    return Optional.of(grid().view());
  }
}
