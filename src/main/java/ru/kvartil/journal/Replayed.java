package ru.kvartil.journal;

import java.time.Instant;
import java.util.List;

/// What was done again out of the journal, command by command.
///
/// @param done commands that stand in the database now
/// @param left commands that could not be done again: loads, whose tables have to be loaded once more, and what depended on
///     them
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
  public record Line(Instant at, String person, String action) {}
}
