package ru.kvartil.shared;

/// Reading and writing in whole steps. A page, an index, a document loads its inputs in one [#read], which sees one state
/// of the data; a command writes in one [#write], which is stored whole or not at all and is durable when it returns.
public interface Transactions {
  /// Work inside a transaction. It runs on a thread of the storage: it must not touch the window or wait for it.
  @FunctionalInterface
  interface Work<T> {
    T run() throws Failure;
  }

  /// Reads one consistent state; waits for the result. Inside a transaction it joins that one.
  <T> T read(Work<T> work) throws Failure;

  /// Writes in one transaction, forced to disk before it returns; a [Failure] or a bug rolls everything back.
  ///
  /// @param action what the user did, Russian, for the history: «Изменены сведения о школе»
  <T> T write(String action, Work<T> work) throws Failure;

  /// Number of the last committed change; grows with every write, so that pages know whether they are stale.
  long revision();

  /// Writes a long stream in one transaction: `feeder` makes chunks on the caller's thread while `sink` stores them on
  /// the storage's thread behind a bounded queue. Any failure or cancellation on either side rolls everything back.
  ///
  /// @param open first step inside the transaction, gives the state both sides share
  /// @param <S> state made by `open`; after it only the feeder may change what the feeder reads
  <S, C, R> R writeStreamed(String action, Work<S> open, Feeder<S, C> feeder, Sink<S, C, R> sink) throws Failure;

  /// Makes chunks and hands them over; `accept` waits while the queue is full.
  @FunctionalInterface
  interface Feeder<S, C> {
    void feed(S state, ChunkQueue<C> queue) throws Failure;
  }

  /// The feeder's end of the bounded queue.
  @FunctionalInterface
  interface ChunkQueue<C> {
    /// @throws Failure when the other side has failed: feeding ends, the failure is the result of the whole
    void accept(C chunk) throws Failure;
  }

  /// Stores chunks in order; `finish` runs after the last and gives the result.
  interface Sink<S, C, R> {
    void take(S state, C chunk) throws Failure;

    R finish(S state) throws Failure;
  }
}
