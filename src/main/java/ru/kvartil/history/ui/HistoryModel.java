package ru.kvartil.history.ui;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ru.kvartil.history.Action;
import ru.kvartil.history.Changes;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Message;

/// What was done and what may be taken back, for the buttons, the keys and the list. One undo at a time: a key held down
/// does not run ahead of the database.
public final class HistoryModel {
  private static final Texts TEXTS = Texts.of(HistoryModel.class);
  private final Changes changes;
  private final Workspace workspace;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Changes.State> state = new ReadOnlyObjectWrapper<>(Changes.State.NOTHING);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  public HistoryModel(Changes changes, Workspace workspace, Tasks tasks, Dialogs dialogs) {
    this.changes = changes;
    this.workspace = workspace;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.latest = new Latest(tasks);
    workspace.revision().subscribe((_, _) -> load());
    load();
  }

  ReadOnlyObjectProperty<Changes.State> state() {
    return state.getReadOnlyProperty();
  }

  /// Whether an action is being turned right now.
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  void load() {
    latest.run(TEXTS.get("reading"), _ -> changes.state(), state::set, _ -> {});
  }

  /// Taking back, returning and the list of actions, as things to be found.
  ///
  /// @param openList shows the list of actions
  public SearchSource search(Runnable openList) {
    return () -> List.of(Findable.of(Kind.PAGE, TEXTS.get("list.title"), "", openList),
        Findable.of(Kind.COMMAND, TEXTS.get("search.undo"), "Ctrl+Z", this::undo),
        Findable.of(Kind.COMMAND, TEXTS.get("search.redo"), "Ctrl+Y", this::redo));
  }

  /// Ctrl+Z; nothing happens when there is nothing to take back.
  void undo() {
    turn(state.get().undoable());
  }

  /// Ctrl+Y.
  void redo() {
    turn(state.get().redoable());
  }

  private void turn(Optional<Action> action) {
    action.ifPresent(this::turn);
  }

  /// Takes an action back, or brings it back.
  void turn(Action action) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    latest.forget();
    tasks.run(TEXTS.get(action.undone() ? "redoing" : "undoing", action.title()), _ -> {
      changes.turn(action);
      return changes.state();
    }, now -> turned(action, now), failure -> {
      busy.set(false);
      dialogs.tell(Message.of(failure.text()));
      load();
    });
  }

  private void turned(Action action, Changes.State now) {
    busy.set(false);
    state.set(now);
    dialogs.tell(new Message(TEXTS.get(action.undone() ? "redone" : "undone", action.title()),
        TEXTS.get(action.undone() ? "redone.then" : "undone.then")));
    workspace.changed();
  }
}
