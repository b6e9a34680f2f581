package ru.kvartil.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class IdleClockTest {
  private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
  private final AtomicLong nanos = new AtomicLong();
  private final IdleClock clock = new IdleClock(Duration.ofMinutes(10), wall::get, nanos::get);

  private void turn(Duration by) {
    wall.updateAndGet(now -> now.plus(by));
  }

  private void pass(Duration time) {
    turn(time);
    nanos.addAndGet(time.toNanos());
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
