package ru.kvartil.shared;

import java.util.function.Consumer;

/// Runs work away from the caller and brings its value back to the caller's thread. The one place where failures of
/// background work are caught, logged and shown. Implementations: `ui.FxTasks` in the window, [DirectTasks] in tests.
public interface Tasks {
  /// Work of a task: gives an immutable value, polls `progress` for cancellation.
  @FunctionalInterface
  interface Work<T> {
    T run(Progress progress) throws Failure;
  }

  /// Sink of progress and source of the wish to stop.
  interface Progress {
    /// @param done part done, 0…1, or a negative number when unknown
    void report(double done, String message);

    boolean cancelled();

    /// A progress nobody watches and nobody cancels.
    static Progress none() {
      return new Progress() {
        @Override
        public void report(double done, String message) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };
    }
  }

  /// @param title Russian, for the status bar: «Читаю файл»
  <T> void run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Failure> onFailure);

  /// As above; a failure is shown to the user in the standard way.
  <T> void run(String title, Work<T> work, Consumer<T> onSuccess);
}
