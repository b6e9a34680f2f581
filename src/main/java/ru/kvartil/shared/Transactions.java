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
}
