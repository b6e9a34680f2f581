package ru.kvartil.ui;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;

/// Computing anew while a person types: the latest wins, older work is told to stop and its end is not heard.
public final class Latest {
  private final Tasks tasks;
  private final AtomicLong turn = new AtomicLong();

  public Latest(Tasks tasks) {
    this.tasks = tasks;
  }

  /// As [Tasks#run(String, Tasks.Work, Consumer, Consumer)], and everything asked for here before is forgotten.
  public <T> void run(String title, Tasks.Work<T> work, Consumer<T> onSuccess, Consumer<Failure> onFailure) {
    long mine = turn.incrementAndGet();
    tasks.run(title, progress -> work.run(new Stale(progress, mine)), value -> {
      if (turn.get() == mine) {
        onSuccess.accept(value);
      }
    }, failure -> {
      if (turn.get() == mine) {
        onFailure.accept(failure);
      }
    });
  }

  /// Forgets what is going on: its end is not heard.
  public void forget() {
    turn.incrementAndGet();
  }

  private final class Stale implements Tasks.Progress {
    private final Tasks.Progress watched;
    private final long mine;

    private Stale(Tasks.Progress watched, long mine) {
      this.watched = watched;
      this.mine = mine;
    }

    @Override
    public void report(double done, String message) {
      watched.report(done, message);
    }

    @Override
    public boolean cancelled() {
      return watched.cancelled() || turn.get() != mine;
    }
  }
}
