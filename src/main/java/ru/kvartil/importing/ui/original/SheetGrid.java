package ru.kvartil.importing.ui.original;

import java.util.AbstractList;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.kept.KeptTable;
import ru.kvartil.importing.table.PersonalData;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// One sheet as a spreadsheet shows it: letters above, numbers at the left, nothing to be changed. Only cells in view exist,
/// and only their rows are unpacked. Of very wide sheets a window of columns is shown.
final class SheetGrid extends HBox {
  /// Columns shown at once: as many as a table lays out without a halt.
  static final int WINDOW = 256;
  private static final Texts TEXTS = Texts.of(SheetGrid.class);
  private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");
  private static final PseudoClass NUMBER = PseudoClass.getPseudoClass("number");
  private static final double ROW = 26;
  private static final double NARROWEST = 56;
  private static final double WIDEST = 280;
  private static final double LETTER = 7.4;
  private static final int SAMPLE = 60;
  private final TableView<Integer> view = new TableView<>();
  private final KeptTable table;
  private final int sheet;
  private final int columns;
  private int first;

  SheetGrid(KeptTable table, int sheet) {
    this.table = table;
    this.sheet = sheet;
    this.columns = Math.max(1, table.sheets().get(sheet).columns());
    String name = table.sheets().get(sheet).name();
    view.setId("original-grid-" + sheet);
    view.setAccessibleText(name.isEmpty() ? TEXTS.get("grid.only") : TEXTS.get("grid.name", name));
    view.setFixedCellSize(ROW);
    view.getSelectionModel().setCellSelectionEnabled(true);
    view.setEditable(false);
    view.setSortPolicy(_ -> false);
    view.setItems(FXCollections.observableList(new Numbers(table.sheets().get(sheet).rows())));
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getStyleClass().add("original-grid");
    HBox.setHgrow(view, Priority.ALWAYS);
    getChildren().addAll(new RowNumbers(view, ROW), view);
    show(0);
  }

  /// Numbers of rows, never made as a list.
  private static final class Numbers extends AbstractList<Integer> {
    private final int size;

    Numbers(int size) {
      this.size = size;
    }

    @Override
    public Integer get(int index) {
      return index;
    }

    @Override
    public int size() {
      return size;
    }
  }

  /// First shown column.
  int first() {
    return first;
  }

  /// How many columns the sheet has.
  int columns() {
    return columns;
  }

  /// Shows a window of columns.
  void show(int from) {
    first = Math.clamp(from, 0, Math.max(0, columns - WINDOW));
    view.getColumns().clear();
    for (int column = first; column < Math.min(columns, first + WINDOW); column++) {
      view.getColumns().add(column(column));
    }
  }

  private TableColumn<Integer, RawCell> column(int number) {
    TableColumn<Integer, RawCell> column = new TableColumn<>(CellRef.columnName(number));
    column.setId("column-" + number);
    column.setPrefWidth(width(number));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell(row.getValue(), number).orElse(null)));
    column.setCellFactory(_ -> new ValueCell(number));
    fix(column);
    return column;
  }

  private static void fix(TableColumn<?, ?> column) {
    column.setSortable(false);
    column.setReorderable(false);
    column.setEditable(false);
  }

  private double width(int column) {
    int longest = 0;
    for (int row = 0; row < Math.min(SAMPLE, view.getItems().size()); row++) {
      longest = Math.max(longest, text(row, column).length());
    }
    return Math.clamp(20 + LETTER * longest, NARROWEST, WIDEST);
  }

  /// The cell as it is kept.
  Optional<RawCell> cell(int row, int column) {
    try {
      return table.row(sheet, row).flatMap(found -> found.row().cell(column));
    } catch (Failure broken) {
      // The whole was compared with its hash when it was opened: such bytes were written by a program with a fault.
      throw new IllegalStateException(broken);
    }
  }

  /// Whether something was taken out of a cell.
  boolean closed(int row, int column) {
    try {
      return table.row(sheet, row).filter(found -> found.closed().contains(column)).isPresent();
    } catch (Failure broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// What is written in a cell, numbers with a decimal comma.
  String text(int row, int column) {
    return cell(row, column).map(cell -> closed(row, column)
        ? PersonalData.shown(cell)
        : cell.numeric() ? cell.text().replace('.', ',') : cell.text().replace('\n', ' ')).orElse("");
  }

  /// Gives a cell the keyboard and brings it into view.
  void go(int row, int column) {
    int at = Math.clamp(row, 0, Math.max(0, view.getItems().size() - 1));
    int wanted = Math.clamp(column, 0, columns - 1);
    if (wanted < first || wanted >= first + WINDOW) {
      show(wanted - WINDOW / 2);
    }
    TableColumn<Integer, ?> there = view.getColumns().get(wanted - first);
    view.getSelectionModel().clearAndSelect(at, there);
    view.getFocusModel().focus(at, there);
    view.scrollTo(Math.max(0, at - 6));
    view.scrollToColumn(there);
  }

  /// Address of the cell with the keyboard: row and column; empty without one.
  Optional<CellRef> present() {
    TablePosition<?, ?> position = view.getFocusModel().getFocusedCell();
    int column = position == null ? -1 : position.getColumn();
    return column < 0 || position.getRow() < 0
        ? Optional.empty()
        : Optional.of(new CellRef(table.name(), table.sheets().get(sheet).name(), position.getRow(),
            first + column));
  }

  /// What takes the keyboard.
  TableView<Integer> view() {
    return view;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
      present().ifPresent(cell -> {
        ClipboardContent content = new ClipboardContent();
        content.putString(text(cell.row(), cell.column()));
        Clipboard.getSystemClipboard().setContent(content);
      });
      event.consume();
    }
  }

  /// A cell of the sheet.
  private final class ValueCell extends TableCell<Integer, RawCell> {
    private final int column;

    ValueCell(int column) {
      this.column = column;
      getStyleClass().add("original-cell");
    }

    @Override
    protected void updateItem(@Nullable RawCell cell, boolean empty) {
      super.updateItem(cell, empty);
      setText("");
      setAccessibleText(null);
      pseudoClassStateChanged(CLOSED, false);
      pseudoClassStateChanged(NUMBER, false);
      if (!empty && cell != null) {
        boolean closed = closed(getIndex(), column);
        setText(text(getIndex(), column));
        pseudoClassStateChanged(CLOSED, closed);
        pseudoClassStateChanged(NUMBER, cell.numeric() && !closed);
        setAccessibleText(TEXTS.get(closed ? "cell.closed" : "cell.says",
            CellRef.columnName(column) + (getIndex() + 1), getText()));
      }
    }
  }
}
