package ru.kvartil.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import ru.kvartil.shared.Texts;

/// The headings of a table: their order, which are seen, the funnel in each, and the one the keys are at (← and → move
/// it; it is where a filter opens).
final class Heads<R> {
  private static final Texts TEXTS = Texts.of(Heads.class);
  private static final PseudoClass FILTERED = PseudoClass.getPseudoClass("filtered");
  private static final String PRESENT = "present";
  private static final String LAST = "last-column";
  private final List<Column<R>> columns;
  private final TableView<Line<R>> table;
  private final List<TableColumn<Line<R>, Cell>> made = new ArrayList<>();
  private final List<Button> funnels = new ArrayList<>();
  private int present;

  /// @param open shows the filter of a column
  Heads(List<Column<R>> columns, TableView<Line<R>> table, IntConsumer open) {
    this.columns = columns;
    this.table = table;
    for (int i = 0; i < columns.size(); i++) {
      made.add(column(i, open));
    }
    table.getColumns().setAll(made);
    table.getVisibleLeafColumns().subscribe(this::mark);
    mark();
  }

  /// Indices of the columns seen, from the left.
  List<Integer> seen() {
    return table.getVisibleLeafColumns().stream().map(column -> (Integer) column.getUserData()).toList();
  }

  List<String> ids(boolean visible) {
    return table.getColumns().stream().filter(column -> column.isVisible() == visible).map(TableColumn::getId)
        .toList();
  }

  int indexOf(String id) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  TableColumn<Line<R>, Cell> column(int index) {
    return made.get(index);
  }

  String title(int index) {
    return columns.get(index).title();
  }

  /// Shows these columns in this order, the rest not at all. What rows are ordered by stays.
  void show(List<String> ids) {
    List<TableColumn<Line<R>, Cell>> order = new ArrayList<>(ids.stream().map(id -> made.get(indexOf(id))).toList());
    made.stream().filter(column -> !order.contains(column)).forEach(order::add);
    List<TableColumn<Line<R>, ?>> sorted = List.copyOf(table.getSortOrder());
    made.forEach(column -> column.setVisible(ids.contains(column.getId())));
    if (!List.copyOf(table.getColumns()).equals(order)) {
      table.getColumns().setAll(order);
      table.getSortOrder().setAll(sorted);
    }
  }

  /// Index of the column the keys are at.
  int present() {
    List<Integer> seen = seen();
    return seen.isEmpty() || seen.contains(present) ? present : seen.getFirst();
  }

  /// Moves the keys to the next column at the left (−1) or right (+1).
  void move(int step) {
    List<Integer> seen = seen();
    if (!seen.isEmpty()) {
      go(seen.get(Math.clamp(seen.indexOf(present()) + step, 0, seen.size() - 1)));
    }
  }

  void go(int column) {
    present = column;
    mark();
    reveal();
  }

  /// Brings the column the keys are at into view.
  void reveal() {
    table.scrollToColumn(made.get(present()));
  }

  /// The keys are at a column in view: it was pressed.
  void at(int column) {
    present = column;
    mark();
  }

  void markFiltered(Set<Integer> filtered) {
    for (int i = 0; i < funnels.size(); i++) {
      funnels.get(i).pseudoClassStateChanged(FILTERED, filtered.contains(i));
      funnels.get(i)
          .setAccessibleText(TEXTS.get(filtered.contains(i) ? "filter.funnel.on" : "filter.funnel", title(i)));
    }
  }

  /// Where the filter of a column drops from, on the screen.
  Bounds place(int column) {
    Node funnel = funnels.get(column);
    Bounds bounds = funnel.getParent() == null
        ? null
        : funnel.getParent().localToScreen(
            funnel.getParent().getLayoutBounds());
    Bounds all = table.localToScreen(table.getLayoutBounds());
    if (bounds == null || bounds.getMaxX() < all.getMinX() || bounds.getMinX() > all.getMaxX()) {
      return new BoundingBox(all.getMinX(), all.getMinY(), all.getWidth(), DataTable.HEAD_HEIGHT);
    }
    return bounds;
  }

  private void mark() {
    List<Integer> seen = seen();
    int at = present();
    for (int i = 0; i < made.size(); i++) {
      set(i, PRESENT, i == at);
      set(i, LAST, !seen.isEmpty() && seen.getLast() == i);
    }
    table.setAccessibleHelp(columns.isEmpty() ? "" : TEXTS.get("heads.present", title(at)));
  }

  private void set(int column, String style, boolean on) {
    List<String> styles = made.get(column).getStyleClass();
    if (on && !styles.contains(style)) {
      styles.add(style);
    } else if (!on) {
      styles.remove(style);
    }
  }

  private TableColumn<Line<R>, Cell> column(int index, IntConsumer open) {
    Column<R> described = columns.get(index);
    TableColumn<Line<R>, Cell> column = new TableColumn<>(described.title());
    column.setId(described.id());
    column.setUserData(index);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue().cell(index)));
    column.setCellFactory(_ -> new CellView<>(described.kind()));
    if (described.kind() == Column.Kind.NUMBERS) {
      column.getStyleClass().add("numbers");
    }
    Button funnel = new Button();
    funnel.setId("filter-" + described.id());
    funnel.getStyleClass().setAll("funnel");
    funnel.setGraphic(new FontIcon(Feather.FILTER));
    funnel.setFocusTraversable(false);
    funnel.setAccessibleText(TEXTS.get("filter.funnel", described.title()));
    funnel.setOnAction(_ -> open.accept(index));
    funnels.add(funnel);
    column.setGraphic(funnel);
    return column;
  }
}
