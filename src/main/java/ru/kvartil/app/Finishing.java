package ru.kvartil.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.RunningTask;

/// Waits until work that is going on has ended, with all that follows from it: a database is never closed under an import or
/// under a value being stored. What came of it is remembered for who comes back.
final class Finishing {
  private static final Texts TEXTS = Texts.of(Finishing.class);
  /// What follows from one work begins in the same moment; a little later nothing does.
  private static final Duration PAUSE = Duration.millis(120);
  /// Shorter work is not worth a word unless it failed.
  private static final double LONG = 1;
  private final ObservableList<RunningTask> running;
  private final Set<RunningTask> seen;
  private final List<String> told = new ArrayList<>();
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final ListChangeListener<RunningTask> listener = this::changed;

  private Finishing(ObservableList<RunningTask> running, Consumer<List<String>> then) {
    this.running = running;
    this.seen = new LinkedHashSet<>(running);
    running.addListener(listener);
    pause.setOnFinished(_ -> {
      running.removeListener(listener);
      then.accept(List.copyOf(told));
    });
    look();
  }

  /// @param then gets what came of the work, a line for each that took long or failed
  static void await(ObservableList<RunningTask> running, Consumer<List<String>> then) {
    Finishing _ = new Finishing(running, then);
  }

  private void changed(ListChangeListener.Change<? extends RunningTask> change) {
    while (change.next()) {
      seen.addAll(change.getAddedSubList());
      change.getRemoved().stream().filter(seen::remove).forEach(this::tell);
    }
    look();
  }

  private void look() {
    if (running.isEmpty()) {
      pause.playFromStart();
    } else {
      pause.stop();
    }
  }

  private void tell(RunningTask ended) {
    if (ended.failure().isPresent()) {
      told.add(TEXTS.get("app.ended.failed", ended.title(), ended.failure().get().text()));
    } else if (ended.seconds() >= LONG) {
      told.add(TEXTS.get("app.ended.done", ended.title()));
    }
  }
}
