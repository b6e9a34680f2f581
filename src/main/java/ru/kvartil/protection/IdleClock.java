package ru.kvartil.protection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Whether nobody has worked for so long that the program locks, or the machine has slept. Two clocks are asked and the longer
/// time counts: the machine's counter, which nobody can set but which stands while the machine sleeps, and the wall clock, which
/// goes on in sleep but can be set. Setting the wall clock back prevents nothing; setting it forward locks early and opens
/// nothing.
public final class IdleClock {
  /// The window looks at the clock every few seconds; where it did not for so long, the machine slept.
  private static final Duration SLEEP = Duration.ofMinutes(1);
  private final InstantSource wall;
  private final LongSupplier nanos;
  private Duration limit;
  private Moment touched;
  private Moment looked;
  private boolean slept;

  /// One moment by both clocks.
  private record Moment(Instant wall, long nanos) {
    /// Time since another moment by the clock that says more.
    private Duration since(Moment before) {
      Duration counted = Duration.ofNanos(nanos - before.nanos);
      Duration shown = Duration.between(before.wall, wall);
      return counted.compareTo(shown) >= 0 ? counted : shown;
    }
  }

  /// @param limit how long nothing may happen
  public IdleClock(Duration limit, InstantSource wall, LongSupplier nanos) {
    this.limit = limit;
    this.wall = wall;
    this.nanos = nanos;
    this.touched = now();
    this.looked = touched;
  }

  private Moment now() {
    return new Moment(wall.instant(), nanos.getAsLong());
  }

  /// Another limit; what has passed already counts.
  public void within(Duration other) {
    limit = other;
  }

  /// Somebody pressed a key or moved the mouse. After a sleep this comes too late: see [#due].
  public void touch() {
    if (!due()) {
      touched = now();
    }
  }

  /// Begins anew after unlocking.
  public void begin() {
    touched = now();
    looked = touched;
    slept = false;
  }

  /// Whether it is time to lock. Stays so until [#begin]: the key that wakes the machine does not keep it open.
  public boolean due() {
    Moment now = now();
    slept = slept || now.since(looked).compareTo(SLEEP) >= 0;
    looked = now;
    return slept || now.since(touched).compareTo(limit) >= 0;
  }
}
