package ru.kvartil.history.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
import ru.kvartil.shared.Failure;
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

  /// Ctrl+Z: takes back what the person did last, also when it has not reached the database yet; nothing happens when there
  /// is nothing to take back.
  void undo() {
    turn(TEXTS.get("undoing.last"), Changes.State::undoable);
  }

  /// Ctrl+Y.
  void redo() {
    turn(TEXTS.get("redoing.last"), Changes.State::redoable);
  }

  /// @param meant chosen from what is in the database when everything typed is there; the state known here may be older
  private void turn(String title, Function<Changes.State, Optional<Action>> meant) {
    turn(title, () -> {
      Optional<Action> action = meant.apply(changes.state());
      if (action.isPresent()) {
        changes.turn(action.get());
      }
      return action;
    });
  }

  /// Takes an action back, or brings it back.
  void turn(Action action) {
    turn(TEXTS.get(action.undone() ? "redoing" : "undoing", action.title()), () -> {
      changes.turn(action);
      return Optional.of(action);
    });
  }

  /// Turns something.
  private interface Turn {
    /// @return what was turned, empty when there was nothing
    Optional<Action> now() throws Failure;
  }

  private void turn(String title, Turn turn) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    workspace.whenStored(() -> {
      latest.forget();
      tasks.run(title, _ -> new Turned(turn.now(), changes.state()), this::turned, failure -> {
        busy.set(false);
        dialogs.tell(Message.of(failure.text()));
        load();
      });
    });
  }

  private record Turned(Optional<Action> action, Changes.State now) {}

  private void turned(Turned turned) {
    busy.set(false);
    state.set(turned.now());
    turned.action().ifPresent(this::tell);
  }

  private void tell(Action action) {
    dialogs.tell(new Message(TEXTS.get(action.undone() ? "redone" : "undone", action.title()),
        TEXTS.get(action.undone() ? "redone.then" : "undone.then")));
    workspace.changed();
  }
}
