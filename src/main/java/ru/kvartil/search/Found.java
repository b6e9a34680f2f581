package ru.kvartil.search;

import java.util.List;
import java.util.Optional;

/// Answer to what was typed.
///
/// @param hits the best ones; those of one kind stand together, the kind of the best first
/// @param total how many there are in all
public record Found(List<Hit> hits, int total) {
  /// No answer.
  public static final Found NOTHING = new Found(List.of(), 0);

  public Found {
    hits = List.copyOf(hits);
  }

  /// One thing found.
  ///
  /// @param part the place inside it that was asked for
  public record Hit(Findable findable, Optional<Findable.Part> part) {
    /// Opens what was asked for.
    public void open() {
      part.map(Findable.Part::open).orElse(findable.open()).run();
    }
  }
}
