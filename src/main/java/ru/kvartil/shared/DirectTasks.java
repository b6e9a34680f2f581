package ru.kvartil.shared;

import java.util.function.Consumer;

/// [Tasks] that run at once on the caller's thread: for tests of view models and for the command line.
public final class DirectTasks implements Tasks {
  @Override
  public <T> void run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Failure> onFailure) {
    T value;
    try {
      value = work.run(Progress.none());
    } catch (Failure failure) {
      onFailure.accept(failure);
      return;
    }
    onSuccess.accept(value);
  }

  @Override
  public <T> void run(String title, Work<T> work, Consumer<T> onSuccess) {
    run(title, work, onSuccess, failure -> {
      throw new IllegalStateException(failure);
    });
  }
}
