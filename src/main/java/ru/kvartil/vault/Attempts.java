package ru.kvartil.vault;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.function.LongSupplier;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// Waiting after wrong passwords: five tries are free, then 1, 2, 4 … seconds up to five minutes. The number of wrong tries
/// is kept in a small file, so that a new start does not begin anew; within one run the wait goes by the machine's counter,
/// which nobody can set, and after a start by the wall clock, where a clock set back makes the whole wait begin again. It
/// holds back a person at the keyboard; who has a copy of the files is held back by the cost of each try alone.
final class Attempts {
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
  private static final Texts TEXTS = Texts.of(Attempts.class);
  private static final int FREE = 5;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int LARGEST_SHIFT = 9;
  private final Path file;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private int failures;
  private long waitFrom;
  private Duration wait = Duration.ZERO;

  Attempts(Path file, InstantSource clock, LongSupplier nanos) {
    this.file = file;
    this.clock = clock;
    this.nanos = nanos;
    this.waitFrom = nanos.getAsLong();
    load();
  }

  private void load() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      Properties kept = new Properties();
      kept.load(new StringReader(Files.readString(file)));
      failures = Math.max(0, Integer.parseInt(kept.getProperty("failures", "0").strip()));
      Instant last = Instant.ofEpochMilli(Long.parseLong(kept.getProperty("last", "0").strip()));
      Duration passed = Duration.between(last, clock.instant());
      wait = passed.isNegative() ? after(failures) : positive(after(failures).minus(passed));
      if (passed.isNegative()) {
        keep();
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      failures = FREE;
      LOG.warn("the number of wrong passwords is not readable");
    }
  }

  static Duration after(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(failures - FREE, LARGEST_SHIFT));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /// How long the next try has to wait; zero when it may come.
  synchronized Duration left() {
    return positive(wait.minus(Duration.ofNanos(nanos.getAsLong() - waitFrom)));
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  /// Refuses a try that comes too early; else counts it as wrong until [#right] says otherwise, so that ending the program
  /// in the middle of a try saves none.
  synchronized void begin() throws Failure {
    Duration left = left();
    if (!left.isZero()) {
      throw new Failure(TEXTS, "vault.wait", words(left));
    }
    failures++;
    wait = after(failures);
    waitFrom = nanos.getAsLong();
    keep();
  }

  /// The password was right.
  synchronized void right() {
    failures = 0;
    wait = Duration.ZERO;
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      LOG.warn("the number of wrong passwords stays", stays);
    }
  }

  private void keep() {
    try {
      SafeFile.write(file, "failures=%d%nlast=%d%n".formatted(failures, clock.millis())
          .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    } catch (Failure readOnly) {
      // Within this run it is counted all the same.
      LOG.warn("the number of wrong passwords is not kept: {}", readOnly.code());
    }
  }

  /// «5 с», «2 мин 8 с».
  static String words(Duration left) {
    long seconds = left.plusMillis(999).toSeconds();
    return seconds < 60
        ? TEXTS.get("vault.seconds", seconds)
        : TEXTS.get("vault.minutes", seconds / 60, seconds % 60);
  }
}
