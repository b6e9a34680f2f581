package ru.kvartil.storage;

/// Told after every commit, on the storage's thread and before the user is told «сохранено». The data are durable already: what
/// goes wrong here is for the teller to keep and to mend, it takes nothing back.
@FunctionalInterface
public interface AfterCommit {
  void committed();
}
