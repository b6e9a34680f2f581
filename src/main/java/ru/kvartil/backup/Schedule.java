package ru.kvartil.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import ru.kvartil.backup.Manifest.Mark;

/// When a copy is due by itself.
///
/// @param zone where days begin
public record Schedule(ZoneId zone) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SECOND_PLACE = Duration.ofDays(7);

  /// What is known of the newest good copy.
  ///
  /// @param made when
  /// @param mark how far the database was
  public record Latest(Instant made, Mark mark) {}

  /// After a good start: one a day.
  public boolean afterStart(Optional<Latest> latest, Instant now) {
    return latest.filter(copy -> copy.made().atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate()))
        .isEmpty();
  }

  /// While the window stays open: when a day has passed since the last copy and something changed. A copy from the future
  /// (the clock was set back) does not hold the next one up.
  public boolean whileOpen(Optional<Latest> latest, Mark mark, Instant now) {
    return latest.map(copy -> !copy.mark().equals(mark)
        && (copy.made().isAfter(now) || !copy.made().plus(DAY).isAfter(now))).orElse(true);
  }

  /// At the end: when something changed since the last copy.
  public boolean atExit(Optional<Latest> latest, Mark mark) {
    return latest.map(copy -> !copy.mark().equals(mark)).orElse(true);
  }

  /// Whether to remind of a copy in a second place.
  ///
  /// @param second when one was last made; empty for never
  /// @param first when the first copy was made: nobody is reminded on the first days
  public boolean remindOfSecondPlace(Optional<Instant> second, Optional<Instant> first, Instant now) {
    return second.or(() -> first).map(since -> !since.plus(SECOND_PLACE).isAfter(now)).orElse(false);
  }
}
