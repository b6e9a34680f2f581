package ru.kvartil.storage;

import java.util.concurrent.atomic.AtomicLong;

/// What other programs do to the same database, by the numbers of the journal of changes. Of a file there is nobody else: the
/// numbers stay as they are.
///
/// A row may be changed only in the version this program knows: the one after the last event it has read or written itself.
final class Others {
  /// The last event people at this program could see: their reading transactions saw it, or they made it.
  private final AtomicLong known;
  /// The last event that was told of.
  private final AtomicLong told;
  private final AtomicLong changes = new AtomicLong();
  /// Of the writing transaction, on the writer's thread alone.
  private Unseen unseen = Unseen.NOTHING;
  private long own;

  /// @param last the last event when the database was opened: whatever people see comes later
  Others(long last) {
    known = new AtomicLong(last);
    told = new AtomicLong(last);
  }

  /// Events others made and nobody here has seen, by their numbers.
  ///
  /// @param after the last one that was seen
  /// @param last the last of them
  record Unseen(long after, long last) {
    static final Unseen NOTHING = new Unseen(0, 0);

    boolean any() {
      return last > after;
    }
  }

  /// A reading transaction sees everything up to here.
  void read(long last) {
    noticed(last);
    known.accumulateAndGet(last, Math::max);
  }

  /// Somebody looked how far the journal is; nobody has read it.
  void noticed(long last) {
    if (last > known.get() && told.getAndAccumulate(last, Math::max) < last) {
      changes.incrementAndGet();
    }
  }

  /// A writing transaction has the place to itself; others had come as far as this.
  void writing(long last) {
    noticed(last);
    unseen = new Unseen(known.get(), last);
    own = 0;
  }

  /// The transaction wrote an event of its own.
  void wrote(long seq) {
    own = seq;
  }

  /// The transaction is committed, with everything others did before it.
  void committed() {
    known.accumulateAndGet(own, Math::max);
  }

  /// What the writing transaction must not write over.
  Unseen unseen() {
    return unseen;
  }

  /// How often something by others was noticed.
  long changes() {
    return changes.get();
  }
}
