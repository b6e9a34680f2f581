package ru.kvartil.history.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import ru.kvartil.history.Action;
import ru.kvartil.history.Changes;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ToolbarItem;

/// «Отменить» and «Вернуть» above every page, with their keys, and the way to the list of actions.
public final class HistoryButtons {
  private static final Texts TEXTS = Texts.of(HistoryButtons.class);
  private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN,
      KeyCombination.SHIFT_DOWN);
  private final HistoryModel model;
  private final Runnable openList;

  /// @param openList shows the list of actions
  public HistoryButtons(HistoryModel model, Runnable openList) {
    this.model = model;
    this.openList = openList;
  }

  /// The buttons for the bar. A text field takes back its own typing first.
  public ToolbarItem item() {
    Button undo = button("history-undo", Feather.CORNER_UP_LEFT, model::undo);
    Button redo = button("history-redo", Feather.CORNER_UP_RIGHT, model::redo);
    Button list = button("history-list", Feather.CLOCK, openList);
    list.setTooltip(new Tooltip(TEXTS.get("list.title")));
    list.setAccessibleText(TEXTS.get("list.title"));
    show(undo, Changes.State::undoable, new Words(title -> TEXTS.get("undo.tip", title), TEXTS.get("undo.nothing")));
    show(redo, Changes.State::redoable, new Words(title -> TEXTS.get("redo.tip", title), TEXTS.get("redo.nothing")));
    HBox buttons = new HBox(undo, redo, list);
    buttons.getStyleClass().add("history-buttons");
    buttons.sceneProperty().subscribe(this::moveKeys);
    return new ToolbarItem("history", buttons);
  }

  private static Button button(String id, Ikon icon, Runnable press) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll("flat", "button-icon");
    button.setOnAction(_ -> press.run());
    return button;
  }

  /// What a button says.
  ///
  /// @param ready about the action it would work on, by the action's title
  /// @param nothing while there is none
  private record Words(UnaryOperator<String> ready, String nothing) {}

  private void show(Button button, Function<Changes.State, Optional<Action>> ready, Words tip) {
    Tooltip tooltip = new Tooltip();
    button.setTooltip(tooltip);
    model.state().subscribe(state -> {
      Optional<Action> action = ready.apply(state);
      String words = action.map(each -> tip.ready().apply(each.title())).orElse(tip.nothing());
      tooltip.setText(words);
      button.setAccessibleText(words);
      button.setDisable(action.isEmpty());
    });
  }

  private void moveKeys(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.getAccelerators().keySet().removeAll(List.of(UNDO, REDO, REDO_TOO));
    }
    if (now != null) {
      now.getAccelerators().put(UNDO, model::undo);
      now.getAccelerators().put(REDO, model::redo);
      now.getAccelerators().put(REDO_TOO, model::redo);
    }
  }
}
