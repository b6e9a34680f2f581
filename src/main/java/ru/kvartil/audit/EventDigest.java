package ru.kvartil.audit;

import java.time.Instant;
import java.util.UUID;

/// Digest of a run of change events, taken one after the other in their order. The events are kept in a table of their own;
/// whoever changes one of them there changes the digest the trail has of it.
public final class EventDigest {
  private final Sha256 digest = new Sha256();

  /// @param changes content of the event as it is stored
  public void add(Event event, String changes) {
    digest.add(event.seq).add(event.device.toString()).add(micros(event.at)).add(event.person)
        .add(event.action.toString())
        .add(event.table).add(event.row).add(event.kind).add(changes);
  }

  public String hex() {
    return digest.hex();
  }

  static long micros(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
  }

  /// What an event says besides its content.
  ///
  /// @param action the command it belongs to
  public record Event(long seq, UUID device, Instant at, String person, UUID action, String table, String row,
      String kind) {}
}
