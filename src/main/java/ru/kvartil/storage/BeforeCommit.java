package ru.kvartil.storage;

import ru.kvartil.shared.Failure;

/// Takes part in every writing transaction right before its commit, on the storage's thread and inside the transaction:
/// may look at what was written, add rows of its own, or refuse the whole by a [Failure].
@FunctionalInterface
public interface BeforeCommit {
  void look() throws Failure;
}
