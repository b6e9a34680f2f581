package ru.kvartil.shared;

import java.security.SecureRandom;
import java.util.UUID;

/// Identities of rows that people edit: UUID version 7 (RFC 9562 §5.7), ordered by time of creation.
public final class UuidV7 {
  private final SecureRandom random = new SecureRandom();
  private long lastMillis;
  private int counter;

  /// A new identity, greater than all this generator gave before.
  ///
  /// @param millis wall clock in milliseconds since 1970
  public synchronized UUID next(long millis) {
    if (millis > lastMillis) {
      lastMillis = millis;
      counter = random.nextInt(1 << 11);
    } else if (++counter >= 1 << 12) {
      lastMillis++;
      counter = 0;
    }
    long high = lastMillis << 16 | 0x7000 | counter;
    long low = random.nextLong() >>> 2 | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
