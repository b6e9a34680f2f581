package ru.kvartil.entry.ui;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import ru.kvartil.entry.BlockFit.At;
import ru.kvartil.entry.EntrySheet;
import ru.kvartil.entry.TextBlock;
import ru.kvartil.entry.Typing;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.provenance.WhyAsked;

/// The keyboard over the grid, as people know it from spreadsheets: typing overwrites, F2 edits, Enter, Tab and arrows store
/// and move, Esc gives up, Del empties, Shift stretches, Ctrl+C, Ctrl+X, Ctrl+V.
final class GridInput {
  private static final Texts TEXTS = Texts.of(GridInput.class);
  private final EntryGrid grid;
  private final EntryModel model;
  private final Runnable leave;
  /// Column Enter comes back to after a row was filled by Tab.
  private int home;
  /// Whether arrows move in the text and not between cells: after F2.
  private boolean inText;

  /// @param leave gives the keyboard to what stands around the grid
  GridInput(EntryGrid grid, EntryModel model, Runnable leave) {
    this.grid = grid;
    this.model = model;
    this.leave = leave;
    grid.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    grid.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    grid.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> {
      if (!grid.editor().equals(mouse.getTarget())) {
        store();
        home = grid.range().get().cursor().column();
      }
    });
    grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    grid.editor().focusedProperty().subscribe(focused -> {
      if (!focused) {
        store();
      }
    });
    grid.setOnContextMenuRequested(asked -> menu().show(grid, asked.getScreenX(), asked.getScreenY()));
  }

  private ContextMenu menu() {
    return new ContextMenu(item(TEXTS.get("menu.copy"), this::copy), item(TEXTS.get("menu.paste"), this::paste),
        item(TEXTS.get("menu.clear"), this::clear), item(TEXTS.get("menu.why"), this::explain));
  }

  /// Where the number at the keyboard comes from.
  private void explain() {
    grid.sheet().ifPresent(sheet -> {
      At at = grid.range().get().cursor();
      String what = TEXTS.get("why.cell", sheet.rows().get(at.row()).school().name(),
          sheet.columns().get(at.column()).title(), sheet.year().label());
      grid.fireEvent(new WhyAsked(() -> sheet.cell(at.row(), at.column()).explained(what)));
    });
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void clicked(MouseEvent mouse) {
    if (mouse.getButton() == MouseButton.PRIMARY && mouse.getClickCount() == 2 && grid.edited().isEmpty()) {
      edit();
    }
  }

  private void pressed(KeyEvent key) {
    if (grid.sheet().filter(sheet -> !sheet.rows().isEmpty() && !sheet.columns().isEmpty()).isEmpty()
        || key.isAltDown()) {
      return;
    }
    boolean done = grid.edited().isPresent() ? inField(key) : onCell(key);
    if (done) {
      key.consume();
    }
  }

  private boolean inField(KeyEvent key) {
    KeyCode code = key.getCode();
    if (code == KeyCode.ESCAPE) {
      grid.close();
      grid.takeFocus();
      return true;
    }
    if (code == KeyCode.F2) {
      inText = true;
      return true;
    }
    boolean arrow = GridKeys.moves(code) && !key.isShiftDown()
        && (!inText || code == KeyCode.UP || code == KeyCode.DOWN);
    if (code != KeyCode.ENTER && code != KeyCode.TAB && !arrow) {
      return false;
    }
    store();
    return onCell(key);
  }

  private boolean onCell(KeyEvent key) {
    KeyCode code = key.getCode();
    GridRange range = grid.range().get();
    if (key.isShortcutDown() && (code == KeyCode.PAGE_UP || code == KeyCode.PAGE_DOWN)) {
      model.turnYear(code == KeyCode.PAGE_UP);
      return true;
    }
    if (GridKeys.moves(code)) {
      go(range.to(grid.keys().moved(range.cursor(), key), key.isShiftDown()), true);
      return true;
    }
    if (key.isShortcutDown()) {
      return command(code);
    }
    switch (code) {
      case ENTER -> {
        At at = range.cursor();
        At next = key.isShiftDown()
            ? grid.keys().within(at.row() - 1, at.column())
            : grid.keys().within(at.row() + 1, at.row() + 1 < grid.keys().rows() ? home : at.column());
        go(GridRange.at(next.row(), next.column()), true);
      }
      case TAB -> {
        At next = grid.keys().tabbed(range.cursor(), key.isShiftDown());
        go(GridRange.at(next.row(), next.column()), next.row() != range.cursor().row());
      }
      case F2 -> edit();
      case F4 -> explain();
      case F6 -> leave.run();
      case DELETE -> clear();
      case BACK_SPACE -> begin("");
      case ESCAPE -> {
        model.forget(range.cells());
        go(GridRange.at(range.cursor().row(), range.cursor().column()), true);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean command(KeyCode code) {
    switch (code) {
      case C, INSERT -> copy();
      case X -> {
        copy();
        clear();
      }
      case V -> paste();
      case A -> grid.choose(new GridRange(new At(0, 0),
          new At(grid.keys().rows() - 1, grid.keys().columns() - 1)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void go(GridRange to, boolean newHome) {
    if (newHome) {
      home = to.cursor().column();
    }
    grid.choose(to);
  }

  private void typed(KeyEvent key) {
    String text = key.getCharacter();
    boolean letter = !text.isEmpty() && text.charAt(0) >= ' ' && text.charAt(0) != '\u007f' && !key.isShortcutDown()
        && !key.isAltDown();
    if (grid.edited().isEmpty() && letter
        && grid.sheet().filter(sheet -> !sheet.rows().isEmpty() && !sheet.columns().isEmpty()).isPresent()) {
      begin(text);
      key.consume();
    }
  }

  private void begin(String text) {
    inText = false;
    grid.edit(text);
  }

  private void edit() {
    grid.sheet().ifPresent(sheet -> {
      At at = grid.range().get().cursor();
      Typing.Refused no = model.shown().get().refused().get(at);
      inText = true;
      grid.edit(no == null ? sheet.cell(at.row(), at.column()).copied() : no.text());
    });
  }

  /// Takes what is in the field; a text that was not changed is no command.
  private void store() {
    Optional<EntryGrid.Typed> typed = grid.close();
    typed.ifPresent(each -> {
      EntrySheet sheet = grid.sheet().orElseThrow();
      boolean same = sheet.cell(each.at().row(), each.at().column()).copied().equals(each.text().strip())
          && !model.shown().get().refused().containsKey(each.at());
      if (!same) {
        model.type(each.at(), each.text());
      }
    });
  }

  private void clear() {
    model.clear(grid.range().get().cells());
    grid.takeFocus();
  }

  private void copy() {
    grid.sheet().ifPresent(sheet -> {
      GridRange range = grid.range().get();
      String text = IntStream.rangeClosed(range.top(), range.bottom())
          .mapToObj(row -> IntStream.rangeClosed(range.left(), range.right())
              .mapToObj(column -> sheet.cell(row, column).copied()).collect(Collectors.joining("\t")))
          .collect(Collectors.joining("\r\n"));
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text == null) {
      return;
    }
    GridRange range = grid.range().get();
    var block = TextBlock.parse(text);
    model.paste(block, range.cells());
    grid.takeFocus();
  }
}
