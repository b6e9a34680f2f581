package ru.kvartil.ui.search;

import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.Texts;

/// The field of the search, for the bar above every page. Ctrl+K comes here from anywhere, the arrows choose, Enter opens,
/// Esc goes back to where one was and leaves the field empty.
public final class SearchBox extends StackPane {
  /// By key code, so that it works on the Russian layout too.
  public static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
  private static final Texts TEXTS = Texts.of(SearchBox.class);
  private final SearchModel model;
  private final TextField field = new TextField();
  private final SearchList list;
  private @Nullable Node before;

  public SearchBox(SearchModel model) {
    this.model = model;
    this.list = new SearchList(model, this::open);
    Label keys = new Label(TEXTS.get("field.keys"));
    keys.getStyleClass().add("search-keys");
    keys.setMouseTransparent(true);
    keys.visibleProperty().bind(field.textProperty().isEmpty());
    getStyleClass().add("search-box");
    getChildren().addAll(field, keys);
    field.setId("search");
    field.setPromptText(TEXTS.get("field.prompt"));
    field.setAccessibleText(TEXTS.get("field.name"));
    field.setAccessibleHelp(TEXTS.get("field.spoken"));
    field.textProperty().bindBidirectional(model.typed());
    field.textProperty().subscribe((_, text) -> typed(text));
    field.focusedProperty().subscribe(this::focused);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> list.show(true));
    model.chosen().subscribe(() -> field.setAccessibleHelp(list.spoken().orElseGet(() -> TEXTS.get("field.spoken"))));
    sceneProperty().subscribe((left, entered) -> moveKeys(left, entered));
  }

  /// The list of what is found; stands over the page, under the field, as wide as it needs.
  public Node list() {
    return list;
  }

  /// Turns to the search, from wherever the person is.
  public void ask() {
    if (!field.isFocused()) {
      Scene scene = getScene();
      before = scene == null ? null : scene.getFocusOwner();
    }
    field.requestFocus();
    field.selectAll();
    list.show(true);
  }

  private void typed(String text) {
    if (field.isFocused()) {
      list.show(!text.isEmpty());
    }
  }

  private void focused(boolean now) {
    if (now) {
      model.prepare();
    } else {
      list.show(false);
      // The words stay while another window is in front: one looks something up there and comes back.
      Scene scene = getScene();
      if (scene == null || !field.equals(scene.getFocusOwner())) {
        model.typed().set("");
      }
    }
  }

  private void pressed(KeyEvent event) {
    Consumer<Runnable> done = action -> {
      action.run();
      event.consume();
    };
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (!plain) {
      return;
    }
    switch (event.getCode()) {
      case DOWN -> done.accept(() -> step(1));
      case UP -> done.accept(() -> step(-1));
      case ENTER -> done.accept(() -> open(model.chosen().get()));
      case ESCAPE -> done.accept(this::leave);
      default -> {
      }
    }
  }

  private void step(int step) {
    if (list.isVisible()) {
      model.move(step);
    } else {
      list.show(true);
    }
  }

  private void open(int place) {
    if (place >= 0) {
      Runnable way = model.way(place);
      leave();
      way.run();
    }
  }

  /// Gives the keyboard back to where it was; what was typed goes.
  private void leave() {
    list.show(false);
    model.typed().set("");
    Node back = before;
    if (back != null && back.getScene() != null && back.getScene().equals(getScene())) {
      back.requestFocus();
    } else {
      getParent().requestFocus();
    }
    before = null;
  }

  private void moveKeys(@Nullable Scene left, @Nullable Scene entered) {
    if (left != null) {
      left.getAccelerators().remove(KEYS);
    }
    if (entered != null) {
      entered.getAccelerators().put(KEYS, this::ask);
    }
  }
}
