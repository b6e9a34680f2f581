package ru.kvartil.entry.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import ru.kvartil.entry.BlockFit.At;
import ru.kvartil.entry.EntrySheet;
import ru.kvartil.entry.Typing;
import ru.kvartil.shared.Texts;

/// Schools × measures: headings, names and totals stand still, the cells between them scroll; only cells in view exist.
/// The keyboard's cell has the focus itself, so that it is seen and read out.
final class EntryGrid extends Region {
  private static final Texts TEXTS = Texts.of(EntryGrid.class);
  private final GridEdges edges = new GridEdges();
  private final Pane cells = new Pane();
  private final Rectangle clip = new Rectangle();
  private final ScrollBar vertical = new ScrollBar();
  private final ScrollBar horizontal = new ScrollBar();
  private final TextField editor = new TextField();
  private final Map<At, CellNode> live = new HashMap<>();
  private final Deque<CellNode> spare = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<GridRange> range = new ReadOnlyObjectWrapper<>(GridRange.at(0, 0));
  private final Map<Integer, Map<Integer, String>> remarks = new HashMap<>();
  private @Nullable EntrySheet sheet;
  private Map<At, Typing.Refused> refused = Map.of();
  private Optional<At> edited = Optional.empty();

  EntryGrid() {
    setId("entry-grid");
    getStyleClass().add("entry-grid");
    setFocusTraversable(true);
    setAccessibleText(TEXTS.get("grid.name"));
    vertical.setOrientation(Orientation.VERTICAL);
    vertical.setFocusTraversable(false);
    horizontal.setFocusTraversable(false);
    cells.setClip(clip);
    editor.setId("entry-editor");
    editor.getStyleClass().add("entry-editor");
    editor.setAccessibleText(TEXTS.get("grid.editor"));
    editor.setVisible(false);
    editor.setManaged(false);
    cells.getChildren().add(editor);
    getChildren().addAll(cells, edges.headings(), edges.names(), edges.totals(), edges.corner(), edges.total(),
        vertical, horizontal);
    vertical.valueProperty().subscribe((_, _) -> requestLayout());
    horizontal.valueProperty().subscribe((_, _) -> requestLayout());
    focusedProperty().subscribe(focused -> {
      if (focused) {
        takeFocus();
      }
    });
    addEventFilter(ScrollEvent.SCROLL, this::wheel);
    cells.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    cells.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    range.subscribe((_, _) -> requestLayout());
  }

  ReadOnlyObjectProperty<GridRange> range() {
    return range.getReadOnlyProperty();
  }

  TextField editor() {
    return editor;
  }

  /// The cell being edited.
  Optional<At> edited() {
    return edited;
  }

  Optional<EntrySheet> sheet() {
    return Optional.ofNullable(sheet);
  }

  /// Shows a state; the keyboard stays where it is as far as there is such a cell.
  void show(EntrySheet now, Map<At, Typing.Refused> notStored) {
    boolean other = sheet == null || !sheet.topic().equals(now.topic());
    sheet = now;
    refused = notStored;
    remarks.clear();
    edges.show(now);
    GridKeys keys = keys();
    At cursor = range.get().cursor();
    if (other) {
      horizontal.setValue(0);
      range.set(GridRange.at(keys.within(cursor.row(), 0).row(), 0));
    } else if (cursor.row() >= now.rows().size() || cursor.column() >= now.columns().size()) {
      At at = keys.within(cursor.row(), cursor.column());
      range.set(GridRange.at(at.row(), at.column()));
    }
    requestLayout();
  }

  GridKeys keys() {
    EntrySheet now = sheet;
    int page = Math.max(1, (int) (cells.getHeight() / edges.rowHeight()) - 1);
    return now == null
        ? new GridKeys(1, 1, page)
        : new GridKeys(Math.max(1, now.rows().size()), Math.max(1, now.columns().size()), page);
  }

  /// Moves the keyboard, keeping its cell in view.
  void choose(GridRange chosen) {
    range.set(chosen);
    bringIntoView(chosen.cursor());
    layout();
    takeFocus();
  }

  /// Gives the focus to the keyboard's cell, unless something is being typed.
  void takeFocus() {
    layout();
    CellNode node = live.get(range.get().cursor());
    if (edited.isPresent()) {
      editor.requestFocus();
    } else if (node != null) {
      node.requestFocus();
    }
  }

  /// Opens the keyboard's cell.
  ///
  /// @param text what the field holds at first
  void edit(String text) {
    edited = Optional.of(range.get().cursor());
    editor.setText(text);
    editor.setVisible(true);
    layout();
    editor.requestFocus();
    editor.end();
  }

  /// Closes the field.
  ///
  /// @return what was typed, and where
  Optional<Typed> close() {
    Optional<Typed> typed = edited.map(at -> new Typed(at, editor.getText()));
    edited = Optional.empty();
    editor.setVisible(false);
    return typed;
  }

  /// A text typed into a cell.
  record Typed(At at, String text) {}

  /// What is suspicious about a cell.
  Optional<String> remark(At at) {
    EntrySheet now = sheet;
    return now == null || at.row() >= now.rows().size()
        ? Optional.empty()
        : Optional.ofNullable(remarks.computeIfAbsent(at.row(), now::remarks).get(at.column()));
  }

  private void bringIntoView(At at) {
    double top = at.row() * edges.rowHeight();
    vertical.setValue(Math.clamp(vertical.getValue(), Math.max(0, top + edges.rowHeight() - cells.getHeight()),
        Math.max(0, top)));
    double left = edges.left(at.column());
    double right = edges.left(at.column() + 1);
    horizontal.setValue(Math.clamp(horizontal.getValue(), Math.min(left, Math.max(0, right - cells.getWidth())), left));
  }

