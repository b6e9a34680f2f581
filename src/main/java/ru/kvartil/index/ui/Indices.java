package ru.kvartil.index.ui;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import ru.kvartil.index.IndexData;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Transactions;

/// The indices of the present state of the database, computed once for each state. Called away from the window's thread.
public final class Indices {
  private final Transactions transactions;
  private final Transactions.Work<IndexData> load;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  /// @param load reads everything the indices need; runs inside one read: `() -> IndexData.load(schools, facts)`
  public Indices(Transactions transactions, Transactions.Work<IndexData> load) {
    this.transactions = transactions;
    this.load = load;
  }

  /// The state after the last committed change.
  public IndexState state() throws Failure {
    // The number is taken before reading: a change in between makes the kept state look older than it is, never newer.
    long revision = transactions.revision();
    Kept before = kept.get();
    if (before != null && before.revision() == revision) {
      return before.state();
    }
    IndexState state = IndexState.of(transactions.read(load));
    kept.set(new Kept(revision, state));
    return state;
  }

  private record Kept(long revision, IndexState state) {}
}
