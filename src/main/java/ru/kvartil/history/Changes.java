package ru.kvartil.history;

import java.util.List;
import java.util.Optional;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// Undo and redo as commands of the user, each in one transaction.
public final class Changes {
  private static final Texts TEXTS = Texts.of(Changes.class);
  private final Transactions transactions;
  private final History history;

  public Changes(Transactions transactions, History history) {
    this.transactions = transactions;
    this.history = history;
  }

  /// What may be done now.
  ///
  /// @param actions all, newest first
  public record State(List<Action> actions, Optional<Action> undoable, Optional<Action> redoable) {
    /// Before anything is known.
    public static final State NOTHING = new State(List.of(), Optional.empty(), Optional.empty());
  }

  public State state() throws Failure {
    return transactions.read(() -> {
      ActionLine line = new ActionLine(history.steps());
      return new State(line.newestFirst(), line.undoable(history.person()), line.redoable(history.person()));
    });
  }

  /// Takes an action back, or brings it back when it is taken back now; the newest need not be first, as long as nothing
  /// stands in the way.
  ///
  /// @throws Failure naming what stands in the way; nothing is changed then
  public void turn(Action action) throws Failure {
    String title = TEXTS.get(action.undone() ? "redone" : "undone", action.title());
    transactions.write(title, () -> {
      history.takeBack(action.last());
      return true;
    });
  }
}