  private void wheel(ScrollEvent wheel) {
    ScrollBar bar = wheel.isShiftDown() || Math.abs(wheel.getDeltaX()) > Math.abs(wheel.getDeltaY())
        ? horizontal
        : vertical;
    double delta = wheel.getDeltaY() == 0 ? wheel.getDeltaX() : wheel.getDeltaY();
    bar.setValue(Math.clamp(bar.getValue() - delta, 0, bar.getMax()));
    wheel.consume();
  }

  private void pressed(MouseEvent mouse) {
    At at = at(mouse);
    if (sheet == null || editor.equals(mouse.getTarget())) {
      return;
    }
    boolean stays = mouse.getButton() == MouseButton.SECONDARY && range.get().contains(at.row(), at.column());
    choose(stays ? range.get() : range.get().to(at, mouse.isShiftDown()));
  }

  private void dragged(MouseEvent mouse) {
    if (mouse.getButton() == MouseButton.PRIMARY && edited.isEmpty() && sheet != null) {
      choose(range.get().to(at(mouse), true));
    }
  }

  private At at(MouseEvent mouse) {
    return keys().within((int) Math.floor((mouse.getY() + vertical.getValue()) / edges.rowHeight()),
        edges.column(mouse.getX() + horizontal.getValue()));
  }

  @Override
  protected void layoutChildren() {
    EntrySheet now = sheet;
    if (now == null) {
      return;
    }
    edges.measure();
    double bar = Math.max(12, vertical.prefWidth(-1));
    double names = edges.namesWidth(getWidth());
    double head = edges.headingHeight();
    double row = edges.rowHeight();
    double full = now.rows().size() * row;
    double room = getHeight() - head - row;
    boolean wide = edges.left(now.columns().size()) > getWidth() - names - bar;
    double height = Math.max(0, Math.min(full, room - (wide ? bar : 0)));
    boolean tall = full > height + 1;
    double width = Math.max(0, getWidth() - names - (tall ? bar : 0));
    place(vertical, tall, names + width, head, bar, height);
    place(horizontal, wide, names, head + height + row, width, bar);
    set(vertical, full - height, height, row);
    set(horizontal, edges.left(now.columns().size()) - width, width, row);
    clip.setWidth(width);
    clip.setHeight(height);
    cells.resizeRelocate(names, head, width, height);
    edges.place(new GridEdges.Rooms(names, width, height), horizontal.getValue(), vertical.getValue());
    fill(now, width, height);
  }

  private static void place(ScrollBar bar, boolean needed, double x, double y, double width, double height) {
    bar.setVisible(needed);
    bar.resizeRelocate(x, y, width, height);
  }

  private static void set(ScrollBar bar, double most, double seen, double step) {
    bar.setMax(Math.max(0, most));
    bar.setVisibleAmount(Math.max(0, most) * seen / Math.max(1, most + seen));
    bar.setUnitIncrement(step);
    bar.setBlockIncrement(seen);
    if (bar.getValue() > bar.getMax()) {
      bar.setValue(bar.getMax());
    }
  }

  private void fill(EntrySheet now, double width, double height) {
    double row = edges.rowHeight();
    int top = (int) (vertical.getValue() / row);
    int bottom = Math.min(now.rows().size() - 1, (int) ((vertical.getValue() + height) / row));
    int left = edges.column(horizontal.getValue());
    int right = Math.min(now.columns().size() - 1, edges.column(horizontal.getValue() + width));
    At cursor = range.get().cursor();
    Iterator<Map.Entry<At, CellNode>> each = live.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<At, CellNode> entry = each.next();
      At at = entry.getKey();
      boolean seen = at.row() >= top && at.row() <= bottom && at.column() >= left && at.column() <= right;
      boolean kept = at.equals(cursor) && at.row() < now.rows().size() && at.column() < now.columns().size();
      if (!seen && !kept) {
        entry.getValue().setVisible(false);
        spare.push(entry.getValue());
        each.remove();
      }
    }
    for (int r = top; r <= bottom; r++) {
      for (int c = left; c <= right; c++) {
        show(now, new At(r, c));
      }
    }
    if (cursor.row() < now.rows().size() && cursor.column() < now.columns().size()) {
      show(now, cursor);
    }
    edited.ifPresent(at -> {
      editor.resizeRelocate(x(at), y(at), edges.width(at.column()), row);
      editor.toFront();
    });
  }

  private void show(EntrySheet now, At at) {
    CellNode node = live.computeIfAbsent(at, _ -> taken());
    node.show(now, at, remark(at).orElse(null), refused);
    node.choose(range.get().contains(at.row(), at.column()), at.equals(range.get().cursor()));
    node.resizeRelocate(x(at), y(at), edges.width(at.column()), edges.rowHeight());
  }

  private CellNode taken() {
    CellNode node = spare.isEmpty() ? new CellNode() : spare.pop();
    if (node.getParent() == null) {
      cells.getChildren().add(node);
    }
    node.setVisible(true);
    return node;
  }

  private double x(At at) {
    return edges.left(at.column()) - horizontal.getValue();
  }

  private double y(At at) {
    return at.row() * edges.rowHeight() - vertical.getValue();
  }

  /// Cells in view, for whoever looks at the grid.
  List<CellNode> seen() {
    return List.copyOf(live.values());
  }
}
