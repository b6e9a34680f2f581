package ru.kvartil.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.EmptyState;

/// The one table of the program. Rows are immutable values; the table shows them through [Column]s, orders them (heading
/// or [#sortBy]), selects several, copies what is seen for a spreadsheet, finds as you type and opens a row by Enter or a
/// double click. It is as tall as its rows, up to the room it is given.
public final class DataTable<R> extends StackPane {
  private static final Texts TEXTS = Texts.of(DataTable.class);
  private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination COPY_WITH_HEADINGS = new KeyCodeCombination(KeyCode.C,
      KeyCombination.SHORTCUT_DOWN,
      KeyCombination.SHIFT_DOWN);
  private static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER);
  private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
  private static final double HEAD_HEIGHT = 31;
  private static final double ROW_HEIGHT = 30;
  private static final double SCROLL_BAR = 14;
  private static final double EMPTY_HEIGHT = 240;
  private final List<Column<R>> columns;
  private final TableView<Line<R>> table = new TableView<>();
  private final NaturalWidths<R> widths;
  private final Finder finder;
  private final ObservableList<R> selection = FXCollections.observableArrayList();
  private final ContextMenu menu = new ContextMenu();
  private Function<R, ?> key = row -> row;
  private Consumer<R> opened = _ -> {};

  /// @param id id of the table, for tests; its view has the id `<id>-view`
  /// @param name what the table is, for screen readers
  public DataTable(String id, String name, List<Column<R>> columns) {
    this.columns = List.copyOf(columns);
    this.widths = new NaturalWidths<>(this.columns);
    setId(id);
    getStyleClass().add("data-table");
    VBox.setVgrow(this, Priority.ALWAYS);
    finder = new Finder(table, this::find);
    finder.fontProperty().subscribe(this::measure);
    getChildren().addAll(table, finder);
    table.setId(id + "-view");
    table.setAccessibleText(name);
    table.setFixedCellSize(ROW_HEIGHT);
    // The state that stood in place of rows stays inside the view, hidden, and would keep it as tall as itself.
    table.setMinHeight(0);
    table.setColumnResizePolicy(widths);
    table.setSortPolicy(_ -> sort());
    table.setRowFactory(_ -> row());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getSelectionModel().getSelectedItems().subscribe(this::readSelection);
    table.widthProperty().subscribe(this::fit);
    for (int i = 0; i < columns.size(); i++) {
      table.getColumns().add(column(i));
    }
    menu.getItems().addAll(item("copy", TEXTS.get("table.copy"), COPY, () -> copy(false)),
        item("copy-headings", TEXTS.get("table.copy.headings"), COPY_WITH_HEADINGS, () -> copy(true)));
    table.setContextMenu(menu);
    empty(new EmptyState(TEXTS.get("table.empty"), TEXTS.get("table.empty.why")));
    measure();
  }

  /// Shows other rows. Order and selection stay where they were.
  public void setRows(List<R> rows) {
    Set<Object> chosen = selection.stream().<Object>map(key).collect(Collectors.toSet());
    List<Line<R>> lines = new ArrayList<>();
    for (R row : rows) {
      lines.add(new Line<>(row, lines.size(), columns));
    }
    lines.sort(order());
    table.getItems().setAll(lines);
    table.getSelectionModel().clearSelection();
    for (int i = 0; i < lines.size(); i++) {
      if (chosen.contains(key.apply(lines.get(i).row()))) {
        table.getSelectionModel().select(i);
      }
    }
    measure();
  }

  /// Rows in the order shown.
  public List<R> rows() {
    return table.getItems().stream().map(Line::row).toList();
  }

  /// Selected rows, observable, in the order shown.
  public ObservableList<R> selection() {
    return FXCollections.unmodifiableObservableList(selection);
  }

  /// Selects one row and brings it into view; nothing happens when it is not there.
  public void select(R row) {
    for (int i = 0; i < table.getItems().size(); i++) {
      if (key.apply(table.getItems().get(i).row()).equals(key.apply(row))) {
        reveal(i);
      }
    }
  }

  /// Says by what a row is recognised when rows are set anew; by default by the whole row.
  public DataTable<R> keyedBy(Function<R, ?> identity) {
    key = identity;
    return this;
  }

  /// Says what Enter, a double click and the first line of the menu do with a row.
  ///
  /// @param text name of the command in the menu: «Открыть карточку»
  public DataTable<R> onOpen(String text, Consumer<R> action) {
    opened = action;
    menu.getItems().addFirst(item("open", text, new KeyCodeCombination(KeyCode.ENTER), this::open));
    return this;
  }

  /// Adds a command on the selected rows to the menu.
  public DataTable<R> command(String id, String text, Consumer<List<R>> action) {
    menu.getItems().add(item(id, text, null, () -> action.accept(List.copyOf(selection))));
    return this;
  }

  /// Says what stands in place of rows when there are none.
  public void empty(Node state) {
    table.setPlaceholder(state);
  }

  /// Orders the rows by a column, as a click on its heading does.
  public DataTable<R> sortBy(String columnId, boolean ascending) {
    TableColumn<Line<R>, ?> column = table.getColumns().stream().filter(c -> columnId.equals(c.getId())).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column " + columnId));
    column.setSortType(ascending ? SortType.ASCENDING : SortType.DESCENDING);
    table.getSortOrder().setAll(List.of(column));
    return this;
  }

  /// The selected rows as a spreadsheet expects them on the clipboard.
  public String copied(boolean headings) {
    String cells = CopiedText.of(table.getSelectionModel().getSelectedItems().stream().map(Line::cells).toList());
    return headings ? CopiedText.headings(columns.stream().map(Column::title).toList()) + "\r\n" + cells : cells;
  }

  private TableColumn<Line<R>, Cell> column(int index) {
    Column<R> described = columns.get(index);
    TableColumn<Line<R>, Cell> column = new TableColumn<>(described.title());
    column.setId(described.id());
    column.setUserData(index);
    column.setReorderable(false);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue().cell(index)));
    column.setCellFactory(_ -> new CellView<>(described.kind()));
    if (described.kind() == Column.Kind.NUMBERS) {
      column.getStyleClass().add("numbers");
    }
    return column;
  }

  private TableRow<Line<R>> row() {
    TableRow<Line<R>> row = new TableRow<>();
    row.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
        open();
      }
    });
    Runnable markLast = () -> row.pseudoClassStateChanged(LAST, row.getIndex() == table.getItems().size() - 1);
    row.indexProperty().subscribe(markLast);
    table.getItems().subscribe(markLast);
    return row;
  }

  private static MenuItem item(String id, String text, @Nullable KeyCombination keys, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setAccelerator(keys);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void pressed(KeyEvent event) {
    if (!table.equals(event.getTarget())) {
      return;
    }
    if (COPY.match(event) || COPY_WITH_HEADINGS.match(event)) {
      copy(event.isShiftDown());
      event.consume();
    } else if (ENTER.match(event)) {
      open();
      event.consume();
    }
  }

  private void open() {
    Line<R> line = table.getSelectionModel().getSelectedItem();
    if (line != null) {
      opened.accept(line.row());
    }
  }

  private void copy(boolean headings) {
    if (!selection.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(copied(headings));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private boolean find(String typed) {
    int from = Math.max(0, table.getSelectionModel().getSelectedIndex());
    OptionalInt place = FindText.find(table.getItems().stream().map(Line::texts).toList(), typed, from);
    place.ifPresent(this::reveal);
    return place.isPresent();
  }

  /// Selects a row and moves the view no further than needed; before the table was ever drawn there is no view to move.
  private void reveal(int index) {
    table.getSelectionModel().clearAndSelect(index);
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(index);
    }
  }

  private boolean sort() {
    FXCollections.sort(table.getItems(), order());
    return true;
  }

  private Comparator<Line<R>> order() {
    Comparator<Line<R>> order = (_, _) -> 0;
    for (TableColumn<Line<R>, ?> column : table.getSortOrder()) {
      int index = (int) column.getUserData();
      Comparator<Cell> cells = Cell.comparator(column.getSortType() == SortType.ASCENDING);
      order = order.thenComparing(line -> line.cell(index), cells);
    }
    return order.thenComparingInt(Line::place);
  }

  private void readSelection() {
    selection
        .setAll(table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).map(Line::row).toList());
  }

  private void measure() {
    widths.measure(table.getItems(), finder.getFont());
    widths.call(new TableView.ResizeFeatures<>(table, null, 0.0));
    fit();
  }

  private void fit() {
    int rows = table.getItems().size();
    double bar = widths.total() > table.getWidth() ? SCROLL_BAR : 0;
    double height = rows == 0 ? EMPTY_HEIGHT : HEAD_HEIGHT + rows * ROW_HEIGHT + bar + 2;
    setPrefHeight(height);
    setMaxHeight(height);
    setMinHeight(Math.min(height, HEAD_HEIGHT + 3 * ROW_HEIGHT));
  }
}
