package ru.kvartil.ui;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import ru.kvartil.ui.control.Held;

/// Holds back, wherever they come up in the window, the commands that who works may not carry out, and says why under the
/// pointer: JavaFX shows no tooltip of a control that is off. The services refuse by themselves; this only spares a person the
/// refusal.
public final class HeldBack {
  private static final double BELOW = 18;
  private final Shell shell;
  private final Function<String, String> lacking;
  private final BooleanSupplier anything;
  private final Set<ButtonBase> known = Collections.newSetFromMap(new WeakHashMap<>());
  private final Set<MenuItem> items = Collections.newSetFromMap(new WeakHashMap<>());
  private final Tooltip why = new Tooltip();
  private final Runnable look = this::look;

  /// @param anything whether who works lacks anything at all
  /// @param lacking what is lacking for a command, by the id of its button; empty when nothing is
  public HeldBack(Shell shell, BooleanSupplier anything, Function<String, String> lacking) {
    this.shell = shell;
    this.anything = anything;
    this.lacking = lacking;
    why.setId("held-why");
    why.setWrapText(true);
    why.setMaxWidth(360);
    // The scene outlives the window of one database.
    shell.sceneProperty().subscribe((before, now) -> {
      if (before != null) {
        before.removePreLayoutPulseListener(look);
      }
      if (now != null) {
        now.addPreLayoutPulseListener(look);
      }
    });
    if (shell.getScene() != null) {
      shell.getScene().addPreLayoutPulseListener(look);
    }
    shell.addEventFilter(MouseEvent.MOUSE_MOVED, this::explain);
  }

  /// A page may have come with commands of its own: each frame that is laid out anew.
  private void look() {
    if (anything.getAsBoolean()) {
      find(shell);
    } else if (known.isEmpty() && items.isEmpty()) {
      return;
    }
    known.forEach(button -> Held.of(button).because(lacking.apply(button.getId())));
    items.forEach(item -> item.setDisable(!lacking.apply(item.getId()).isEmpty()));
    known.removeIf(button -> Held.of(button).reason().get().isEmpty());
    items.removeIf(item -> !item.isDisable());
  }

  private void find(Node node) {
    if (node instanceof ButtonBase button && isHeld(button.getId())) {
      known.add(button);
    }
    if (node instanceof Control control && control.getContextMenu() != null) {
      control.getContextMenu().getItems().stream()
          .filter(item -> isHeld(item.getId()) && !item.disableProperty().isBound()).forEach(items::add);
    }
    if (node instanceof Parent parent && !(node instanceof IndexedCell<?>)) {
      List.copyOf(parent.getChildrenUnmodifiable()).forEach(this::find);
    }
  }

  private boolean isHeld(@org.jspecify.annotations.Nullable String id) {
    return id != null && !lacking.apply(id).isEmpty();
  }

  private void explain(MouseEvent pointer) {
    Optional<ButtonBase> under = known.stream().filter(button -> button.getScene() != null && shown(button)
        && button.localToScene(button.getBoundsInLocal()).contains(pointer.getSceneX(), pointer.getSceneY()))
        .findFirst();
    if (under.isEmpty()) {
      why.hide();
      return;
    }
    why.setText(Held.of(under.get()).reason().get());
    if (!why.isShowing()) {
      why.show(shell, pointer.getScreenX(), pointer.getScreenY() + BELOW);
    }
  }

  private static boolean shown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
