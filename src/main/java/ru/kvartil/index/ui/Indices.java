package ru.kvartil.index.ui;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.Methods;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Transactions;

/// The indices of the present state of the database by the methods in use, computed once for each state and choice. Called away from the window's thread.
public final class Indices {
  private final Transactions transactions;
  private final Transactions.Work<IndexData> load;
  private final Supplier<Methods> methods;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  /// @param load reads everything the indices need; runs inside one read: `() -> IndexData.load(schools, facts, own)`
  ///
  /// @param methods the methods in use, for any thread
  public Indices(Transactions transactions, Transactions.Work<IndexData> load, Supplier<Methods> methods) {
    this.transactions = transactions;
    this.load = load;
    this.methods = methods;
  }

  /// The state after the last committed change.
  public IndexState state() throws Failure {
    // The number is taken before reading: a change in between makes the kept state look older than it is, never newer.
    long revision = transactions.revision();
    Methods by = methods.get();
    Kept before = kept.get();
    if (before == null || before.revision() != revision) {
      return keep(revision, IndexState.of(transactions.read(load), by));
    }
    IndexState state = before.state();
    return state.methods().equals(by) ? state : keep(revision, IndexState.of(state.data(), by));
  }

  private IndexState keep(long revision, IndexState state) {
    kept.set(new Kept(revision, state));
    return state;
  }

  private record Kept(long revision, IndexState state) {}
}
