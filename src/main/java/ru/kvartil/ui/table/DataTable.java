package ru.kvartil.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.provenance.WhyAsked;

/// The one table of the program. Rows are immutable values; the table shows them through [Column]s, filters and orders
/// them, selects several, copies what is seen for a spreadsheet, finds as you type and opens a row by Enter or a double
/// click. Columns can be chosen and moved. A [TableHost] adds memory, files and paper. It is as tall as its rows, up to
/// the room it is given.
public final class DataTable<R> extends StackPane {
  private static final Texts TEXTS = Texts.of(DataTable.class);
  private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
  static final double HEAD_HEIGHT = 31;
  private static final double ROW_HEIGHT = 30;
  private static final double SCROLL_BAR = 14;
  private static final double EMPTY_HEIGHT = 240;
  /// Where a page would give it all the height it wants, a table takes this many rows and scrolls: a row is made for each that
  /// is in view, and a thousand of them hold the window for seconds.
  private static final int MOST_IN_VIEW = 30;
  /// Rows made in one frame: a table new to the window takes so many at first and the rest from frame to frame, so that
  /// no frame waits for all of them.
  private static final int ROWS_IN_FRAME = 12;
  private static final double BAR_GAP = 6;
  private final String name;
  private final List<Column<R>> columns;
  private final Rows<R> rows;
  private final TableView<Line<R>> table = new TableView<>();
  private final Heads<R> heads;
  private final NaturalWidths<R> widths;
  private final Finder finder;
  private final FilterBar bar;
  private final TableMenu menu;
  private final Memory memory;
  private final Drops<R> drops;
  private final ObservableList<R> selection = FXCollections.observableArrayList();
  private Function<R, ?> key = row -> row;
  private final PauseTransition nextFrame = new PauseTransition(Duration.millis(1));
  private int room = ROWS_IN_FRAME;
  private boolean revealing;
  private Consumer<R> opened = _ -> {};
  private Node empty = new EmptyState(TEXTS.get("table.empty"), TEXTS.get("table.empty.why"));

  /// @param id id of the table, for tests and memory; its view has the id `<id>-view`
  /// @param name what the table is, for screen readers, files and paper
  public DataTable(String id, String name, List<Column<R>> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.rows = new Rows<>(this.columns);
    this.widths = new NaturalWidths<>(this.columns);
    setId(id);
    table.setId(id + "-view");
    getStyleClass().add("data-table");
    VBox.setVgrow(this, Priority.ALWAYS);
    bar = new FilterBar(id, column -> filter(this.columns.get(column).id(), Optional.empty()), this::resetFilters);
    heads = new Heads<>(this.columns, table, this::openFilter);
    menu = new TableMenu(table);
    memory = new Memory(id, this::arrangement, this::arrange);
    drops = new Drops<>(this, table, heads, rows, memory);
    finder = new Finder(table, this::find);
    finder.fontProperty().subscribe(this::measure);
    VBox.setVgrow(table, Priority.ALWAYS);
    StackPane withCorner = new StackPane(table, menu.corner(), finder);
    VBox.setVgrow(withCorner, Priority.ALWAYS);
    VBox body = new VBox(BAR_GAP, bar, withCorner);
    getChildren().add(body);
    table.setAccessibleText(name);
    table.setFixedCellSize(ROW_HEIGHT);
    // The state that stood in place of rows stays inside the view, hidden, and would keep it as tall as itself.
    table.setMinHeight(0);
    table.setColumnResizePolicy(widths);
    table.setSortPolicy(_ -> sort());
    table.setRowFactory(_ -> row());
    new TableKeys<>(this, table, heads).listen();
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getSelectionModel().getSelectedItems().subscribe(this::readSelection);
    table.getVisibleLeafColumns().subscribe(this::columnsChanged);
    table.widthProperty().subscribe(this::widthChanged);
    menu.row(TableMenu.item("copy", TEXTS.get("table.copy"), TableKeys.COPY, () -> copy(false)));
    menu.row(TableMenu.item("copy-headings", TEXTS.get("table.copy.headings"), TableKeys.COPY_WITH_HEADINGS,
        () -> copy(true)));
    menu.row(TableMenu.item("table-why", TEXTS.get("menu.why"), WhyAsked.KEYS, this::explain));
    menu.table(commands());
    sceneProperty().subscribe((before, now) -> moved(before, now));
    nextFrame.setOnFinished(_ -> takeMoreRoom());
    refresh();
    measure();
  }

  /// Shows other rows. Order, filters and selection stay where they were.
  public void setRows(List<R> given) {
    rows.set(given);
    rows.order(order());
    refresh();
    measure();
  }

