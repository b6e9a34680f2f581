package ru.kvartil.protection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Whether nobody has worked for so long that the program locks. Two clocks are asked and the longer time counts: the
/// machine's counter, which nobody can set but which stands while the machine sleeps, and the wall clock, which goes on in
/// sleep but can be set. Setting the wall clock back prevents nothing; setting it forward locks early and opens nothing.
public final class IdleClock {
  private final Duration limit;
  private final InstantSource wall;
  private final LongSupplier nanos;
  private Instant touched;
  private long touchedNanos;

  /// @param limit how long nothing may happen
  public IdleClock(Duration limit, InstantSource wall, LongSupplier nanos) {
    this.limit = limit;
    this.wall = wall;
    this.nanos = nanos;
    this.touched = wall.instant();
    this.touchedNanos = nanos.getAsLong();
  }

  /// Somebody pressed a key or moved the mouse. After a sleep this comes too late: see [#due].
  public void touch() {
    if (!due()) {
      touched = wall.instant();
      touchedNanos = nanos.getAsLong();
    }
  }

  /// Begins anew after unlocking.
  public void begin() {
    touched = wall.instant();
    touchedNanos = nanos.getAsLong();
  }

  /// Whether it is time to lock. Stays so until [#begin]: the key that wakes the machine does not keep it open.
  public boolean due() {
    return Duration.ofNanos(nanos.getAsLong() - touchedNanos).compareTo(limit) >= 0
        || Duration.between(touched, wall.instant()).compareTo(limit) >= 0;
  }
}
