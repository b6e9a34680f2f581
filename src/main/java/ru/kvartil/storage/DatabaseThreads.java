package ru.kvartil.storage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// The two threads JDBC runs on, each with its own connection: `writer` and `reader` (architecture §4.9). Nobody
/// interrupts them: an interrupt inside H2 closes the database.
final class DatabaseThreads implements Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseThreads.class);
  private static final Texts TEXTS = Texts.of(DatabaseThreads.class);
  private static final int LOOK_MILLIS = 3000;
  private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> named(work, "kvartil-writer"));
  private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> named(work, "kvartil-reader"));
  /// Belongs to this database, not to the class: a program (and a test) may hold two databases at once.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Running> current = new ThreadLocal<>();
  private final AtomicLong revision = new AtomicLong();
  private final AtomicLong started = new AtomicLong();
  private final List<BeforeCommit> beforeCommit = new CopyOnWriteArrayList<>();
  private final List<AfterCommit> afterCommit = new CopyOnWriteArrayList<>();
  private final Line writing;
  private final Line reading;
  private final Others others;
  private final boolean readOnly;
  private volatile boolean closing;

  /// @param others what other programs do to the database; nothing where they cannot
  DatabaseThreads(Line writing, Line reading, Others others, boolean readOnly) {
    this.writing = writing;
    this.reading = reading;
    this.others = others;
    this.readOnly = readOnly;
    if (reading instanceof ServerLine server) {
      lookLater(server);
    }
  }

  /// What other programs do to the database.
  Others others() {
    return others;
  }

  /// Looks every few seconds whether others changed something, between two readings.
  private void lookLater(ServerLine server) {
    try {
      CompletableFuture<Void> _ = CompletableFuture.runAsync(() -> {
        if (!closing) {
          look(server);
          lookLater(server);
        }
      }, CompletableFuture.delayedExecutor(LOOK_MILLIS, TimeUnit.MILLISECONDS, reader));
    } catch (RejectedExecutionException closed) {
      LOG.debug("closed while looking");
    }
  }

  private void look(ServerLine server) {
    try {
      server.look();
    } catch (Failure gone) {
      // The next reading or writing tells it, or finds the server back.
      LOG.debug("{}", gone.code());
    }
  }

  /// The transaction in progress on a thread.
  private record Running(DSLContext sql, boolean writes, long number, String action) {}

  private static Thread named(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /// Statements of the transaction in progress on this thread.
  DSLContext current() {
    return running().sql();
  }

  /// Number of the transaction in progress on this thread: what was read in one must not be trusted in the next.
  long transaction() {
    return running().number();
  }

  /// What the user does in the transaction in progress on this thread; empty while reading.
  String action() {
    return running().action();
  }

  private Running running() {
    Running running = current.get();
    if (running == null) {
      throw new IllegalStateException("database used outside a transaction");
    }
    return running;
  }

  @Override
  public <T> T read(Work<T> work) throws Failure {
    return current.get() != null ? work.run() : on(reader, () -> transact(reading, work, ""));
  }

  @Override
  public <T> T write(String action, Work<T> work) throws Failure {
    requireWriting(action);
    Running running = current.get();
    if (running != null && running.writes()) {
      return work.run();
    }
    if (running != null) {
      throw new IllegalStateException("writing inside a reading transaction: " + action);
    }
    return on(writer, () -> transact(writing, work, action));
  }

  /// From now on every writing transaction is looked at before its commit.
  void beforeCommit(BeforeCommit look) {
    beforeCommit.add(look);
  }

  /// From now on this is told after every commit.
  void afterCommit(AfterCommit told) {
    afterCommit.add(told);
  }

  /// Runs something while nothing is being written.
  void betweenWrites(Runnable work) throws Failure {
    boolean _ = on(writer, () -> {
      work.run();
      return true;
    });
  }

  /// Does something to the writer's connection and to the reader's at one state of the data: nothing is written between
  /// the reader's first look and the end of the writer's work.
  ///
  /// @param copy runs on the writer's thread, outside a transaction
  /// @param look the reader's first look, which fixes the state it sees
  /// @param finish goes on reading that state while others may write again
  <T> T atOneState(WriterStep copy, ReaderStep<T> look, Finish<T> finish) throws Failure {
    // From the writer's thread: nothing can be committed between the look and the copy, and the reader does not wait for
    // what the writer had to do before.
    CompletableFuture<T> finished = on(writer, () -> {
      CompletableFuture<T> looked = new CompletableFuture<>();
      CompletableFuture<T> reads = submit(reader, () -> transact(reading, () -> {
        T first = look.on(reading.sql());
        looked.complete(first);
        return finish.on(reading.sql(), first);
      }, "")).whenComplete((_, failure) -> {
        if (failure != null) {
          looked.completeExceptionally(failure);
        }
      });
      T _ = await(looked);
      copy.on(writing.sql());
      return reads;
    });
    return await(finished);
  }

  /// Work on the writer's connection.
  @FunctionalInterface
  interface WriterStep {
    void on(DSLContext writing) throws Failure;
  }

  /// A look at the reader's state.
  @FunctionalInterface
  interface ReaderStep<T> {
    T on(DSLContext reading) throws Failure;
  }

  /// The rest of the reading.
  @FunctionalInterface
  interface Finish<T> {
    T on(DSLContext reading, T first) throws Failure;
  }

  @Override
  public <S, C, R> R writeStreamed(String action, Work<S> open, Feeder<S, C> feeder, Sink<S, C, R> sink)
      throws Failure {
    requireWriting(action);
    StreamedWrite<S, C, R> stream = new StreamedWrite<>(open, sink);
    CompletableFuture<R> result = submit(writer, () -> transact(writing, stream::store, action));
    // A transaction that never started must not leave the feeder waiting for its state.
    CompletableFuture<R> watched = result.whenComplete((value, failure) -> stream.storingEnded());
    stream.feed(feeder);
    return await(watched);
  }

  /// Whether it was opened for writing.
  boolean writable() {
    return !readOnly;
  }

  private void requireWriting(String action) {
    if (action.isEmpty()) {
      throw new IllegalArgumentException("an action without a name cannot be told in the history");
    }
    if (readOnly) {
      throw new IllegalStateException("writing to a database opened for reading: " + action);
    }
  }

  @Override
  public long revision() {
    return revision.get() + others.changes();
  }

  private <T> T transact(Line line, Work<T> work, String action) throws Failure {
    boolean durable = !action.isEmpty();
    line.begin();
    current.set(new Running(line.sql(), durable, started.incrementAndGet(), action));
    boolean done = false;
    try {
      T value = work.run();
      if (durable) {
        for (BeforeCommit look : beforeCommit) {
          look.look();
        }
        line.commit();
        revision.incrementAndGet();
        afterCommit.forEach(AfterCommit::committed);
      }
      done = true;
      return value;
    } finally {
      current.remove();
      if (!done || !durable) {
        line.rollback();
      }
    }
  }

  private static <T> T on(ExecutorService thread, Work<T> work) throws Failure {
    return await(submit(thread, work));
  }

  private static <T> CompletableFuture<T> submit(ExecutorService thread, Work<T> work) throws Failure {
    try {
      return CompletableFuture.supplyAsync(() -> {
        try {
          return work.run();
        } catch (Failure failure) {
          throw new CompletionException(failure);
        }
      }, thread);
    } catch (RejectedExecutionException closing) {
      throw new Failure(TEXTS, "storage.closed", closing);
    }
  }

  private static <T> T await(CompletableFuture<T> result) throws Failure {
    try {
      return result.join();
    } catch (CompletionException wrapped) {
      Throwable cause = wrapped.getCause();
      if (cause instanceof Failure failure) {
        throw failure;
      }
      if (cause instanceof Overtaken overtaken) {
        throw overtaken.told();
      }
      if (cause instanceof DataAccessException failed) {
        throw new Failure(TEXTS, Damage.key(failed), failed);
      }
      if (cause instanceof RuntimeException bug) {
        throw bug;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw wrapped;
    }
  }

  /// Lets running work end, then closes: jobs, commit, checkpoint, shutdown, in this order.
  void close() {
    closing = true;
    reader.close();
    try {
      CompletableFuture.runAsync(() -> {
        if (!readOnly) {
          writing.settle();
        }
      }, writer).join();
    } catch (RejectedExecutionException closed) {
      return;
    } catch (CompletionException failed) {
      // Everything acknowledged is on disk already; the connections must be let go all the same.
      LOG.warn("the last checkpoint", failed);
    }
    writer.close();
    reading.close();
    writing.close();
  }
}
