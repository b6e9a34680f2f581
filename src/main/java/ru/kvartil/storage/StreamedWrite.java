package ru.kvartil.storage;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Transactions.Feeder;
import ru.kvartil.shared.Transactions.Sink;
import ru.kvartil.shared.Transactions.Work;

/// One long write: chunks travel from the caller's thread to the writer's through a bounded queue; the first failure on
/// either side ends both.
final class StreamedWrite<S, C, R> {
  private static final int CHUNKS_AHEAD = 4;
  private static final int POLL_MILLIS = 50;
  private final BlockingQueue<Item<C>> queue = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
  private final CompletableFuture<S> opened = new CompletableFuture<>();
  private final Work<S> open;
  private final Sink<S, C, R> sink;
  private volatile boolean ended;

  StreamedWrite(Work<S> open, Sink<S, C, R> sink) {
    this.open = open;
    this.sink = sink;
  }

  private sealed interface Item<C> {
    record Chunk<C>(C content) implements Item<C> {}

    record End<C>() implements Item<C> {}

    record Broken<C>(Throwable cause) implements Item<C> {}
  }

  /// The writer's side: opens, stores chunk after chunk, finishes.
  R store() throws Failure {
    S state = open.run();
    opened.complete(state);
    while (true) {
      switch (next()) {
        case Item.Chunk<C>(C content) -> sink.take(state, content);
        case Item.End<C> _ -> {
          return sink.finish(state);
        }
        case Item.Broken<C>(Throwable cause) -> throw rethrown(cause);
      }
    }
  }

  void storingEnded() {
    ended = true;
    opened.cancel(false);
  }

  /// The caller's side. A failure of its own is sent over so that the transaction rolls back, and comes back as the
  /// result of the whole.
  void feed(Feeder<S, C> feeder) {
    S state;
    try {
      state = opened.join();
    } catch (CompletionException | CancellationException neverOpened) {
      return;
    }
    Throwable broken = null;
    boolean complete = false;
    try {
      feeder.feed(state, chunk -> put(new Item.Chunk<>(chunk)));
      complete = true;
    } catch (Failure | RuntimeException failed) {
      broken = failed;
    } finally {
      putLast(complete ? new Item.End<>() : new Item.Broken<>(broken != null ? broken : new Error("feeding broke")));
    }
  }

  private void put(Item<C> item) throws Failure {
    if (!offer(item)) {
      throw new StoringEnded();
    }
  }

  private void putLast(Item<C> item) {
    boolean _ = offer(item);
  }

  private boolean offer(Item<C> item) {
    while (!ended) {
      try {
        if (queue.offer(item, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          return true;
        }
      } catch (InterruptedException ignored) {
        // Nobody of ours interrupts; the state of the queue is what counts.
      }
    }
    return false;
  }

  private Item<C> next() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException ignored) {
        // As above: wait on.
      }
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) throws Failure {
    if (cause instanceof Failure failure) {
      throw failure;
    }
    return cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
  }

  /// Ends the feeder when the writer has failed; the writer's failure is the one that is reported.
  private static final class StoringEnded extends RuntimeException {
    StoringEnded() {
      super("storing ended", null, false, false);
    }
  }
}
