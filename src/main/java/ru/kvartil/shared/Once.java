package ru.kvartil.shared;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for, by whichever thread asks, and kept.
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> make;
  private @Nullable T made;

  /// @param make called once; when it fails, the next one who asks calls it again
  public Once(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    T there = made;
    if (there == null) {
      there = make.get();
      made = there;
    }
    return there;
  }
}
