package ru.kvartil.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something in an outside journal that could not be read. What it said is missing where only the journal knew it.
///
/// @param records how many changes are missing for certain; 0 when that cannot be known
/// @param after when the last change before them was made; empty when none is known
/// @param before when the first change after them was made; empty when there is none
public record Harm(Kind kind, long records, Optional<Instant> after, Optional<Instant> before) {
  /// What is the matter.
  public enum Kind {
    /// The file is not a journal any more, or no key opens it.
    UNREADABLE,
    /// Another installation of the program wrote it.
    FOREIGN,
    /// Changes in the middle or at the end are not what was written.
    MISSING,
    /// The last record was begun and not ended: a power cut. Nobody was told that it is saved.
    CUT
  }

  /// A journal nothing can be taken from.
  public static Harm whole(Kind kind) {
    return new Harm(kind, 0, Optional.empty(), Optional.empty());
  }

  /// What the journal of a database that is not there any more says.
  ///
  /// @param events after what the copy holds, in order
  /// @param harm what could not be read of it
  public record Saved(List<JournalEvent> events, List<Harm> harm) {
    public Saved {
      events = List.copyOf(events);
      harm = List.copyOf(harm);
    }
  }
}
