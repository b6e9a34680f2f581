package ru.kvartil.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import ru.kvartil.backup.Manifest.Mark;
import ru.kvartil.backup.Schedule.Latest;

class ScheduleTest {
  private static final Schedule SCHEDULE = new Schedule(ZoneOffset.ofHours(5));
  private static final Instant NOON = Instant.parse("2026-11-22T07:00:00Z");

  private static Mark mark(long change) {
    return new Mark("device", change);
  }

  @Test
  void anotherDeviceIsAnotherContentWhateverTheNumber() {
    assertThat(SCHEDULE.atExit(Optional.of(new Latest(NOON, new Mark("lost", 3))), mark(3))).isTrue();
  }

  @Test
  void aGoodStartKeepsOneCopyADayOfTheWallClock() {
    assertThat(SCHEDULE.afterStart(Optional.empty(), NOON)).isTrue();
    assertThat(SCHEDULE.afterStart(Optional.of(new Latest(NOON.minusSeconds(60), mark(1))), NOON)).isFalse();
    // 23:59 and 00:01 in Yekaterinburg.
    assertThat(SCHEDULE.afterStart(Optional.of(new Latest(Instant.parse("2026-11-21T18:59:00Z"), mark(1))),
        Instant.parse("2026-11-21T19:01:00Z"))).isTrue();
  }

  @Test
  void anOpenWindowMakesOneADayWhenSomethingChanged() {
    Optional<Latest> yesterday = Optional.of(new Latest(NOON.minus(Duration.ofDays(1)), mark(5)));
    assertThat(SCHEDULE.whileOpen(yesterday, mark(6), NOON)).isTrue();
    assertThat(SCHEDULE.whileOpen(yesterday, mark(5), NOON)).isFalse();
    assertThat(SCHEDULE.whileOpen(yesterday, mark(6), NOON.minusSeconds(1))).isFalse();
    assertThat(SCHEDULE.whileOpen(Optional.of(new Latest(NOON.plusSeconds(9999), mark(5))), mark(6), NOON)).isTrue();
  }

  @Test
  void theEndMakesOneExactlyWhenSomethingChangedSince() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      long then = random.nextInt(5);
      long last = random.nextInt(5);
      assertThat(SCHEDULE.atExit(Optional.of(new Latest(NOON, mark(then))), mark(last))).isEqualTo(then != last);
    }
    assertThat(SCHEDULE.atExit(Optional.empty(), mark(0))).isTrue();
  }

  @Test
  void theSecondPlaceIsRemindedOfAfterSevenDays() {
    Optional<Instant> never = Optional.empty();
    Optional<Instant> week = Optional.of(NOON.minus(Duration.ofDays(7)));
    Optional<Instant> recent = Optional.of(NOON.minus(Duration.ofDays(6)));
    assertThat(SCHEDULE.remindOfSecondPlace(never, never, NOON)).isFalse();
    assertThat(SCHEDULE.remindOfSecondPlace(never, week, NOON)).isTrue();
    assertThat(SCHEDULE.remindOfSecondPlace(never, recent, NOON)).isFalse();
    assertThat(SCHEDULE.remindOfSecondPlace(recent, week, NOON)).isFalse();
    assertThat(SCHEDULE.remindOfSecondPlace(week, week, NOON)).isTrue();
  }
}
