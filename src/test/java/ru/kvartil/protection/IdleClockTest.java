package ru.kvartil.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class IdleClockTest {
  private static final Duration LOOK = Duration.ofSeconds(10);
  private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
  private final AtomicLong nanos = new AtomicLong();
  private final IdleClock clock = new IdleClock(Duration.ofMinutes(10), wall::get, nanos::get);

  private void turn(Duration by) {
    wall.updateAndGet(now -> now.plus(by));
  }

  /// Time goes by while the window looks at the clock every few seconds.
  private void pass(Duration time) {
    for (Duration left = time; left.isPositive(); left = left.minus(LOOK)) {
      turn(LOOK);
      nanos.addAndGet(LOOK.toNanos());
      boolean _ = clock.due();
    }
  }

  @Test
  void isDueWhenNobodyWorkedForSoLong() {
    pass(Duration.ofMinutes(9));
    assertThat(clock.due()).isFalse();
    clock.touch();
    pass(Duration.ofMinutes(9));
    assertThat(clock.due()).isFalse();
    pass(Duration.ofMinutes(1));
    assertThat(clock.due()).isTrue();
  }

  @Test
  void theKeyThatWakesTheMachineComesTooLate() {
    turn(Duration.ofHours(3));
    clock.touch();
    assertThat(clock.due()).isTrue();
    clock.begin();
    assertThat(clock.due()).isFalse();
  }

  /// Less than the limit, but nobody was there to look: the wall clock alone tells of it on one system, the counter on another.
  @Test
  void aSleepOfTwoMinutesLocks() {
    pass(Duration.ofMinutes(1));
    turn(Duration.ofMinutes(2));
    assertThat(clock.due()).isTrue();
    clock.begin();
    assertThat(clock.due()).isFalse();
    nanos.addAndGet(Duration.ofMinutes(2).toNanos());
    clock.touch();
    assertThat(clock.due()).isTrue();
  }

  @Test
  void anotherLimitHoldsAtOnce() {
    pass(Duration.ofMinutes(6));
    clock.within(Duration.ofMinutes(5));
    assertThat(clock.due()).isTrue();
    clock.within(Duration.ofMinutes(60));
    assertThat(clock.due()).isFalse();
  }

  @Test
  void aClockSetBackPreventsNothing() {
    pass(Duration.ofMinutes(5));
    turn(Duration.ofDays(-30));
    pass(Duration.ofMinutes(4));
    assertThat(clock.due()).isFalse();
    pass(Duration.ofMinutes(1));
    assertThat(clock.due()).isTrue();
    turn(Duration.ofDays(-30));
    assertThat(clock.due()).isTrue();
  }

  @Test
  void aClockSetForwardLocksEarly() {
    turn(Duration.ofDays(1));
    assertThat(clock.due()).isTrue();
  }
}
