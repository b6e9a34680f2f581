package ru.kvartil.audit;

import java.time.Instant;
import java.util.UUID;
import ru.kvartil.shared.Deeds.Deed;

/// One sealed line of the trail.
///
/// @param seq grows by one from 1
/// @param at to the microsecond, as databases keep it
/// @param device where it was done
/// @param what in Russian words
/// @param events changes it stands for
/// @param seal what binds it to its content and to the line before
public record AuditEntry(long seq, Instant at, UUID device, String person, Deed deed, String what, Events events,
    Seal seal) {

  /// A run of change events, both ends included; `from` is above `to` where there are none.
  ///
  /// @param digest of their content, empty where there are none ([EventDigest])
  public record Events(long from, long to, String digest) {
    /// No changes, after those up to the given one.
    public static Events none(long after) {
      return new Events(after + 1, after, "");
    }

    public boolean isEmpty() {
      return from > to;
    }
  }

  /// @param previous hash of the line before, empty for the first
  /// @param hash of `previous` and everything this line says, 64 hexadecimal digits
  public record Seal(String previous, String hash) {}

  /// The end of a chain as somebody outside may keep it: in a backup, on paper.
  public record Head(long seq, String hash) {}

  public Head head() {
    return new Head(seq, seal.hash());
  }
}
