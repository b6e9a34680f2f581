package ru.kvartil.ui;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;

/// Work going on, as the status bar sees it: how far it is, and a way to stop it. Reports come from the working thread and
/// reach the properties at the pace of the window, the last one only.
public final class RunningTask implements Tasks.Progress {
  private final String title;
  private final Consumer<Runnable> onWindowThread;
  private final long started = System.nanoTime();
  private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final AtomicReference<Report> latest = new AtomicReference<>();
  private volatile boolean cancelled;
  private volatile Optional<Failure> failure = Optional.empty();

  RunningTask(String title, Consumer<Runnable> onWindowThread) {
    this.title = title;
    this.onWindowThread = onWindowThread;
  }

  public String title() {
    return title;
  }

  /// Part done, 0…1; negative while unknown.
  public ReadOnlyDoubleProperty done() {
    return done.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /// Seconds since it was asked for.
  public double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  /// Why the work did not come to its end; empty while it is going on and when it did.
  public Optional<Failure> failure() {
    return failure;
  }

  void failed(Failure why) {
    failure = Optional.of(why);
  }

  /// Asks the work to stop; it does at its next look.
  public void cancel() {
    cancelled = true;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void report(double part, String text) {
    if (latest.getAndSet(new Report(part, text)) == null) {
      onWindowThread.accept(this::publish);
    }
  }

  private void publish() {
    Report report = latest.getAndSet(null);
    if (report != null) {
      message.set(report.text());
      done.set(report.part());
    }
  }

  private record Report(double part, String text) {}
}