  /// Rows in the order shown, those filtered out left aside.
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
    menu.first(TableMenu.item("open", text, TableKeys.ENTER, this::open));
    return this;
  }

  /// Adds a command on the selected rows to the menu.
  public DataTable<R> command(String id, String text, Consumer<List<R>> action) {
    menu.row(TableMenu.item(id, text, null, () -> action.accept(List.copyOf(selection))));
    return this;
  }

  /// Says that nothing is to be kept of this table: its columns are others each time it is made, or a filter left from
  /// the last time would hide what must be seen.
  public DataTable<R> forgetful() {
    memory.forget();
    return this;
  }

  /// Says what stands in place of rows when there are none.
  public void empty(Node state) {
    empty = state;
    if (rows.all().isEmpty()) {
      table.setPlaceholder(state);
    }
  }

  /// Orders the rows by a column, as a click on its heading does.
  public DataTable<R> sortBy(String columnId, boolean ascending) {
    TableColumn<Line<R>, ?> column = heads.column(known(columnId));
    column.setSortType(ascending ? SortType.ASCENDING : SortType.DESCENDING);
    table.getSortOrder().setAll(List.of(column));
    return this;
  }

  /// Filters the rows by a column, or takes its filter away.
  public void filter(String columnId, Optional<ColumnFilter> filter) {
    int column = known(columnId);
    filter.ifPresentOrElse(given -> rows.filter(column, given), () -> rows.release(column));
    refresh();
    memory.touched();
    if (!table.isFocused() && filter.isEmpty()) {
      table.requestFocus();
    }
  }

  /// Shows all rows again.
  public void resetFilters() {
    rows.releaseAll();
    refresh();
    memory.touched();
    table.requestFocus();
  }

  /// Shows these columns, from the left, and puts the others away.
  public void showColumns(List<String> ids) {
    heads.show(ids.stream().filter(id -> heads.indexOf(id) >= 0).toList());
  }

  /// How the table is set out now.
  public Arrangement arrangement() {
    Map<String, ColumnFilter> filters = new LinkedHashMap<>();
    rows.filters().forEach((column, filter) -> filters.put(columns.get(column).id(), filter));
    return new Arrangement(heads.ids(true), new LinkedHashSet<>(heads.ids(false)), table.getSortOrder().stream()
        .map(column -> new Arrangement.Sorting(column.getId(), column.getSortType() == SortType.ASCENDING)).toList(),
        filters);
  }

  /// Sets the table out as it was once; what it does not know is passed over.
  public void arrange(Arrangement wanted) {
    heads.show(wanted.shownOf(columns.stream().map(Column::id).toList()));
    rows.releaseAll();
    wanted.filters().forEach((id, filter) -> {
      if (heads.indexOf(id) >= 0) {
        rows.filter(heads.indexOf(id), filter);
      }
    });
    List<Arrangement.Sorting> order = wanted.order().stream().filter(each -> heads.indexOf(each.column()) >= 0)
        .toList();
    order.forEach(each -> heads.column(heads.indexOf(each.column()))
        .setSortType(each.ascending() ? SortType.ASCENDING : SortType.DESCENDING));
    table.getSortOrder()
        .setAll(order.stream().map(each -> heads.column(heads.indexOf(each.column()))).toList());
    refresh();
    memory.touched();
  }

  /// Joins the table to what keeps its memory and makes its files.
  public void joinTo(TableHost host) {
    memory.join(host);
    menu.table(commands());
  }

  /// Tells the host how the table is set out now, if that changed since it was told last.
  public void keepArrangement() {
    memory.keepLast();
  }

  /// The table as it is seen.
  public SeenTable seen() {
    List<Integer> shown = heads.seen();
    return new SeenTable(name,
        shown.stream().map(i -> new SeenTable.Head(columns.get(i).title(), columns.get(i).kind())).toList(),
        table.getItems().stream().map(line -> line.cells(shown)).toList(),
        rows.filters().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(each -> TEXTS.get("filter.chip", heads.title(each.getKey()), each.getValue().text())).toList(),
        rows.all().size());
  }

  /// The selected rows as a spreadsheet expects them on the clipboard: the columns seen, in their order.
  public String copied(boolean headings) {
    List<Integer> shown = heads.seen();
    String cells = CopiedText
        .of(table.getSelectionModel().getSelectedItems().stream().map(line -> line.cells(shown)).toList());
    return headings ? CopiedText.headings(shown.stream().map(heads::title).toList()) + "\r\n" + cells : cells;
  }

  private int known(String columnId) {
    int column = heads.indexOf(columnId);
    if (column < 0) {
      throw new IllegalArgumentException("no column " + columnId);
    }
    return column;
  }

  void openFilter(int column) {
    drops.filter(column, columns.get(column).kind());
  }

  void openMenu() {
    menu.show();
  }

  void export() {
    memory.host().ifPresent(host -> host.export(seen()));
  }

  void print() {
    memory.host().ifPresent(host -> host.print(seen()));
  }

  void open() {
    Line<R> line = table.getSelectionModel().getSelectedItem();
    if (line != null) {
      opened.accept(line.row());
    }
  }

  /// Asks how the number the keys are at came about; at words, how the first number of the row did.
  void explain() {
    Line<R> line = table.getSelectionModel().getSelectedItem();
    if (line != null) {
      revealing = true;
      fireEvent(new WhyAsked(CellWhy.of(columns, heads.seen(), heads.present(), line, name)));
    }
  }

  void copy(boolean headings) {
    if (!selection.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(copied(headings));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private List<MenuItem> commands() {
    List<MenuItem> items = new ArrayList<>();
    items.add(TableMenu.item("table-filter", TEXTS.get("menu.filter"), TableKeys.FILTER,
        () -> openFilter(heads.present())));
    items.add(TableMenu.item("table-columns", TEXTS.get("menu.columns"), null, drops::columns));
    if (memory.keeps()) {
      items.add(TableMenu.item("table-views", TEXTS.get("menu.views"), null, drops::views));
    }
    if (memory.host().isPresent()) {
      items.add(TableMenu.item("table-export", TEXTS.get("menu.export"), TableKeys.EXPORT, this::export));
      items.add(TableMenu.item("table-print", TEXTS.get("menu.print"), TableKeys.PRINT, this::print));
    }
    return items;
  }

  private void moved(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      memory.keepLast();
    }
    if (now != null) {
      fireEvent(new TableArrival(this));
    }
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

  private boolean find(String typed) {
    List<Integer> shown = heads.seen();
    int from = Math.max(0, table.getSelectionModel().getSelectedIndex());
    OptionalInt place = FindText.find(table.getItems().stream().map(line -> line.texts(shown)).toList(), typed, from);
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

  /// Puts the rows that pass the filters into the view, those selected before among them.
  private void refresh() {
    Set<Object> chosen = selection.stream().<Object>map(key).collect(Collectors.toSet());
    List<Line<R>> lines = rows.seen();
    table.getSelectionModel().clearSelection();
    table.getItems().setAll(lines);
    if (!chosen.isEmpty()) {
      int[] places = IntStream.range(0, lines.size()).filter(i -> chosen.contains(key.apply(lines.get(i).row())))
          .toArray();
      if (places.length > 0) {
        table.getSelectionModel().selectIndices(places[0], places);
      }
    }
    Map<Integer, ColumnFilter> filters = rows.filters();
    bar.show(filters, heads::title, lines.size(), rows.all().size());
    heads.markFiltered(filters.keySet());
    table.setPlaceholder(rows.all().isEmpty() ? empty : nothingPasses());
    fit();
  }

  private Node nothingPasses() {
    return new EmptyState(TEXTS.get("filter.empty"), TEXTS.get("filter.empty.why"))
        .step(getId() + "-show-all", TEXTS.get("filter.empty.reset"), this::resetFilters);
  }

  /// Moves the rows that are in the view and changes nothing else: the view carries the selection over a sort, and fails
  /// when rows come or go meanwhile.
  private boolean sort() {
    rows.order(order());
    FXCollections.sort(table.getItems(), order());
    memory.touched();
    return true;
  }

  private Comparator<Line<R>> order() {
    NaturalOrder natural = new NaturalOrder();
    Comparator<Line<R>> order = (_, _) -> 0;
    for (TableColumn<Line<R>, ?> column : table.getSortOrder()) {
      int index = (int) column.getUserData();
      Comparator<CellKey> cells = CellKey.comparator(column.getSortType() == SortType.ASCENDING);
      order = order.thenComparing(line -> line.key(index, natural), cells);
    }
    return order.thenComparingInt(Line::place);
  }

  private void readSelection() {
    selection
        .setAll(table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).map(Line::row).toList());
  }

  private void columnsChanged() {
    memory.touched();
    widths.call(new TableView.ResizeFeatures<>(table, null, 0.0));
    fit();
  }

  private void measure() {
    widths.measure(rows.all(), finder.getFont());
    widths.call(new TableView.ResizeFeatures<>(table, null, 0.0));
    fit();
  }

  /// The number asked about stays in sight when the answer takes room beside the table.
  private void widthChanged() {
    fit();
    if (revealing) {
      revealing = false;
      heads.reveal();
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (room < MOST_IN_VIEW && table.getItems().size() > room) {
      nextFrame.play();
    }
  }

  private void takeMoreRoom() {
    room += ROWS_IN_FRAME;
    fit();
  }

  private void fit() {
    int count = table.getItems().size();
    double scroll = widths.overflow(heads.seen(), table.getWidth()) ? SCROLL_BAR : 0;
    double above = bar.isManaged() ? bar.prefHeight(Math.max(getWidth(), HEAD_HEIGHT)) + BAR_GAP : 0;
    double around = above + HEAD_HEIGHT + scroll + 2;
    double height = count == 0 ? above + EMPTY_HEIGHT : around + count * ROW_HEIGHT;
    setPrefHeight(Math.min(height, around + Math.min(room, MOST_IN_VIEW) * ROW_HEIGHT));
    setMaxHeight(room < MOST_IN_VIEW ? Math.min(height, around + room * ROW_HEIGHT) : height);
    setMinHeight(Math.min(height, above + HEAD_HEIGHT + 3 * ROW_HEIGHT));
  }
}
