package ru.kvartil.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import ru.kvartil.shared.Texts;

/// The panes that drop from a table: the filter of a heading, columns, views.
final class Drops<R> {
  private static final Texts TEXTS = Texts.of(Drops.class);
  private final DataTable<R> table;
  private final Node view;
  private final Heads<R> heads;
  private final Rows<R> rows;
  private final Memory memory;
  private final Drop drop;

  /// @param view gets the keys back
  Drops(DataTable<R> table, Node view, Heads<R> heads, Rows<R> rows, Memory memory) {
    this.table = table;
    this.view = view;
    this.heads = heads;
    this.rows = rows;
    this.memory = memory;
    this.drop = new Drop(view);
  }

  void filter(int column, Column.Kind kind) {
    ColumnFilter now = rows.filters().get(column);
    FilterPane.Choice choice = kind == Column.Kind.NUMBERS
        ? new NumbersChoice(rows.cells(column), now)
        : new WordsChoice(rows.values(column), now);
    heads.go(column);
    FilterPane pane = new FilterPane(choice, ascending -> {
      drop.hide();
      table.sortBy(heads.column(column).getId(), ascending);
    }, result -> {
      drop.hide();
      table.filter(heads.column(column).getId(), result);
    });
    drop.show("drop-filter", heads.title(column), pane, heads.place(column), choice.first());
  }

  void columns() {
    List<String> all = new ArrayList<>(heads.ids(true));
    int seen = all.size();
    all.addAll(heads.ids(false));
    ColumnsPane pane = new ColumnsPane(all, seen, id -> heads.title(heads.indexOf(id)), table::showColumns, () -> {
      table.showColumns(memory.usual().shown());
      drop.hide();
    });
    drop.show("drop-columns", TEXTS.get("columns.title"), pane, corner(), pane.list());
  }

  void views() {
    SavedView usual = SavedView.last(table.getId(), memory.usual());
    ViewsPane pane = new ViewsPane(usual, memory.named(), memory.doing(_ -> drop.hide(), drop::hide));
    drop.show("drop-views", TEXTS.get("views.title"), pane, corner(), pane.list());
  }

  private Bounds corner() {
    Bounds all = view.localToScreen(view.getLayoutBounds());
    return new BoundingBox(Math.max(all.getMinX(), all.getMaxX() - 320), all.getMinY(), 0, DataTable.HEAD_HEIGHT);
  }

  Optional<Drop> shown() {
    return drop.isShown() ? Optional.of(drop) : Optional.empty();
  }
}
