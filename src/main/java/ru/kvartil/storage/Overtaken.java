package ru.kvartil.storage;

import ru.kvartil.shared.Failure;

/// Somebody else changed a row first. Unchecked, because every change of every row may meet it and no adapter can do anything
/// about it: [DatabaseThreads] tells the [Failure] inside.
final class Overtaken extends RuntimeException {
  private final transient Failure told;

  Overtaken(Failure told) {
    super(told.getMessage(), told, false, false);
    this.told = told;
  }

  Failure told() {
    return told;
  }
}
