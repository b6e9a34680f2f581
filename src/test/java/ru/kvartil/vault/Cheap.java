package ru.kvartil.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// Keys whose passwords cost next to nothing, with clocks that stand until they are moved.
public final class Cheap {
  public static final Argon2 COST = new Argon2(64, 1, 1);
  /// A password that is taken.
  public static final String PASSWORD = "верба сарай ложка";
  private final AtomicLong wall = new AtomicLong(Instant.parse("2026-11-22T08:00:00Z").toEpochMilli());
  private final AtomicLong nanos = new AtomicLong(1);

  public Vault.Surroundings surroundings() {
    InstantSource clock = () -> Instant.ofEpochMilli(wall.get());
    return new Vault.Surroundings(clock, nanos::get, () -> COST);
  }

  /// Time passes.
  public Cheap pass(Duration time) {
    nanos.addAndGet(time.toNanos());
    return turn(time);
  }

  /// Somebody sets the wall clock.
  public Cheap turn(Duration by) {
    wall.addAndGet(by.toMillis());
    return this;
  }

  /// Keys that were opened somewhere else: the same every time, without files.
  public static Unlocked unlocked() {
    byte[] bytes = new byte[DataKey.BYTES];
    java.util.Arrays.fill(bytes, (byte) 0x5a);
    return new Unlocked(new java.util.UUID(7, 7), DataKey.taking(bytes), java.util.Optional.empty(),
        java.util.List.of());
  }

  public static char[] password() {
    return PASSWORD.toCharArray();
  }
}
