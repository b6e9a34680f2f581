package ru.kvartil.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// [Tasks] of the window: work runs on a small pool of threads for computing, its end comes to the window's thread. The
/// one place that catches everything, logs it once and tells [Trouble]. Stopping is a flag the work looks at; work that
/// gave a value in spite of it is done, and its value is delivered.
public final class FxTasks implements Tasks, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FxTasks.class);
  private static final Texts TEXTS = Texts.of(FxTasks.class);
  private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
  private final ObservableList<RunningTask> seen = FXCollections.unmodifiableObservableList(running);
  private final ExecutorService pool;
  private final Trouble trouble;

  /// @param threads size of the pool
  public FxTasks(int threads, Trouble trouble) {
    this.pool = Executors.newFixedThreadPool(threads,
        Thread.ofPlatform().daemon().name("kvartil-compute-", 1).factory());
    this.trouble = trouble;
  }

  @Override
  public <T> void run(String title, Work<T> work, Consumer<T> onSuccess) {
    run(title, work, onSuccess, failure -> trouble.failed(title, failure));
  }

  /// Work that sees it shall stop throws `CancellationException`; that ends in a failure with the code `task.stopped`.
  @Override
  public <T> void run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Failure> onFailure) {
    run(new RunningTask(title, FxTasks::onWindowThread), work, onSuccess, onFailure, _ -> {});
  }

  /// @param going hears on the window's thread when it begins (true) and when it has ended, before what follows from it
  private <T> void run(RunningTask task, Work<T> work, Consumer<T> onSuccess, Consumer<Failure> onFailure,
      Consumer<Boolean> going) {
    String title = task.title();
    onWindowThread(() -> {
      running.add(task);
      going.accept(true);
    });
    try {
      pool.execute(() -> guard(title, () -> {
        Runnable end = () -> {};
        try {
          end = carryOut(task, work, onSuccess, onFailure);
        } finally {
          Runnable last = end;
          onWindowThread(() -> {
            running.remove(task);
            going.accept(false);
            guard(title, last);
          });
        }
      }));
    } catch (RejectedExecutionException closed) {
      // What was waiting for the person's next key comes too late: the window is closing.
      LOG.info("{}: not begun, the program is closing", title);
      onWindowThread(() -> {
        running.remove(task);
        going.accept(false);
      });
    }
  }

  /// The same threads for one part of the window, which can tell its own work from that of others.
  public final class Part implements Tasks {
    private final ReadOnlyIntegerWrapper going = new ReadOnlyIntegerWrapper();

    private Part() {}

    @Override
    public <T> void run(String title, Work<T> work, Consumer<T> onSuccess) {
      run(title, work, onSuccess, failure -> trouble.failed(title, failure));
    }

    @Override
    public <T> void run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Failure> onFailure) {
      FxTasks.this.run(new RunningTask(title, FxTasks::onWindowThread), work, onSuccess, onFailure,
          begun -> going.set(going.get() + (begun ? 1 : -1)));
    }

    /// Whether work of this part is going on; changes on the window's thread.
    public BooleanBinding busy() {
      return going.greaterThan(0);
    }
  }

  /// A part with nothing going on yet.
  public Part part() {
    return new Part();
  }

  /// Work going on, for the status bar; changes on the window's thread.
  public ObservableList<RunningTask> running() {
    return seen;
  }

  /// Takes a bug that surfaced elsewhere: the handler of uncaught exceptions.
  public void crashed(String where, Throwable bug) {
    CrashCode code = CrashCode.of(bug);
    LOG.error("{}: bug {}", where, code.text(), bug);
    onWindowThread(() -> trouble.crashed(code));
  }

  /// Asks all work to stop and takes no more.
  @Override
  public void close() {
    running.forEach(RunningTask::cancel);
    pool.shutdown();
  }

  private static <T> Runnable carryOut(RunningTask task, Work<T> work, Consumer<T> onSuccess,
      Consumer<Failure> onFailure) {
    try {
      T value = work.run(task);
      return () -> onSuccess.accept(value);
    } catch (CancellationException stopped) {
      LOG.info("{}: stopped", task.title());
      Failure failure = new Failure(TEXTS, "task.stopped", stopped);
      task.failed(failure);
      return () -> onFailure.accept(failure);
    } catch (Failure failure) {
      LOG.warn("{}: {}", task.title(), failure.code(), failure);
      task.failed(failure);
      return () -> onFailure.accept(failure);
    }
  }

  private void guard(String title, Runnable work) {
    try {
      work.run();
    } catch (Throwable bug) {
      crashed(title, bug);
    }
  }

  private static void onWindowThread(Runnable work) {
    if (Platform.isFxApplicationThread()) {
      work.run();
    } else {
      Platform.runLater(work);
    }
  }
}
