package ru.kvartil.journal;

import java.time.Instant;
import java.util.List;

/// What was done again out of the journal, command by command.
///
/// @param done commands that stand in the database now
/// @param left commands that could not be done again: loads whose originals are not kept or do not give the same, and what
///     depended on them
public record Replayed(List<Line> done, List<Line> left) {
  public static final Replayed NOTHING = new Replayed(List.of(), List.of());

  public Replayed {
    done = List.copyOf(done);
    left = List.copyOf(left);
  }

  public boolean isEmpty() {
    return done.isEmpty() && left.isEmpty();
  }

  /// One command of a person.
  ///
  /// @param action as the history says it
  /// @param from where its content came from
  /// @param why it was left; empty when it was done, or when the database is simply not in the state it needs
  public record Line(Instant at, String person, String action, From from, String why) {}

  /// Where a command was done again from.
  public enum From {
    /// Every row stood in the journal.
    JOURNAL,
    /// The journal names a file; its values came out of the kept original.
    ORIGINAL
  }
}
